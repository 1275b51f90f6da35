import type { JsonObject } from '../http/call.js';
import type { ItemView } from './drive-item-json.js';
import type { DriveNode } from '../../data/content/drive-node.js';
import { mimeTypeOf } from '../../data/content/file-names.js';
import { timestamp } from '../../data/moments.js';

type Reader = (view: ItemView) => unknown;

const of =
  (kind: string, facet: (node: DriveNode) => JsonObject): Reader =>
  ({ node }) =>
    node.kind === 'file' && mimeTypeOf(node.name).startsWith(`${kind}/`) ? facet(node) : undefined;

/** The facets that tell what is in a picture, a recording or a film. */
export const mediaFacets: Readonly<Record<'audio' | 'image' | 'location' | 'photo' | 'video', Reader>> = {
  // Microsoft gives it in the OneDrives of private persons only.
  audio: () => undefined,
  image: of('image', () => ({ height: 1080, width: 1920 })),
  location: ({ node }) =>
    node.kind === 'file' && node.name === 'harbour.jpg'
      ? { altitude: 12.5, latitude: 53.5436, longitude: 9.9667 }
      : undefined,
  photo: of('image', (node) => ({
    takenDateTime: timestamp(node.details.createdAtMs),
    ...(node.name === 'harbour.jpg' && {
      cameraMake: 'Contoso',
      cameraModel: 'C1',
      exposureNumerator: 1,
      exposureDenominator: 250,
      fNumber: 2.8,
      focalLength: 35,
      iso: 100,
      orientation: 1,
    }),
  })),
  video: of('video', () => ({
    audioBitsPerSample: 16,
    audioChannels: 2,
    audioFormat: 'AAC',
    audioSamplesPerSecond: 44_100,
    bitrate: 5_000_000,
    duration: 62_000,
    fourCC: 'H264',
    frameRate: 29.97,
    height: 1080,
    width: 1920,
  })),
};
