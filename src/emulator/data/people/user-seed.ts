import type { FullName } from '../names.js';
import type { PersonOptions } from '../../tenant-options.js';

/** What a user is generated from. */
export interface UserSeed {
  /** Distinguishes the tenant and the emulator's seed. */
  readonly seed: string;
  readonly ordinal: number;
  readonly userCount: number;
  readonly domain: string;
  readonly companyName: string;
  readonly name: FullName;
  readonly person: PersonOptions | undefined;
}
