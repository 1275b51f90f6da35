import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../config.js';
import type { Environment } from '../secrets/environment.js';
import { loadConfig } from '../load-config.js';

/** A configuration file, and the files it names. */
export interface ConfigSource {
  /** @throws ConfigError */
  load(): Config;
  /** Whether any of what the latest `load` read has other content now, or whether what was not there is. */
  hasChanged(): boolean;
}

/**
 * Looks at content, so that it makes no difference how a file is replaced: written over, renamed, or reached by a
 * link that leads elsewhere now, as Kubernetes does it.
 */
export function createConfigSource(options: { file: string; environment: Environment }): ConfigSource {
  const seen = new Map<string, string>();
  const reading = <Content>(read: (path: string) => Content) => {
    return (path: string): Content => {
      seen.set(path, stateOf(path));
      return read(path);
    };
  };
  return {
    load: () => {
      seen.clear();
      return loadConfig({
        ...options,
        readFile: reading((path) => readFileSync(path, 'utf8')),
        listFolder: reading((path) => readdirSync(path)),
      });
    },
    hasChanged: () => [...seen].some(([path, state]) => stateOf(path) !== state),
  };
}

/** A text that differs when the content of a file, or the names in a folder, do. */
function stateOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EISDIR' ? namesIn(path) : `cannot be read: ${code ?? ''}`;
  }
}

function namesIn(path: string): string {
  try {
    return JSON.stringify(readdirSync(path).sort());
  } catch {
    return 'cannot be listed';
  }
}

/** The sections that differ and that a running gateway cannot take over. */
export function fixedSectionsThatDiffer(one: Config, other: Config): string[] {
  const fixed = ({ server, tenants, cache, log }: Config): Record<string, unknown> => ({
    server: { ...server, jwt: undefined },
    'tenants, apps or clouds': tenants,
    cache,
    log,
  });
  const [before, after] = [fixed(one), fixed(other)];
  return Object.keys(before).filter((section) => !isDeepStrictEqual(before[section], after[section]));
}
