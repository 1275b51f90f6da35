import { orgGraph, startReplay, type Contestant } from '../contestants/contestant.js';
import type { Operation } from '../contestants/operation.js';
import type { ReplaySettings } from '../contestants/replay.js';
import type { SeenRequest } from '../processes/emulator.js';
import type { Bench } from './bench.js';

/** Contestants that repeat what OrgGraph sends for an operation, one for each name. */
export function bareRequests(
  { emulator, world }: Bench,
  operation: Operation,
  clients: Readonly<Record<string, ReplaySettings['client']>>,
) {
  return async (contestants: readonly Contestant[]): Promise<Contestant[]> => {
    const gateway = contestants.find(({ name }) => name === orgGraph)!;
    await emulator.call('takeRequests');
    await gateway.run(operation);
    const requests = await emulator.call<SeenRequest[]>('takeRequests');
    const starts = Object.entries(clients).map(([name, client]) =>
      startReplay(world, name, operation.tenant, requests, client),
    );
    return Promise.all(starts);
  };
}
