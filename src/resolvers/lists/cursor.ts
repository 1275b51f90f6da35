import { createHash } from 'node:crypto';
import { BadUserInputError } from '../../errors.js';
import {
  isCoveredBy,
  projectionShape,
  type OrderBy,
  type Projection,
  type ProjectionShape,
} from '../../graph/query/projection.js';
import type { WholeList } from '../../loaders/access/listed-objects.js';
import type { ListQuery } from '../../loaders/list-reader.js';
import type { PagePosition } from '../../loaders/page.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { RequestContext } from '../context.js';

/** The list a cursor is of. */
export interface CursorList<T extends object> {
  readonly context: RequestContext;
  readonly loaders: TenantLoaders;
  readonly projection: Projection<T>;
  readonly orderBy?: OrderBy;
  /** What else is asked of the list. */
  readonly query?: ListQuery;
  /** See `PageRequest`. */
  readonly ofAll?: WholeList | undefined;
  /**
   * What a cursor belongs to besides tenant and caller: the field, and the object it is a field of. An object
   * whose own ids were never read shows in the first entry of its list.
   */
  readonly belongsTo: (firstEntry: InTenant<T> | undefined) => readonly string[];
}

/**
 * A position in a list, and what its beginning settled: how long it is, if that was counted, and whether its pages are
 * those of an advanced query, which take a header each.
 */
export interface CursorPosition extends PagePosition {
  readonly totalCount: number | null;
  readonly isAdvanced: boolean;
}

/** The sealed content: where, until when, and what the pages there were asked to carry. */
interface CursorContent extends CursorPosition {
  readonly shape: ProjectionShape;
  readonly expiresAtMs: number;
}

const purpose = 'cursor';
const cursorLifeMs = 24 * 60 * 60 * 1000;

/**
 * What makes cursors of positions in a list. A cursor is good in any process with the same key, and for one caller, one
 * tenant, one list and one order only.
 */
export function cursorSealer<T extends object>(
  list: CursorList<T>,
  firstEntry: InTenant<T> | undefined,
): (position: CursorPosition) => string {
  const { context, projection } = list;
  const belongsTo = sealingContext(list, firstEntry);
  return (position) => {
    const content: CursorContent = {
      ...position,
      shape: projectionShape(projection),
      expiresAtMs: Date.now() + cursorLifeMs,
    };
    return context.sealer.seal(purpose, belongsTo, JSON.stringify(content));
  };
}

/** @throws BadUserInputError with one text for everything that is not a cursor of this very list */
export function openCursor<T extends object>(list: CursorList<T>, cursor: string): CursorPosition {
  const opened = list.context.sealer.open(purpose, sealingContext(list, undefined), cursor);
  const content = opened === undefined ? undefined : (JSON.parse(opened) as CursorContent);
  if (content === undefined || content.expiresAtMs < Date.now()) {
    throw new BadUserInputError('This cursor does not belong to this list.', {
      hint:
        'Pass the endCursor or a cursor of this very field, with the same tenant, the same filter, search and ' +
        'order, and the same API key, within 24 hours; or start again without "after".',
    });
  }
  // Graph's page links carry the properties of the first page's query and no others.
  if (!isCoveredBy(list.projection, content.shape)) {
    throw new BadUserInputError('This cursor was made by a query that selected fewer fields.', {
      hint: 'Select the same fields on every page of a list, or start again without "after".',
    });
  }
  const { link, offset, totalCount, isAdvanced } = content;
  return { link, offset, totalCount, isAdvanced };
}

function sealingContext<T extends object>(
  { context, loaders, projection, orderBy = [], query = {}, ofAll, belongsTo }: CursorList<T>,
  firstEntry: InTenant<T> | undefined,
): readonly string[] {
  const { filter = '', search = '' } = query;
  // Which objects Graph was asked for: with another grant, the positions in the list are other ones.
  const listed = ofAll && loaders.listedIds(projection.resource, ofAll);
  const objects = listed === undefined ? [] : [[...listed].sort()];
  const asked = createHash('sha256')
    .update(JSON.stringify([orderBy, filter, search, ...objects]))
    .digest('base64url');
  return [loaders.tenant.tenantId, context.caller.id, asked, ...belongsTo(firstEntry)];
}
