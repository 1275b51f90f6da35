import type { Thumbnail, ThumbnailSet } from '@microsoft/microsoft-graph-types';
import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError, GraphError } from '../errors.js';
import { graphPath } from '../graph/path.js';
import { estimateUnits } from '../graph/units.js';
import type { Want } from '../graph/want.js';
import type { FieldCost } from './bound.js';
import type { RequestContext } from './context.js';
import { addressOf, hasCustomSizes, type DriveItemParent } from './drive-plan.js';
import type { Entity } from './entity.js';
import { thumbnailSets } from './item-resources.js';
import { failOnceForList } from './list-error.js';
import { selectionOf, wantOf, type Selection } from './selection.js';
import type { Resolvers, ThumbnailSetCustomArgs } from './types.generated.js';

export type ThumbnailSetParent = ThumbnailSet;

const largestSize = 2048;

/** The name Graph knows a size of one's own by. https://learn.microsoft.com/graph/api/driveitem-list-thumbnails */
function sizeName({ width, height, crop }: ThumbnailSetCustomArgs): string {
  return `c${width}x${height}${crop ? '_crop' : ''}`;
}

function isSize({ width, height }: ThumbnailSetCustomArgs): boolean {
  return [width, height].every((pixels) => pixels >= 1 && pixels <= largestSize);
}

/** Sizes of one's own are only sent when they are named, and then nothing else is sent that is not. */
function wantThumbnails(selection: Selection, comesAlong: boolean): Want<ThumbnailSet> {
  if (comesAlong) return wantOf(thumbnailSets, selection);
  const names = selection.fieldsOf(thumbnailSets.typeName).flatMap(({ name, args }) => {
    if (name !== 'custom') return [name];
    const size = args as unknown as ThumbnailSetCustomArgs;
    return isSize(size) ? [sizeName(size)] : [];
  });
  return { resource: thumbnailSets, select: new Set(['id', ...names]), expand: new Map() };
}

/** The pictures of an item: those that came along with it, or else by a request of their own. */
export async function readThumbnails(
  item: DriveItemParent,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<ThumbnailSet[] | null> {
  const selection = selectionOf(info);
  if (item.thumbnails != null && !hasCustomSizes(selection)) return item.thumbnails;
  if (item.file == null) return [];
  // It is there as undefined where Graph failed to bring it along, and would fail to tell it of each file as well.
  if ('thumbnails' in item && item.thumbnails === undefined && !hasCustomSizes(selection)) {
    return failOnceForList(context, info, thumbnailsNotSent());
  }
  // Graph may leave an expansion out. Nothing may be missing from the answer for it.
  const wasExpected = item.expected?.has('thumbnails') === true;
  const page = await context
    .forTenant(item.tenantId)
    .pageOrNull(graphPath`${addressOf(item)}/thumbnails`, wantThumbnails(selection, wasExpected), {
      first: Infinity,
      wasExpected,
    });
  return page?.items ?? [];
}

function thumbnailsNotSent(): GraphError {
  return new GraphError('GRAPH_UNAVAILABLE', 'Microsoft Graph failed to send the thumbnails.', {
    status: 504,
    hint: 'Microsoft Graph makes none of files that an application uploaded. Ask for fewer files, or for a "custom" size of single ones.',
  });
}

/** Thumbnails that do not come along with their item. */
export const costOfThumbnails: FieldCost = (field, walk) => {
  walk.each(estimateUnits(wantOf(thumbnailSets, field.selection), {}));
};

const resolvers: Resolvers = {
  ThumbnailSet: {
    custom: (set, args) => {
      if (!isSize(args)) {
        throw new BadUserInputError(`A thumbnail is from 1 to ${largestSize} pixels wide and high.`, {
          hint: 'Give another "width" or "height".',
        });
      }
      // A set is open: Graph puts a size of one's own under its name, which Microsoft's type cannot know.
      const pictures = set as Readonly<Record<string, Thumbnail | undefined>>;
      return pictures[sizeName(args)] ?? null;
    },
  },
};

export const thumbnails: Entity = { resolvers };
