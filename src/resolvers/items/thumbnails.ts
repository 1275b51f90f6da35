import type { Thumbnail, ThumbnailSet } from '@microsoft/microsoft-graph-types';
import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError, GraphError } from '../../errors.js';
import { graphPath } from '../../graph/query/path.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import type { RequestContext } from '../context.js';
import {
  addressOf,
  hasCustomSizes,
  locationOf,
  thumbnailsProjection,
  type DriveItemParent,
} from '../drives/drive-plan.js';
import { driveItems } from '../drives/drive-resources.js';
import type { Entity } from '../entity.js';
import { isReadable, thumbnailSets } from './item-resources.js';
import { selectionOf, projectionOf, type Selection } from '../selection/selection.js';
import type { Resolvers, ThumbnailSetCustomArgs } from '../types.generated.js';

/** The pictures of an item; which of them may be seen depends on the item. */
export interface ThumbnailSetParent {
  readonly pictures: ThumbnailSet;
  readonly item: DriveItemParent;
}

const largestSize = 2048;

/** The name Graph knows a size of one's own by. https://learn.microsoft.com/graph/api/driveitem-list-thumbnails */
function sizeName({ width, height, crop }: ThumbnailSetCustomArgs): string {
  return `c${width}x${height}${crop ? '_crop' : ''}`;
}

function isSize({ width, height }: ThumbnailSetCustomArgs): boolean {
  return [width, height].every((pixels) => pixels >= 1 && pixels <= largestSize);
}

/** Sizes of one's own are only sent when they are named, and then nothing else is sent that is not. */
function sizesProjection(selection: Selection): Projection<ThumbnailSet> {
  const names = selection.fieldsOf(thumbnailSets.typeName).flatMap(({ name, args }) => {
    if (name === '__typename') return [];
    if (name !== 'custom') return [name];
    const size = args as unknown as ThumbnailSetCustomArgs;
    return isSize(size) ? [sizeName(size)] : [];
  });
  const parts = new Set(names.filter(isReadable));
  return { resource: thumbnailSets, select: new Set(['id', ...names]), parts, expand: new Map() };
}

/** The pictures of an item: those that came along with it, or else by a request of their own. */
export async function readThumbnails(
  item: DriveItemParent,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<ThumbnailSetParent[] | null> {
  const selection = selectionOf(info);
  const loaders = context.forTenant(item.tenantId);
  const own = (pictures: ThumbnailSet): ThumbnailSetParent => ({ pictures, item });
  const hasSizes = hasCustomSizes(selection);
  const inline = hasSizes || item.thumbnails == null ? undefined : loaders.expandedPage(item, 'thumbnails');
  if (inline !== undefined) {
    return inline.value.flatMap((set) => {
      const seen = loaders.authorize<ThumbnailSet>(thumbnailSets, set, locationOf(item));
      return seen === null ? [] : own(seen);
    });
  }
  if (item.file == null) return [];
  // It is there as undefined where Graph failed to bring it along, and would fail to tell it of each file as well.
  if ('thumbnails' in item && item.thumbnails === undefined && !hasCustomSizes(selection)) {
    throw thumbnailsNotSent();
  }
  // Graph may leave an expansion out. Nothing may be missing from the answer for it.
  const wasRequestedInline = item.requestedInline?.has('thumbnails') === true;
  const projection = wasRequestedInline ? thumbnailsProjection(selection) : sizesProjection(selection);
  const page = await loaders.pageOrNull(graphPath`${addressOf(item)}/thumbnails`, projection, {
    first: Infinity,
    wasRequestedInline,
    within: locationOf(item).within,
  });
  return page?.items.map(own) ?? [];
}

function thumbnailsNotSent(): GraphError {
  return new GraphError('GRAPH_UNAVAILABLE', 'Microsoft Graph failed to send the thumbnails.', {
    status: 504,
    hint: 'Microsoft Graph makes none of files that an application uploaded. Select fewer files, or a "custom" size of single files.',
  });
}

/** Thumbnails that do not come along with their item. */
export const costOfThumbnails: FieldCost = (field, estimator) => {
  estimator.add(estimateUnits(projectionOf(thumbnailSets, field.selection), {}));
};

/** @throws ForbiddenError where the caller may not see what is in the file */
function requireContent({ item }: ThumbnailSetParent, context: RequestContext): void {
  context.forTenant(item.tenantId).requireCapabilityFor('files.download', driveItems, item, locationOf(item));
}

const resolvers: Resolvers = {
  ThumbnailSet: {
    small: ({ pictures }) => pictures.small ?? null,
    medium: ({ pictures }) => pictures.medium ?? null,
    large: (set, _, context) => {
      requireContent(set, context);
      return set.pictures.large ?? null;
    },
    source: (set, _, context) => {
      requireContent(set, context);
      return set.pictures.source ?? null;
    },
    custom: (set, args, context) => {
      if (!isSize(args)) {
        throw new BadUserInputError(`A thumbnail is from 1 to ${largestSize} pixels wide and high.`, {
          hint: 'Give another "width" or "height".',
        });
      }
      requireContent(set, context);
      // A set is open: Graph puts a size of one's own under its name, which Microsoft's type cannot know.
      const pictures = set.pictures as Readonly<Record<string, Thumbnail | undefined>>;
      return pictures[sizeName(args)] ?? null;
    },
  },
};

export const thumbnails: Entity = { resolvers };
