import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmulator, type Emulator } from '../../src/emulator/emulator.js';
import { seededRandom } from '../support/random.js';
import { injectFaults } from './faults.js';
import { startGatewayProcess, type GatewayProcess } from './refusals/gateway-process.js';
import { soakQuery } from './soak-queries.js';
import { printTable } from './soak-table.js';

// The gateway in a heap of 256 MB, asked by several at a time while Graph throttles and fails: it must not run out of
// memory, and must not need more and more of it.
//
//   npx tsx test/soak/memory.soak.ts --seconds 600

const heapMib = 256;
const workers = 12;
/** The first part only fills caches and pools. */
const warmUpShare = 0.3;
/** More than this in a minute would be a leak, and not noise. */
const steepestMibPerMinute = 2;

interface Sample {
  readonly atMs: number;
  readonly mib: number;
}

interface Counts {
  answered: number;
  wrong: number;
  failed: number;
  shed: number;
}

async function work(
  gateway: GatewayProcess,
  emulator: Emulator,
  turns: { next: number },
  untilMs: number,
  counts: Counts,
): Promise<void> {
  const tenants = ['contoso', 'fabrikam'].map((name) => emulator.tenant(name));
  while (performance.now() < untilMs && gateway.exitCode() === undefined) {
    const turn = turns.next++;
    const query = soakQuery(tenants[turn % tenants.length]!, Math.floor(turn / tenants.length));
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: query.text, variables: query.variables }),
    }).catch(() => undefined);
    if (response === undefined) counts.failed += 1;
    else if (response.status === 503) {
      counts.shed += 1;
      await response.body?.cancel();
      await wait(1_000);
    } else {
      const { data, errors } = (await response.json()) as { data?: { tenant: unknown }; errors?: unknown[] };
      counts.answered += 1;
      if (errors === undefined && !query.isRight(data?.tenant)) counts.wrong += 1;
      if (errors !== undefined) counts.failed += 1;
    }
  }
}

/** The slope of the line through samples, by least squares, in MiB a minute. */
function slopeOf(samples: readonly Sample[]): number {
  const middle = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const atMs = middle(samples.map((sample) => sample.atMs));
  const mib = middle(samples.map((sample) => sample.mib));
  const rise = samples.reduce((sum, one) => sum + (one.atMs - atMs) * (one.mib - mib), 0);
  const run = samples.reduce((sum, one) => sum + (one.atMs - atMs) ** 2, 0);
  return (rise / run) * 60_000;
}

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' } } });
const seconds = Number(values.seconds);
const emulator = await startEmulator();
const gateway = await startGatewayProcess(emulator, heapMib);
injectFaults(emulator, { retryAfterMs: 1_000, random: seededRandom(20) });
const beganMs = performance.now();
const resident: Sample[] = [];
const sampling = setInterval(() => {
  resident.push({ atMs: performance.now(), mib: gateway.residentMib() });
  emulator.journal.clear();
}, 1_000);
const counts: Counts = { answered: 0, wrong: 0, failed: 0, shed: 0 };
const turns = { next: 0 };
await Promise.all(
  Array.from({ length: workers }, () => work(gateway, emulator, turns, beganMs + seconds * 1_000, counts)),
);
clearInterval(sampling);
const code = await gateway.stop();
await emulator.close();

const steady = ({ atMs }: Sample): boolean => atMs - beganMs > seconds * 1_000 * warmUpShare;
const heap = gateway.collections.filter(steady);
const heapSlope = heap.length < 3 ? undefined : slopeOf(heap);
const most = (samples: readonly Sample[]): string => Math.max(...samples.map(({ mib }) => mib)).toFixed(0);
printTable(`npm run soak:memory -- --seconds ${seconds}`, [
  ['answers, under faults', `${counts.answered}, of them ${counts.failed} with errors`, '', true],
  ['wrong answers', `${counts.wrong}`, '0', counts.wrong === 0],
  ['turned away', `${counts.shed}`, '', true],
  ['exit code', `${code}`, '0: not out of memory', code === 0],
  [
    `heap after full collections, MiB`,
    `${most(gateway.collections)} at most, ${gateway.collections.length} times`,
    `< ${heapMib}`,
    true,
  ],
  [
    'slope of that, MiB a minute',
    heapSlope?.toFixed(2) ?? 'too few collections',
    `< ${steepestMibPerMinute}`,
    heapSlope === undefined || heapSlope < steepestMibPerMinute,
  ],
  ['resident, MiB', `${most(resident)} at most`, '', true],
  ['slope of that, MiB a minute', slopeOf(resident.filter(steady)).toFixed(2), '', true],
]);
process.exitCode =
  code === 0 && counts.wrong === 0 && (heapSlope === undefined || heapSlope < steepestMibPerMinute) ? 0 : 1;
