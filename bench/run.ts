import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { World } from './contestants/contestant.js';
import { readPlan, type Plan, type WorkloadName } from './plan.js';
import { compile } from './processes/compile.js';
import type { EmulatorInfo, EmulatorSettings } from './processes/emulator.js';
import { startPart } from './processes/start-child.js';
import { describeMachine } from './report/machine.js';
import { toMarkdown } from './report/markdown.js';
import type { Section } from './report/section.js';
import { signIn } from './sign-in.js';
import type { Bench } from './workloads/bench.js';
import { enumeration } from './workloads/enumeration.js';
import { mixed } from './workloads/mixed.js';
import { overhead } from './workloads/overhead.js';
import { row10 } from './workloads/row10.js';
import { row4 } from './workloads/row4.js';
import { row5 } from './workloads/row5.js';

const workloads: Readonly<Record<WorkloadName, (bench: Bench) => Promise<Section>>> = {
  row4,
  row5,
  row10,
  mixed,
  overhead,
  enumeration,
};

const report = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));

async function run(plan: Plan): Promise<void> {
  const facts = describeMachine();
  compile();
  const emulator = await startPart('emulator');
  const bigDriveItems = plan.only.includes('enumeration') ? plan.bigDriveItems : 0;
  const settings: EmulatorSettings = { latencyMs: plan.latencyMs, bigDriveItems };
  const info = await emulator.call<EmulatorInfo>('start', settings);
  const world: World = { emulator: info, tokens: await signIn(info) };
  const sections: Section[] = [];
  for (const name of plan.only) {
    process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${name}\n`);
    sections.push(await workloads[name]({ plan, world, emulator }));
  }
  await emulator.stop();
  if (plan.isQuick) facts.push('A quick run: it shows that everything works, its numbers mean little.');
  const options = process.argv.slice(2);
  const command = ['npm run bench', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
  const text = await toMarkdown(command, facts, sections);
  process.stdout.write(text);
  if (plan.writes) await writeFile(report, text);
}

const plan = readPlan(process.argv.slice(2));
if (plan !== undefined) {
  await run(plan).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    // The children see the channel close and follow.
    process.exit(1);
  });
}
