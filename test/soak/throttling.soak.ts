import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmulator, type Emulator } from '../../src/emulator/emulator.js';
import type { EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';
import { injectFaults } from './faults.js';
import { collectJournal, GateWatch } from './gate-watch.js';
import { startSoakGateway, type SoakGateway } from './soak-gateway.js';
import { soakQuery } from './soak-queries.js';
import { seededRandom } from '../support/random.js';
import { createTotals, rate, report, type Outcome, type Totals } from './soak-report.js';

// Two tenants are asked the same mix of queries. Graph throttles and fails one of them for so many seconds; what it
// answers must be complete and correct all the same, and the other tenant must not notice.
//
//   npx tsx test/soak/throttling.soak.ts --seconds 300

const latencyMs = 250;
const retryAfterMs = 1_000;
const stormMs = 10_000;
const calmMs = 5_000;
const stormyWorkers = 4;
const calmWorkers = 3;

interface SoakAnswer {
  readonly data?: { readonly tenant: unknown };
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly orggraph: { readonly cost: { readonly waitedMs: number } } };
}

/** Asks query after query until the moment, and the last one to its end; each takes so long at least. */
async function work(
  gateway: SoakGateway,
  tenant: EmulatedTenantData,
  turns: { next: number },
  untilMs: number,
  totals: Totals,
  paceMs = 0,
): Promise<void> {
  while (performance.now() < untilMs) {
    const query = soakQuery(tenant, turns.next++);
    const startedMs = performance.now();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: query.text, variables: query.variables }),
    });
    const { data, errors, extensions } = (await response.json()) as SoakAnswer;
    const endedMs = performance.now();
    totals.durationsMs.push(endedMs - startedMs);
    totals.queries += 1;
    totals.waitedMs += extensions?.orggraph.cost.waitedMs ?? 0;
    totals.expectedGraphRequests += query.graphRequests;
    if (errors !== undefined || data === undefined || !query.isRight(data.tenant)) {
      totals.wrong.push(`${query.name}: ${JSON.stringify(errors?.[0] ?? 'wrong data').slice(0, 300)}`);
    }
    await wait(Math.max(0, Math.min(startedMs + paceMs, untilMs) - endedMs));
  }
}

interface Soak {
  readonly emulator: Emulator;
  readonly outcome: Outcome;
  readonly askStormy: (untilMs: number, totals: Totals, paceMs?: number) => Promise<void>[];
  readonly askOther: (untilMs: number, totals: Totals) => Promise<void>[];
}

function prepare(emulator: Emulator, gateway: SoakGateway): Soak {
  const [stormyTenant, otherTenant] = [emulator.tenant('contoso'), emulator.tenant('fabrikam')];
  const turns = { stormy: { next: 0 }, other: { next: 0 } };
  const workers = (count: number, start: () => Promise<void>): Promise<void>[] =>
    Array.from({ length: count }, start);
  return {
    emulator,
    outcome: {
      stormy: createTotals(),
      rehearsed: createTotals(),
      neighbour: createTotals(),
      undisturbed: createTotals(),
      watch: new GateWatch(stormyTenant.tenantId, latencyMs, retryAfterMs),
    },
    askStormy: (untilMs, totals, paceMs) =>
      workers(stormyWorkers, () => work(gateway, stormyTenant, turns.stormy, untilMs, totals, paceMs)),
    askOther: (untilMs, totals) =>
      workers(calmWorkers, () => work(gateway, otherTenant, turns.other, untilMs, totals)),
  };
}

async function storm(
  { emulator, outcome, askStormy, askOther }: Soak,
  durationMs: number,
  random: () => number,
) {
  emulator.journal.clear();
  const stop = collectJournal(emulator, (entries) => outcome.watch.collect(entries));
  injectFaults(emulator, { tenantId: emulator.tenant('contoso').tenantId, retryAfterMs, random });
  const untilMs = performance.now() + durationMs;
  await Promise.all([...askStormy(untilMs, outcome.stormy), ...askOther(untilMs, outcome.neighbour)]);
  stop();
  emulator.faults.clear();
}

/** The same work for the processor at the same pace, so that only the throttling makes the difference. */
async function calm({ outcome, askStormy, askOther }: Soak, durationMs: number): Promise<void> {
  const untilMs = performance.now() + durationMs;
  const paceMs = 1_000 / rate(outcome.stormy);
  await Promise.all([
    ...askStormy(untilMs, outcome.rehearsed, paceMs),
    ...askOther(untilMs, outcome.undisturbed),
  ]);
}

async function soak(seconds: number): Promise<Outcome> {
  const emulator = await startEmulator({ latencyMs });
  const gateway = await startSoakGateway(emulator);
  const run = prepare(emulator, gateway);
  // The same storm every time.
  const random = seededRandom(20);
  // Code and data warm up before anything is measured.
  const warmUntilMs = performance.now() + calmMs;
  await Promise.all([
    ...run.askStormy(warmUntilMs, createTotals()),
    ...run.askOther(warmUntilMs, createTotals()),
  ]);
  for (let leftMs = seconds * 1_000; leftMs > 0; leftMs -= stormMs) {
    await storm(run, Math.min(stormMs, leftMs), random);
    await calm(run, Math.min(calmMs, leftMs));
  }
  await gateway.close();
  await emulator.close();
  return run.outcome;
}

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
process.exitCode = report(await soak(Number(values.seconds))) ? 0 : 1;
