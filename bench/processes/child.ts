import { answerCalls, ready, type Handlers } from './calls.js';
import { readUsage } from './usage.js';

/** What can run in a process of its own. Each loads only what it needs, because its memory is compared. */
const parts = {
  emulator: async () => (await import('./emulator.js')).handlers,
  floor: async () => (await import('../contestants/floor.js')).handlers,
  'sdk-sequential': async () => (await import('../contestants/sdk-sequential.js')).handlers,
  'sdk-parallel': async () => (await import('../contestants/sdk-parallel.js')).handlers,
  naive: async () => (await import('../contestants/naive.js')).handlers,
  replay: async () => (await import('../contestants/replay.js')).handlers,
} satisfies Record<string, () => Promise<Handlers>>;

export type PartName = keyof typeof parts;

const load = parts[process.argv[2] as PartName];
answerCalls({ ...(await load()), usage: readUsage });
process.on('disconnect', () => process.exit());
process.send?.(ready);
