import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { capabilities } from '../../../src/config/config.js';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { createApiKey } from '../../../src/server/admission/api-keys.js';
import { plenty } from '../../support/graph/plenty.js';
import { soon } from '../../support/soon.js';

/** The built gateway in a process of its own, with a cache and an audit log. */
export interface GatewayProcess {
  /** Where GraphQL is asked. */
  readonly url: string;
  readonly key: string;
  /** A key of a caller who sees names of users in one tenant, within the usual limits. */
  readonly smallKey: string;
  /** Collects garbage; the longest pause of the event loop since the mark before, and what is left of the heap. */
  mark(): Promise<Mark>;
  /** What has been written so far. */
  bytesWritten(): Promise<{ readonly log: number; readonly audit: number }>;
  /** What the process takes of the machine's memory, in MiB. */
  residentMib(): number;
  /** What was left of the heap after each full collection so far: when, and how much in MiB. */
  readonly collections: readonly { readonly atMs: number; readonly mib: number }[];
  /** Ends it with SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Undefined while it runs. */
  exitCode(): number | null | undefined;
}

/** Not numbers when the process does not react. */
interface Mark {
  /** The longest pause of the event loop, in ms; and without the time in which it had no processor. */
  readonly pauseMs: number;
  readonly busyMs: number;
  readonly heapMib: number;
}

const markLimitMs = 10_000;
/** Long enough to read what a pipe and the buffer of the log hold. */
const logReadMs = 500;
/** Longer than the process may take to end in order. */
const stopLimitMs = 60_000;
const marksModule = fileURLToPath(new URL('marks.mjs', import.meta.url));
const main = new URL('../../../dist/main.js', import.meta.url).pathname;

/**
 * @param heapMib how large the heap may become
 * @param options whether anybody reads what it logs once it listens, until it is stopped
 */
export async function startGatewayProcess(
  emulator: Emulator,
  heapMib: number,
  { readsLog }: { readonly readsLog: boolean } = { readsLog: true },
): Promise<GatewayProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'orggraph-soak-'));
  const { key, sha256 } = createApiKey('soak');
  const small = createApiKey('small');
  const file = join(directory, 'orggraph.yaml');
  const marksFile = join(directory, 'marks');
  writeFileSync(file, stringify(configFile(emulator, { soak: sha256, small: small.sha256 })));
  writeFileSync(marksFile, '');
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMib}`,
      '--trace-gc',
      '--max-semi-space-size=32',
      '--expose-gc',
      '--import',
      marksModule,
      main,
      'serve',
      '--config',
      file,
    ],
    {
      env: {
        PATH: process.env['PATH'],
        SEAL: 's'.repeat(40),
        APP_SECRET: emulator.app.clientSecret,
        ORGGRAPH_SOAK_MARKS: marksFile,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const state = { code: undefined as number | null | undefined };
  void ended.then((code) => {
    state.code = code;
  });
  const collections: { atMs: number; mib: number }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    for (const [, mib] of chunk.toString().matchAll(/Mark-Compact.*? -> ([\d.]+) \(/g)) {
      collections.push({ atMs: performance.now(), mib: Number(mib) });
    }
  });
  let logged = 0;
  child.stderr.on('data', (chunk: Buffer) => (logged += chunk.length));
  const url = await addressOf(child);
  if (!readsLog) child.stderr.pause();
  const marks = (): string[] => readFileSync(marksFile, 'utf8').split('\n').filter(Boolean);
  return {
    url,
    key,
    smallKey: small.key,
    mark: async () => {
      const count = marks().length;
      child.kill('SIGWINCH');
      const untilMs = performance.now() + markLimitMs;
      while (marks().length === count && state.code === undefined && performance.now() < untilMs)
        await wait(20);
      return marks().length === count
        ? { pauseMs: NaN, busyMs: NaN, heapMib: NaN }
        : (JSON.parse(marks().at(-1)!) as Mark);
    },
    bytesWritten: async () => {
      child.stderr.resume();
      await wait(logReadMs);
      const files = readdirSync(directory).filter((name) => name.startsWith('audit'));
      const audit = files.reduce((sum, name) => sum + statSync(join(directory, name)).size, 0);
      return { log: logged, audit };
    },
    residentMib: () => residentMib(child),
    collections,
    stop: async () => {
      child.kill('SIGTERM');
      const overdue = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      const code = await ended;
      clearTimeout(overdue);
      rmSync(directory, { recursive: true });
      return code;
    },
    exitCode: () => state.code,
  };
}

function configFile(emulator: Emulator, digests: { readonly soak: Buffer; readonly small: Buffer }): object {
  const cloud = { authority: emulator.entraUrl, graph: emulator.graphUrl };
  const app = { clientId: emulator.app.clientId, credential: { secretEnv: 'APP_SECRET' } };
  const names = emulator.tenants.map(({ name }) => name);
  return {
    server: {
      port: 0,
      adminPort: 0,
      sealing: [{ id: 's1', secretEnv: 'SEAL' }],
      // The usual number, which does not count connections from loopback unless it is written.
      connections: { perAddress: 256 },
    },
    clouds: { lab: cloud },
    apps: { files: app },
    tenants: Object.fromEntries(
      emulator.tenants.map(({ name, tenantId, domain }) => [
        name,
        { tenantId, domains: [domain], app: 'files', cloud: 'lab' },
      ]),
    ),
    callers: {
      soak: {
        apiKeys: [{ id: 'soak', sha256: digests.soak.toString('hex'), expires: soon }],
        grants: [{ tenants: names, capabilities: [...capabilities] }],
        limits: plenty,
      },
      small: {
        apiKeys: [{ id: 'small', sha256: digests.small.toString('hex'), expires: soon }],
        grants: [{ tenants: ['contoso'], capabilities: ['users.basic'] }],
      },
    },
    audit: { file: './audit.jsonl' },
    log: { level: 'info' },
  };
}

/** The address it prints once it listens. What it prints afterwards is not kept. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    stderr?.on('data', (chunk: Buffer) => {
      if (output.includes('admin listening')) return;
      output += chunk.toString();
      if (!output.includes('admin listening')) return;
      resolve(/"url":"(http:[^"]+\/graphql)"/.exec(output)?.[1] ?? '');
    });
    stderr?.once('close', () => reject(new Error(`The gateway did not start: ${output}`)));
  });
}

/** Linux tells it; elsewhere there is nothing to read, and the answer is not a number. */
function residentMib({ pid }: ChildProcess): number {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return NaN;
  }
}
