import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { environment } from '../config/secrets/environment.js';
import { findConfigFile } from '../config/file/find-config-file.js';
import { keyEntries, withoutKey, type KeyEntry, type Revocation } from '../config/sections/key-entries.js';
import { createApiKey } from '../server/admission/api-keys.js';

const dayMs = 24 * 60 * 60 * 1000;
const usualDays = 90;
const soonDays = 14;

/** A longest life that every gateway accepts. */
export const longestLifeDays = 180;

/** `orggraph keys create`: prints a new key once, and what belongs into the configuration. */
export function createKey(options: { id: string; days?: number }): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/.test(options.id)) {
    fail('A key id is made of letters, digits, "-" and ".", and starts with a letter or digit.');
    return;
  }
  const { key, sha256 } = createApiKey(options.id);
  const { days = usualDays } = options;
  const expires = new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
  print([
    'The key, shown this once. Hand it to the caller over a safe way:',
    '',
    `  ${key}`,
    '',
    'For orggraph.yaml, under callers.<name>.apiKeys. It opens nothing by itself:',
    '',
    `  - { id: '${options.id}', sha256: '${sha256.toString('hex')}', expires: ${expires} }`,
  ]);
}

/** `orggraph keys list`: the keys in the configuration file. Hashes are not shown. */
export function listKeys(options: { config?: string }): void {
  const file = readFile(options.config);
  if (file === undefined) return;
  const rows = keyEntries(file.text).map((entry) => [
    entry.caller,
    entry.id,
    entry.expires ?? '-',
    stateOf(entry, Date.now()),
  ]);
  const table = [['CALLER', 'KEY', 'EXPIRES', 'STATE'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  print(table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')));
}

/** `orggraph keys revoke`: takes the key out of the configuration file. */
export function revokeKey(options: { id: string; config?: string }): void {
  const file = readFile(options.config);
  if (file === undefined) return;
  const outcome = withoutKey(file.text, options.id);
  if (outcome.kind === 'unknown') {
    fail(`There is no key "${options.id}" in ${file.path}. "orggraph keys list" lists those there are.`);
    return;
  }
  if (outcome.kind === 'by-hand') {
    fail(
      `The file was not changed, since the entry is part of something else. ${byHand(options.id, file, outcome)}`,
    );
    return;
  }
  try {
    replaceFile(file.path, outcome.text);
  } catch {
    fail(
      `The file cannot be written. ${byHand(options.id, file, { ...outcome, ...linesOf(file.text, options.id) })}`,
    );
    return;
  }
  print([
    `Key "${options.id}" of caller "${outcome.caller}" is out of ${file.path}.`,
    'Gateways that run with this file refuse it within 5 seconds. Copies of the file elsewhere need the same.',
  ]);
}

interface ReadFile {
  readonly path: string;
  readonly text: string;
}

function readFile(argument: string | undefined): ReadFile | undefined {
  const path = findConfigFile({ argument, environment: environment(), cwd: process.cwd() });
  if (path === undefined) {
    fail('There is no orggraph.yaml here; name one with --config.');
    return undefined;
  }
  try {
    const text = readFileSync(path, 'utf8');
    keyEntries(text);
    return { path, text };
  } catch {
    fail(`${path} cannot be read, or is not valid YAML.`);
    return undefined;
  }
}

function byHand(
  id: string,
  { path }: ReadFile,
  place: Pick<ByHand, 'caller' | 'firstLine' | 'lastLine'>,
): string {
  const { caller, firstLine, lastLine } = place;
  const lines = firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine} to ${lastLine}`;
  return `Take the entry with "id: ${id}" out of callers.${caller}.apiKeys by hand: ${path}, ${lines}.`;
}

type ByHand = Extract<Revocation, { kind: 'by-hand' }>;

function linesOf(text: string, id: string): Pick<ByHand, 'firstLine' | 'lastLine'> {
  const line = text.split('\n').findIndex((one) => one.includes(id)) + 1;
  return { firstLine: line, lastLine: line };
}

/** In one step, so that a gateway never reads half a file. A link keeps leading to the same file. */
function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  const next = `${target}.${process.pid}.next`;
  try {
    writeFileSync(next, text, { mode: statSync(target).mode });
    renameSync(next, target);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

function stateOf({ expires }: KeyEntry, nowMs: number): string {
  const expiresAtMs = Date.parse(expires ?? '');
  if (Number.isNaN(expiresAtMs)) return 'invalid: needs "expires"';
  if (expiresAtMs <= nowMs) return 'expired';
  const days = Math.floor((expiresAtMs - nowMs) / dayMs);
  if (days > longestLifeDays) return `invalid: more than ${longestLifeDays} days ahead`;
  return days < soonDays ? `live, expires in ${days} days` : 'live';
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
