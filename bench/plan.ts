import { parseArgs } from 'node:util';

const workloadNames = ['row4', 'row5', 'row10', 'mixed', 'overhead', 'enumeration'] as const;

export type WorkloadName = (typeof workloadNames)[number];

/** How much of everything is done. */
export interface Plan {
  readonly only: readonly WorkloadName[];
  readonly isQuick: boolean;
  /** Whether docs/benchmarks.md is written. */
  readonly writes: boolean;
  readonly latencyMs: number;
  readonly warmUpRuns: number;
  readonly rounds: {
    readonly rows: number;
    readonly pages: number;
    /** In each, the gateway and the bare requests have a turn of the same many runs. */
    readonly pairs: number;
    readonly big: number;
  };
  readonly mixed: { readonly seconds: number; readonly turns: number; readonly warmUpSeconds: number };
  readonly bigDriveItems: number;
}

const help = `npm run bench -- [options]

  --quick          few rounds, a mixed load of 5 s, a smaller big drive: to see that everything works
  --only a,b       only these workloads: ${workloadNames.join(', ')}
  --rounds n       rounds of row 4 and row 5 (100)
  --seconds n      how long each contestant bears the mixed load (60)
  --latency n      what the emulator adds to each HTTP answer, in milliseconds (50)
  --write          write docs/benchmarks.md, also after a quick or partial run; a whole run always does
`;

/** From the command line; undefined when it only asks for help, which is printed. */
export function readPlan(arguments_: readonly string[]): Plan | undefined {
  const { values } = parseArgs({
    args: [...arguments_],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      latency: { type: 'string', default: '50' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return undefined;
  }
  const { quick } = values;
  const only = values.only === undefined ? workloadNames : values.only.split(',').map(workloadName);
  return {
    only,
    isQuick: quick,
    writes: values.write || (!quick && only.length === workloadNames.length),
    latencyMs: wholeNumber('latency', values.latency),
    // Below some two hundred runs of row 5, the engine is still compiling.
    warmUpRuns: quick ? 20 : 200,
    rounds: {
      rows: wholeNumber('rounds', values.rounds ?? (quick ? '5' : '100')),
      pages: quick ? 2 : 30,
      pairs: quick ? 2 : 10,
      big: quick ? 1 : 5,
    },
    mixed: {
      seconds: wholeNumber('seconds', values.seconds ?? (quick ? '5' : '60')),
      turns: quick ? 1 : 3,
      warmUpSeconds: quick ? 3 : 15,
    },
    bigDriveItems: quick ? 20_000 : 100_000,
  };
}

function workloadName(text: string): WorkloadName {
  const name = workloadNames.find((known) => known === text);
  if (name === undefined) throw new Error(`There is no workload '${text}': ${workloadNames.join(', ')}.`);
  return name;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${option} takes a whole number, not '${text}'.`);
  return Number(text);
}
