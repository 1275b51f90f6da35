import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { startGatewayProcess, type GatewayProcess } from './gateway-process.js';
import { soakQuery } from '../soak-queries.js';
import type { SoakRow } from '../soak-table.js';

/** How much longer a caller may wait because of what others do. */
const mostHarmMs = 100;
const longestPauseMs = 50;
const mostMib = 20;
const answerLimitMs = 20_000;
const pauseBetweenMs = 5;

const attackScript = fileURLToPath(new URL('anonymous-attack.ts', import.meta.url));

/** Attacks the gateway, until the function it returns is called; that resolves to how often what was answered. */
function attack(target: object): () => Promise<string> {
  const args = [...process.execArgv, attackScript, JSON.stringify(target)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close');
  return async () => {
    child.kill('SIGTERM');
    await closed;
    return output.replace(/["{}\n]/g, '').replaceAll(',', ', ');
  };
}

interface Watched {
  readonly answered: number;
  readonly refused: number;
  readonly p99Ms: number;
}

/** A caller who asks for one user, again and again, while something else is done. */
async function watch(
  gateway: GatewayProcess,
  emulator: Emulator,
  work: () => Promise<void>,
): Promise<Watched> {
  const { text, variables } = soakQuery(emulator.tenant('fabrikam'), 0);
  const headers = { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: text, variables });
  const tookMs: number[] = [];
  let refused = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const beganMs = performance.now();
      const signal = AbortSignal.timeout(answerLimitMs);
      const answer = fetch(gateway.url, { method: 'POST', headers, body, signal });
      const status = await answer
        .then(async (response) => (await response.text(), response.status))
        .catch(() => 0);
      if (status !== 200) refused += 1;
      tookMs.push(performance.now() - beganMs);
      await wait(pauseBetweenMs);
    }
  })();
  await work();
  isOver = true;
  await asking;
  tookMs.sort((one, other) => one - other);
  return { answered: tookMs.length, refused, p99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? NaN };
}

async function nodeIdFor(gateway: GatewayProcess): Promise<string> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.smallKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ tenant(id: "contoso") { users(first: 1) { nodes { nodeId } } } }' }),
  });
  const { data } = (await response.json()) as {
    data: { tenant: { users: { nodes: { nodeId: string }[] } } };
  };
  return data.tenant.users.nodes[0]!.nodeId;
}

/**
 * All attacks at the same time, while another caller continues: floods whose answers are not read, half bodies, refused
 * requests, and a caller with few rights who requests large answers. No process reads the log of the gateway.
 */
export async function anonymousPart(emulator: Emulator, seconds: number): Promise<SoakRow[]> {
  const gateway = await startGatewayProcess(emulator, 256, { readsLog: false });
  const target = {
    url: gateway.url.replace('/graphql', ''),
    key: gateway.smallKey,
    nodeId: await nodeIdFor(gateway),
  };
  const attackFor = (durationMs: number) => async (): Promise<string> => {
    const stop = attack(target);
    await wait(durationMs);
    return stop();
  };
  // Code warms up, and the heap gets the size it has under load.
  await attackFor(seconds * 200)();
  const calm = await watch(gateway, emulator, () => wait(seconds * 250));
  const before = await gateway.mark();
  const beforeMib = gateway.residentMib();
  let answers = '';
  const attacked = await watch(gateway, emulator, async () => {
    answers = await attackFor(seconds * 1_000)();
  });
  const after = await gateway.mark();
  const afterMib = gateway.residentMib();
  const bytes = await gateway.bytesWritten();
  const code = await gateway.stop();
  const harmMs = attacked.p99Ms - calm.p99Ms;
  const grownMib = after.heapMib - before.heapMib;
  const kibOf = (count: number): string => (count / 1024).toFixed(0);
  return [
    ['answers to the attackers', answers, 'no 500', !/: 500\b/.test(answers)],
    ['answers of another caller', `${attacked.answered}`, '', true],
    ['of them refused', `${attacked.refused}`, '0', attacked.refused === 0],
    [
      'p99 of that caller, ms',
      `${attacked.p99Ms.toFixed(1)}; ${calm.p99Ms.toFixed(1)} undisturbed`,
      `< ${mostHarmMs} more`,
      harmMs < mostHarmMs,
    ],
    [
      'longest pause of the event loop, ms',
      `${after.busyMs.toFixed(0)}; ${after.pauseMs.toFixed(0)} with the time without a processor`,
      `< ${longestPauseMs}`,
      after.busyMs < longestPauseMs,
    ],
    ['heap after a full collection, MiB more', grownMib.toFixed(1), `< ${mostMib}`, grownMib < mostMib],
    ['resident, MiB', `${beforeMib.toFixed(0)} before, ${afterMib.toFixed(0)} after`, '', true],
    ['log, KiB, while no process reads it', kibOf(bytes.log), '', true],
    ['audit log, KiB', kibOf(bytes.audit), '', true],
    ['exit code', `${code}`, '0', code === 0],
  ];
}
