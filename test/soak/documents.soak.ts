import { parseArgs } from 'node:util';
import { startEmulator } from '../../src/emulator/emulator.js';
import { runDocuments, smallTenants } from './documents/document-run.js';
import { startSoakGateway } from './soak-gateway.js';
import { printTable } from './soak-table.js';

// Documents of all kinds, each made of a seed: none may crash the gateway, take a second, or be answered otherwise
// than the data says.
//
//   npx tsx test/soak/documents.soak.ts --count 100000 --seed 1

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
const emulator = await startEmulator({ tenants: smallTenants });
const gateway = await startSoakGateway(emulator);
const run = { emulator, url: `${gateway.url}/graphql`, key: gateway.key };
// Code and data warm up before anything is measured.
await runDocuments({ ...run, count: 200, seed: -1_000 });
const beganMs = performance.now();
const tally = await runDocuments({
  ...run,
  count,
  seed: Number(values.seed),
  slowMs: 1_000,
});
const seconds = Math.round((performance.now() - beganMs) / 1_000);
await gateway.close();
await emulator.close();

const of = (map: ReadonlyMap<unknown, number>): string =>
  [...map]
    .sort(([, one], [, other]) => other - one)
    .map(([name, times]) => `${String(name)}: ${times}`)
    .join(', ');
printTable(`npm run soak:documents -- --count ${count} --seed ${values.seed}`, [
  ['documents', `${count} in ${seconds} s`, '', true],
  [
    'by status',
    of(tally.statuses),
    'none of 5xx',
    ![...tally.statuses.keys()].some((status) => status >= 500),
  ],
  [
    'by code of the first error',
    of(tally.codes),
    'no INTERNAL_SERVER_ERROR',
    !tally.codes.has('INTERNAL_SERVER_ERROR'),
  ],
  [
    'compared with a plain execution',
    `${tally.compared}`,
    'all equal',
    !tally.failures.some((text) => text.includes('another answer')),
  ],
  ['slowest answer, ms', `${Math.round(tally.slowestMs)}`, '< 1000', tally.slowestMs < 1_000],
  ['failures', `${tally.failures.length}`, '0', tally.failures.length === 0],
]);
for (const failure of tally.failures.slice(0, 10)) process.stdout.write(`! ${failure}\n`);
process.exitCode = tally.failures.length === 0 ? 0 : 1;
