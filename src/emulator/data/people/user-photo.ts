import { hashWords } from '../hash.js';
import type { UserRecord } from './user-record.js';

export interface UserPhoto {
  /** Such as `648X648`. */
  readonly id: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly eTag: string;
}

const sizes = [48, 96, 240, 360, 648];

/** Three users out of five have a photo. */
export function photoOf({ id }: Pick<UserRecord, 'id'>): UserPhoto | undefined {
  const [chance, choice] = hashWords(`${id}|photo`);
  if (chance % 5 >= 3) return undefined;
  const size = sizes[choice % sizes.length]!;
  return { id: `${size}X${size}`, width: size, height: size, eTag: `"${choice.toString(16).toUpperCase()}"` };
}
