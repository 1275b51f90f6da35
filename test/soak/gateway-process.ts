import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { capabilities } from '../../src/config/config.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { createApiKey } from '../../src/server/api-keys.js';
import { plenty } from '../support/plenty.js';
import { soon } from '../support/soon.js';

/** The built gateway in a process of its own, with a cache and an audit log. */
export interface GatewayProcess {
  /** Where GraphQL is asked. */
  readonly url: string;
  readonly key: string;
  /** What the process takes of the machine's memory, in MiB. */
  residentMib(): number;
  /** What was left of the heap after each full collection so far: when, and how much in MiB. */
  readonly collections: readonly { readonly atMs: number; readonly mib: number }[];
  /** Ends it with SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Undefined while it runs. */
  exitCode(): number | null | undefined;
}

const main = new URL('../../dist/main.js', import.meta.url).pathname;

/** @param heapMib how large the heap may become */
export async function startGatewayProcess(emulator: Emulator, heapMib: number): Promise<GatewayProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'orggraph-soak-'));
  const { key, sha256 } = createApiKey('soak');
  const file = join(directory, 'orggraph.yaml');
  writeFileSync(file, stringify(configFile(emulator, sha256)));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMib}`, '--trace-gc', main, 'serve', '--config', file],
    {
      env: { PATH: process.env['PATH'], SEAL: 's'.repeat(40), APP_SECRET: emulator.app.clientSecret },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const state = { code: undefined as number | null | undefined };
  void ended.then((code) => {
    state.code = code;
    rmSync(directory, { recursive: true });
  });
  const collections: { atMs: number; mib: number }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    for (const [, mib] of chunk.toString().matchAll(/Mark-Compact.*? -> ([\d.]+) \(/g)) {
      collections.push({ atMs: performance.now(), mib: Number(mib) });
    }
  });
  return {
    url: await addressOf(child),
    key,
    residentMib: () => residentMib(child),
    collections,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    exitCode: () => state.code,
  };
}

function configFile(emulator: Emulator, sha256: Buffer): object {
  const cloud = { authority: emulator.entraUrl, graph: emulator.graphUrl };
  const app = { clientId: emulator.app.clientId, credential: { secretEnv: 'APP_SECRET' } };
  const names = emulator.tenants.map(({ name }) => name);
  return {
    server: { port: 0, adminPort: 0, sealing: [{ id: 's1', secretEnv: 'SEAL' }] },
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
        apiKeys: [{ id: 'soak', sha256: sha256.toString('hex'), expires: soon }],
        grants: [{ tenants: names, capabilities: [...capabilities] }],
        limits: plenty,
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
