import type { Path } from '../config-error.js';
import type { Environment } from '../secrets/environment.js';

/** What the builders of the parts of a `Config` share. Each reports mistakes and carries on. */
export interface BuildContext {
  readonly environment: Environment;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  report(path: Path, message: string): void;
  /** The absolute form of a path that is relative to the configuration file. */
  absolutePath(path: string): string;
  /** The content of a file named at `path`; reports and answers `undefined` when it cannot be read. */
  readText(path: Path, file: string): string | undefined;
  /** The names in a folder named at `path`; reports and answers `undefined` when it cannot be read. */
  listFolder(path: Path, folder: string): readonly string[] | undefined;
}
