import type { JsonObject } from '../http/call.js';
import type { ItemView } from './drive-item-json.js';
import { siteUrl } from './sharepoint-urls.js';
import { fileTypeOf } from '../../data/content/file-names.js';

/** Longest edge in pixels. */
const sizes = { small: 96, medium: 176, large: 800 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** `c300x400` fits into a box of that size, `c300x400_crop` fills it; undefined for other names. */
export function customSize(name: string): Size | undefined {
  const [, width, height] = /^c([1-9]\d{0,3})x([1-9]\d{0,3})(?:_crop)?$/i.exec(name) ?? [];
  return width === undefined || height === undefined
    ? undefined
    : { width: Number(width), height: Number(height) };
}

/**
 * The named sizes, and the sizes of one's own that were selected.
 * https://learn.microsoft.com/graph/api/driveitem-list-thumbnails
 */
export function thumbnailsOf({ call, drive, node }: ItemView, select: readonly string[] = []): JsonObject[] {
  if (node.kind !== 'file' || !fileTypeOf(node.name)?.thumbnails) return [];
  const base = `${siteUrl(call.tenant, drive)}/_layouts/15/thumbnail.aspx?id=${node.uniqueId.toLowerCase()}`;
  const picture = (name: string, { width, height }: Size): [string, JsonObject] => [
    name,
    { height, url: `${base}&size=${name}&tempauth=v1.${call.nowMs.toString(36)}`, width },
  ];
  const named = Object.entries(sizes).map(([name, edge]) =>
    picture(name, { width: edge, height: Math.round(edge * 0.75) }),
  );
  const custom = select.flatMap((name) => {
    const size = customSize(name);
    return size === undefined ? [] : [picture(name, fit(size, name.endsWith('_crop')))];
  });
  return [{ id: '0', ...(Object.fromEntries([...named, ...custom]) as JsonObject) }];
}

/** Pictures are four wide and three high, unless they are cut to fill the box. */
function fit({ width, height }: Size, isCropped: boolean): Size {
  if (isCropped) return { width, height };
  const scale = Math.min(width / 4, height / 3);
  return { width: Math.round(scale * 4), height: Math.round(scale * 3) };
}
