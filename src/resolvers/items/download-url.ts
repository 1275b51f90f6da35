import { GraphError } from '../../errors.js';
import type { Projection } from '../../graph/query/projection.js';
import type { RequestContext } from '../context.js';
import { addressOf, locationOf, type DriveItemParent } from '../drives/drive-plan.js';
import {
  downloadAnnotation,
  downloadSelector,
  driveItems,
  type AnnotatedItem,
} from '../drives/drive-resources.js';

/** The link of one file, and nothing else of it. */
export const linkProjection: Projection<AnnotatedItem> = {
  resource: driveItems,
  select: new Set(['id', downloadSelector]),
  expand: new Map(),
  isLeaf: true,
};

/**
 * Where the content of a file can be downloaded: as its answer told it, or else by a read of the file itself. Null for
 * what is no file, or is deleted.
 * @throws ForbiddenError without the capability for downloads
 * @throws GraphError when Graph does not tell it: the link of a file is never null
 */
export async function readDownloadUrl(
  item: DriveItemParent,
  context: RequestContext,
): Promise<string | null> {
  const loaders = context.forTenant(item.tenantId);
  loaders.requireCapabilityFor('files.download', driveItems, item, locationOf(item));
  const known = linkIn(item);
  if (known !== undefined) return known;
  if (item.file == null || item.deleted != null) return null;
  const wasRequestedInline = item.isFound !== true;
  const file = await loaders.one(addressOf(item), linkProjection, { wasRequestedInline });
  if (file === null) throw fileIsGone();
  const link = linkIn(file);
  if (link === undefined) throw linkMissing();
  return link;
}

function linkIn({ [downloadAnnotation]: link }: AnnotatedItem): string | undefined {
  return typeof link === 'string' ? link : undefined;
}

function fileIsGone(): GraphError {
  return new GraphError('GRAPH_REJECTED', 'This file is no longer where it was found.', {
    status: 404,
    hint: 'It was moved or deleted a short time ago. Read its folder again.',
  });
}

function linkMissing(): GraphError {
  return new GraphError(
    'GRAPH_BAD_RESPONSE',
    'Microsoft Graph did not send the download link of this file.',
    {
      status: 200,
      hint: 'Microsoft Graph sends none for a file that it blocks: see "malware". For other files, try again later.',
    },
  );
}
