import { BadUserInputError } from '../../errors.js';
import { graphPath } from '../../graph/query/path.js';
import {
  isCoveredBy,
  projectionShape,
  type Projection,
  type ProjectionShape,
} from '../../graph/query/projection.js';
import { pageLength } from '../lists/connection.js';
import type { RequestContext } from '../context.js';
import { rootAddressOf, toItem, type DriveItemParent, type DriveParent } from './drive-plan.js';
import { downloadSelector, driveItems, type AnnotatedItem } from './drive-resources.js';
import { showsParentPaths, enumeratedItemProjection, everyPropertyProjection } from './enumerated-items.js';
import { noteDeleted } from '../notes.js';
import { withParents } from './parent-paths.js';
import { below, projectionOf, type Selection } from '../selection/selection.js';

export interface DriveDeltaParent {
  readonly nodes: readonly DriveItemParent[];
  readonly token: string;
  readonly hasMore: boolean;
}

interface TokenContent {
  readonly link: string;
  /** What the pages behind the link were asked to carry. */
  readonly shape: ProjectionShape;
}

const purpose = 'delta-token';

/**
 * One page of the changes in a drive. The token seals Graph's own link, so it is good for one caller and one
 * drive only, in any gateway with the same key, for as long as Graph remembers it.
 */
export async function readDelta(
  context: RequestContext,
  drive: DriveParent,
  args: { readonly token?: string | null; readonly first?: number | null },
  selection: Selection,
): Promise<DriveDeltaParent> {
  const loaders = context.forTenant(drive.tenantId);
  const first = pageLength(args.first);
  const sealedFor = [drive.tenantId, context.caller.id, drive.id!];
  const { token } = args;
  const from = token == null || token === 'latest' ? undefined : openToken(context, sealedFor, token);
  const nodes = below(selection, 'DriveDelta', 'nodes');
  const projection = changesProjection(nodes, from?.shape);
  if (from !== undefined && !isCoveredBy(projection, from.shape)) {
    throw new BadUserInputError('This token was made by a query that selected fewer fields.', {
      hint: 'Select the same fields in every round, or begin again without a token.',
    });
  }
  const root = rootAddressOf(drive);
  const page = await loaders.changes(graphPath`${root}/delta`, projection, {
    first,
    link: from?.link,
    beginNow: token === 'latest',
  });
  const items = page.items.filter(isLastAmong(page.items));
  const placed =
    nodes !== undefined && showsParentPaths(nodes) ? await withParents(loaders, drive.id!, items) : items;
  if (nodes !== undefined && page.items.some(isDeleted) && !isSelected(nodes, 'deleted'))
    noteDeleted(context);
  const content: TokenContent = { link: page.behind, shape: from?.shape ?? projectionShape(projection) };
  return {
    nodes: placed.map((item) => toItem(item, root)),
    token: context.sealer.seal(purpose, sealedFor, JSON.stringify(content)),
    hasMore: page.hasMore,
  };
}

/** What to read of the changes: of a round that goes on, as far as its beginning asked for it. */
function changesProjection(
  nodes: Selection | undefined,
  shape: ProjectionShape | undefined,
): Projection<AnnotatedItem> {
  if (nodes === undefined)
    return shape === undefined ? everyPropertyProjection : projectionOf(driveItems, nothing);
  const projection = enumeratedItemProjection(nodes);
  // A link that does not come along is read of the file itself.
  if (shape === undefined || shape.select.includes(downloadSelector)) return projection;
  return {
    ...projection,
    select: new Set([...projection.select].filter((property) => property !== downloadSelector)),
  };
}

const nothing: Selection = { fieldsOf: () => [] };

function isDeleted({ deleted }: AnnotatedItem): boolean {
  return deleted != null;
}

function isSelected(nodes: Selection, name: string): boolean {
  return below(nodes, driveItems.typeName, name) !== undefined;
}

/** @throws BadUserInputError */
function openToken(context: RequestContext, sealedFor: readonly string[], token: string): TokenContent {
  const opened = context.sealer.open(purpose, sealedFor, token);
  if (opened !== undefined) return JSON.parse(opened) as TokenContent;
  throw new BadUserInputError('This token does not belong to this drive.', {
    hint: 'Pass a token that this field gave you for this very drive, or begin again without one.',
  });
}

/** Graph may send an item several times, and the last time counts. Whether an item is there for the last time. */
export function isLastAmong<T extends { readonly id?: string }>(items: readonly T[]): (item: T) => boolean {
  const last = new Map<string | undefined, T>();
  for (const item of items) last.set(item.id, item);
  return (item) => last.get(item.id) === item;
}
