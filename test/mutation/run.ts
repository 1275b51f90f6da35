import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf, mutate, withoutComments, type Mutant } from './mutants.js';
import { targets, type Target } from './targets.js';
import { Workspace } from './workspace.js';

// Changes the source in many small ways, one at a time. The tests have to fail for each of them.
//
//   npm run mutate                      all files of targets.ts
//   npm run mutate -- src/sealing.ts    some of them
//
// Results are kept in mutation.json: a mutant runs again when the code of its file or of one of its tests has changed.

const wantedShare = 0.85;
const resultsFile = new URL('../../mutation.json', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '2' } },
});

interface Job {
  readonly file: string;
  readonly text: string;
  readonly stages: Target['stages'];
  readonly mutant: Mutant;
  readonly key: string;
}

/** By key of the mutant: whether the tests noticed it. */
const killed: Record<string, boolean> = existsSync(resultsFile)
  ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Record<string, boolean>)
  : {};

const asked = targets.flatMap(({ files, stages }) => files.map((file) => ({ file, stages })));
const chosen = positionals.length === 0 ? asked : asked.filter(({ file }) => positionals.includes(file));
if (chosen.length === 0)
  throw new Error(`None of these files is in test/mutation/targets.ts: ${positionals.join(', ')}`);
const jobs = chosen.flatMap(({ file, stages }) => jobsOf(file, stages));
const open = jobs.filter(({ key }) => killed[key] === undefined);

const workspaces = Array.from({ length: Number(values.workers) }, () => new Workspace());
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const workspace of workspaces) workspace.remove();
    process.exit(1);
  });
}
try {
  for (const stages of new Set(open.map((job) => job.stages))) {
    const { file, text } = open.find((job) => job.stages === stages)!;
    if (await workspaces[0]!.passes(file, text, stages)) continue;
    throw new Error(`The tests of ${file} fail without any change.`);
  }
  const queue = open.values();
  await Promise.all(workspaces.map((workspace) => work(workspace, queue)));
} finally {
  for (const workspace of workspaces) workspace.remove();
}
report();

function jobsOf(file: string, stages: Target['stages']): Job[] {
  const text = readFileSync(file, 'utf8');
  const sources = [
    text,
    ...stages
      .flat()
      .flatMap(filesAt)
      .map((name) => readFileSync(name, 'utf8')),
  ];
  const code = sources.map(withoutComments).join('\0');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  return mutantsOf(text).map((mutant, index) => ({
    file,
    text,
    stages,
    mutant,
    key: `${file} ${hash} ${index} ${mutant.replacement}`,
  }));
}

function filesAt(path: string): string[] {
  return statSync(path).isFile() ? [path] : readdirSync(path).map((name) => join(path, name));
}

async function work(workspace: Workspace, queue: Iterator<Job>): Promise<void> {
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    const { file, text, stages, mutant, key } = next.value;
    killed[key] = !(await workspace.passes(file, mutate(text, mutant), stages));
    process.stdout.write(killed[key] ? '.' : 'S');
    writeFileSync(resultsFile, JSON.stringify(killed));
  }
}

function report(): void {
  for (const { file } of chosen) {
    const ofFile = jobs.filter((job) => job.file === file);
    const survivors = ofFile.filter(({ key }) => killed[key] !== true);
    process.stdout.write(`\n${file}: ${ofFile.length - survivors.length} of ${ofFile.length} killed`);
    for (const { text, mutant } of survivors) {
      const { line, start, end, replacement } = mutant;
      process.stdout.write(`\n  ${file}:${line}  ${text.slice(start, end)}  ->  ${replacement}`);
    }
  }
  const share = jobs.filter(({ key }) => killed[key] === true).length / jobs.length;
  process.stdout.write(`\n${(100 * share).toFixed(1)} % killed, wanted ${100 * wantedShare} %\n`);
  process.exitCode = share >= wantedShare ? 0 : 1;
}
