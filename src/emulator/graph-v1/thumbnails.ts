import type { JsonObject } from './call.js';
import type { ItemView } from './drive-item-json.js';
import { siteUrl } from './sharepoint-urls.js';
import { fileTypeOf } from '../data/file-names.js';

/** Longest edge in pixels. */
const sizes = { small: 96, medium: 176, large: 800 } as const;

/** https://learn.microsoft.com/graph/api/driveitem-list-thumbnails */
export function thumbnailsOf({ call, drive, node }: ItemView): JsonObject[] {
  if (node.kind !== 'file' || !fileTypeOf(node.name)?.thumbnails) return [];
  const base = `${siteUrl(call.tenant, drive)}/_layouts/15/thumbnail.aspx?id=${node.uniqueId.toLowerCase()}`;
  const pictures = Object.entries(sizes).map(([name, edge]) => [
    name,
    {
      height: Math.round(edge * 0.75),
      url: `${base}&size=${name}&tempauth=v1.${call.nowMs.toString(36)}`,
      width: edge,
    },
  ]);
  return [{ id: '0', ...(Object.fromEntries(pictures) as JsonObject) }];
}
