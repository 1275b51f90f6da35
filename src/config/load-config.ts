import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildApps } from './sections/build-apps.js';
import { buildAudit } from './sections/build-audit.js';
import { buildCache } from './sections/build-cache.js';
import { buildCallers } from './sections/build-callers.js';
import type { BuildContext } from './sections/build-context.js';
import { buildServer } from './sections/build-server.js';
import { buildTenants } from './sections/build-tenants.js';
import { checkShape } from './file/check-shape.js';
import { buildClouds } from './sections/clouds.js';
import type { Config } from './config.js';
import { ConfigError, formatPath, type Mistake, type Path } from './config-error.js';
import type { Draft } from './file/draft.js';
import type { Environment } from './secrets/environment.js';
import { looksSecret } from './secrets/looks-secret.js';
import type { ConfigFile } from './schema/schema.js';
import { readYaml } from './file/yaml-source.js';

export interface LoadConfigOptions {
  /** Path of orggraph.yaml. Paths inside it are relative to its folder. */
  readonly file: string;
  readonly environment: Environment;
  /** Reads a file as UTF-8; throws as `readFileSync` does. */
  readonly readFile?: (path: string) => string;
  /** The names in a folder; throws as `readdirSync` does. */
  readonly listFolder?: (path: string) => readonly string[];
  /** Milliseconds since the epoch. */
  readonly nowMs?: number;
}

/**
 * Reads the configuration, resolves its references and secrets, and freezes it.
 * Throws one `ConfigError` that lists every mistake.
 */
export function loadConfig(options: LoadConfigOptions): Config {
  const { file, environment, readFile = readUtf8, nowMs = Date.now() } = options;
  const { listFolder = readdirSync } = options;
  const mistakes: Mistake[] = [];
  const source = readYaml(readSource(file, readFile));
  const report = (path: Path, message: string) => {
    const line = source.lineOf(path);
    mistakes.push({ path: formatPath(path), message, ...(line !== undefined && { line }) });
  };
  mistakes.push(...source.mistakes);
  if (source.value === undefined) throw new ConfigError(file, mistakes);

  const absolutePath = (path: string) => resolve(dirname(file), path);
  const draft = checkShape(source.value, report);
  const config = build(draft, {
    environment,
    nowMs,
    report,
    absolutePath,
    readText: (path, name) => {
      try {
        return readFile(absolutePath(name));
      } catch (error) {
        report(path, `the file${at(name, absolutePath(name))} cannot be read: ${reason(error)}`);
        return undefined;
      }
    },
    listFolder: (path, name) => {
      try {
        return listFolder(absolutePath(name));
      } catch (error) {
        report(path, `the folder${at(name, absolutePath(name))} cannot be read: ${reason(error)}`);
        return undefined;
      }
    },
  });
  if (mistakes.length > 0) throw new ConfigError(file, inOrder(mistakes));
  return deepFreeze(config);
}

function build(draft: Draft<ConfigFile>, context: BuildContext): Config {
  const server = buildServer(draft.server ?? {}, context);
  const clouds = buildClouds(draft.clouds, context);
  const apps = buildApps(draft.apps, context);
  const tenants = buildTenants(draft.tenants, { apps, clouds }, context);
  const callers = buildCallers(draft.callers, tenants, server.jwt?.tenantIds, context);
  return {
    server,
    tenants: [...tenants.values()].filter((tenant) => tenant !== undefined),
    callers,
    cache: buildCache(draft.cache ?? {}),
    ...(draft.audit !== undefined && { audit: buildAudit(draft.audit, context) }),
    log: { level: draft.log?.level ?? 'info' },
  };
}

function readSource(file: string, readFile: (path: string) => string): string {
  try {
    return readFile(file);
  } catch (error) {
    throw new ConfigError(file, [{ path: '', message: `cannot be read: ${reason(error)}` }]);
  }
}

function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The path that was tried, or why it is not named. */
function at(name: string, absolutePath: string): string {
  if (!looksSecret(name)) return ` ${absolutePath}`;
  return ' named here (not repeated, since it looks like a secret; begin a path with ./ or /)';
}

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'it is not a folder'],
]);

function reason(error: unknown): string {
  return reasons.get((error as NodeJS.ErrnoException).code ?? '') ?? 'reading failed';
}

function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  return [...mistakes].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** Freezes plain objects and lists. Buffers cannot be frozen; sets and URLs are read-only by type alone. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!plain) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
