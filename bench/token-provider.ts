import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describeMachine } from './report/machine.js';
import { number } from './report/numbers.js';
import { median, createTenants, shuffled } from './token-provider/measuring.js';
import { contestants, type Contestant } from './token-provider/contestants.js';

// npx tsx bench/token-provider.ts [--quick]: what a token costs here and with MSAL alone, in one run.

const report = fileURLToPath(new URL('../docs/benchmarks-tokens.md', import.meta.url));
const sizes = process.argv.includes('--quick') ? [1, 100] : [1, 100, 1_000, 5_000];
const concurrentCallers = 100;
/** What the warm lookup is held to, with a thousand tenants. */
const promised = { tenants: 1_000, warmUs: 5, timesFaster: 20 };

interface Figures {
  readonly contestant: string;
  readonly tenants: number;
  readonly coldUs: number;
  readonly warmUs: number;
  readonly requests: number;
}

async function measure(contestant: Contestant, count: number): Promise<Figures> {
  const tenants = createTenants(count);
  const crowd = contestant.start();
  await Promise.all(Array.from({ length: concurrentCallers }, () => crowd.get(tenants[0]!)));
  const subject = contestant.start();
  const cold: number[] = [];
  for (const tenant of tenants) cold.push(await timed(() => subject.get(tenant)));
  const warm: number[] = [];
  const lookups = Math.max(200, Math.min(contestant.lookups, 5_000_000 / count));
  for (const tenant of shuffled(tenants, Math.round(lookups)))
    warm.push(await timed(() => subject.get(tenant)));
  const figures = { coldUs: median(cold), warmUs: median(warm), requests: crowd.requests() };
  return { contestant: contestant.name, tenants: count, ...figures };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await act();
  return (performance.now() - startedMs) * 1_000;
}

function toMarkdown(rows: readonly Figures[]): Promise<string> {
  const line = ({ contestant, tenants, coldUs, warmUs, requests }: Figures): string =>
    `| ${tenants} | ${contestant} | ${number(coldUs)} | ${number(warmUs)} | ${requests} |`;
  const text = [
    '# What a token costs',
    '<!-- Written by "npx tsx bench/token-provider.ts": do not edit. -->',
    'The token endpoint is a function that answers at once, so that only the work around it is measured. *Cold* is ' +
      'the median time for the first token of a tenant, one tenant after the other; *warm* the median time for a ' +
      'token that is held, tenants at random. *Requests* is how many token requests a hundred concurrent callers ' +
      'of one cold tenant cause.',
    describeMachine()
      .map((fact) => `- ${fact}`)
      .join('\n'),
    [
      '| tenants | | cold, us | warm, us | requests |',
      '| --: | --- | --: | --: | --: |',
      ...rows.map(line),
    ].join('\n'),
  ].join('\n\n');
  return format(text, { parser: 'markdown' });
}

/** What is promised and was not kept. */
function broken(rows: readonly Figures[]): string[] {
  const [ours, shared] = contestants.map(({ name }) =>
    rows.find(({ contestant, tenants }) => contestant === name && tenants === promised.tenants),
  );
  if (ours === undefined || shared === undefined) return [];
  const times = shared.warmUs / ours.warmUs;
  return [
    ...(ours.warmUs > promised.warmUs ? [`a warm lookup takes ${number(ours.warmUs)} us`] : []),
    ...(times < promised.timesFaster ? [`it is only ${number(times)} times faster`] : []),
  ];
}

const rows: Figures[] = [];
for (const size of sizes) {
  for (const contestant of contestants) {
    rows.push(await measure(contestant, size));
    process.stderr.write(`${size} tenants: ${contestant.name}\n`);
  }
}
const markdown = await toMarkdown(rows);
process.stdout.write(markdown);
if (sizes.includes(promised.tenants)) await writeFile(report, markdown);
for (const mistake of broken(rows)) {
  process.stderr.write(`not as promised: ${mistake}\n`);
  process.exitCode = 1;
}
