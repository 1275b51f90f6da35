import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmulator } from '../../src/emulator/emulator.js';
import { anonymousPart } from './refusals/anonymous-part.js';
import { startGatewayProcess } from './refusals/gateway-process.js';
import { soakQuery } from './soak-queries.js';
import { printTable, type SoakRow } from './soak-table.js';

// Requests that are made to hurt, while another caller goes on as before: each is refused at once, for little memory,
// and the other caller does not notice.
//
//   npx tsx test/soak/refusals.soak.ts --seconds 60
//
// The second part, "anonymous", goes on for so many seconds.

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const rounds = 20;
const pauseMs = 20;
const longestMs = 100;
const mostMib = 20;

const text = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const attacks: Readonly<Record<string, string>> = {
  '10,000 aliased fields': text(
    `{ ${range(10_000)
      .map((index) => `a${index}: __typename`)
      .join(' ')} }`,
  ),
  '200-deep nesting': text(
    `{ tenants { users { nodes ${'{ manager '.repeat(200)}{ id }${' }'.repeat(200)} } } }`,
  ),
  'a body of 5 MB': text(`{ viewer { name } } # ${'x'.repeat(5 * 1024 * 1024)}`),
  '10,000 variables': text(
    `query Q(${range(10_000)
      .map((index) => `$v${index}: Int`)
      .join(', ')}) { viewer { name } }`,
    Object.fromEntries(range(10_000).map((index) => [`v${index}`, index])),
  ),
};

const emulator = await startEmulator();
const gateway = await startGatewayProcess(emulator, 256);
const headers = { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' };
const tenant = emulator.tenant('contoso');

async function timed(body: string): Promise<{ status: number; ms: number }> {
  const beganMs = performance.now();
  // A body that is too large is refused before all of it was sent, which may show as a broken connection.
  const status = await fetch(gateway.url, { method: 'POST', headers, body }).then(
    async (response) => {
      await response.text();
      return response.status;
    },
    () => 0,
  );
  return { status, ms: performance.now() - beganMs };
}

/** Another caller, who asks the same all the time until stopped; resolves to how long each answer took. */
async function bystander(stop: AbortSignal): Promise<number[]> {
  const query = soakQuery(tenant, 0);
  const tookMs: number[] = [];
  while (!stop.aborted) {
    const { status, ms } = await timed(text(query.text, query.variables));
    if (status !== 200) throw new Error(`The other caller was answered ${status}.`);
    tookMs.push(ms);
    await wait(2);
  }
  return tookMs;
}

async function during(work: () => Promise<void>): Promise<number> {
  const stop = new AbortController();
  const watched = bystander(stop.signal);
  await work();
  stop.abort();
  const tookMs = (await watched).sort((one, other) => one - other);
  return tookMs[Math.floor(tookMs.length * 0.99)] ?? NaN;
}

const attack = async (rows: SoakRow[] = []): Promise<void> => {
  for (const [name, body] of Object.entries(attacks)) {
    const answers: { status: number; ms: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      answers.push(await timed(body));
      await wait(pauseMs);
    }
    const tookMs = answers.map(({ ms }) => ms).sort((one, other) => one - other);
    const [middle = NaN, slowest = NaN] = [tookMs[rounds / 2], tookMs.at(-1)];
    const statuses = [...new Set(answers.map(({ status }) => status))].join(', ');
    const isRefused = answers.every(({ status }) => status === 0 || (status >= 400 && status < 500));
    rows.push([
      name,
      `${statuses} in ${middle.toFixed(0)} ms, ${slowest.toFixed(0)} ms at most`,
      `refused, < ${longestMs} ms`,
      isRefused && slowest < longestMs,
    ]);
  }
};

const rows: SoakRow[] = [];
// Code warms up, and the heap gets the size it has under load.
await during(() => attack());
const calmMs = await during(() => wait(rounds * pauseMs * Object.keys(attacks).length * 2));
const beforeMib = gateway.residentMib();
const attackedMs = await during(() => attack(rows));
const grownMib = gateway.residentMib() - beforeMib;
const code = await gateway.stop();

const harmMs = attackedMs - calmMs;
rows.push(
  ['memory it took, MiB', grownMib.toFixed(1), `< ${mostMib}`, !(grownMib >= mostMib)],
  [
    'p99 of another caller, ms',
    `${attackedMs.toFixed(1)}; ${calmMs.toFixed(1)} undisturbed`,
    `< ${longestMs} more`,
    harmMs < longestMs,
  ],
  ['exit code', `${code}`, '0', code === 0],
);
printTable('npm run soak:refusals', rows);
const anonymous = await anonymousPart(emulator, Number(values.seconds));
printTable(`npm run soak:refusals -- --seconds ${values.seconds}, part "anonymous"`, anonymous);
await emulator.close();
process.exitCode = [...rows, ...anonymous].every(([, , , isMet]) => isMet) ? 0 : 1;
