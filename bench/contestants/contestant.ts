import type { Child } from '../processes/start-child.js';
import type { EmulatorInfo, SeenRequest } from '../processes/emulator.js';
import { startPart } from '../processes/start-child.js';
import type { Usage } from '../processes/usage.js';
import { startOrgGraph } from './orggraph.js';
import { createGraphqlContestant } from './graphql-client.js';
import type { Operation } from './operation.js';
import type { ReplaySettings } from './replay.js';
import type { ScriptSettings } from './script.js';

export interface Contestant {
  readonly name: string;
  /** Whether it knows a way to do this. */
  canDo(operation: Operation): boolean;
  /** Does it, and tells how long it took, in milliseconds. */
  run(operation: Operation): Promise<number>;
  /** Does it, and gives what came out. */
  answer(operation: Operation): Promise<unknown>;
  /** Of the process that does the work; a client that only asks it is not counted. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** What contestants need to know of the world. */
export interface World {
  readonly emulator: EmulatorInfo;
  readonly tokens: Readonly<Record<string, string>>;
}

export const orgGraph = 'OrgGraph';
export const orgGraphCached = 'OrgGraph, cache on';
export const floor = 'hand-written batches';
const sdkParallel = 'Graph SDK, Promise.all';
export const sdkSequential = 'Graph SDK, in sequence';
const naive = 'naive GraphQL';
export const wire = 'the same requests, bare';

const starters: Readonly<Record<string, (world: World) => Promise<Contestant>>> = {
  // Answers from memory would say nothing about the way to Graph: all but one do without.
  [orgGraph]: (world) => startOrgGraph(orgGraph, world.emulator, { cache: false }),
  [orgGraphCached]: (world) => startOrgGraph(orgGraphCached, world.emulator, { cache: true }),
  [floor]: startScript('floor', floor),
  [sdkParallel]: startScript('sdk-parallel', sdkParallel),
  [sdkSequential]: startScript('sdk-sequential', sdkSequential),
  [naive]: startNaive,
};

export const everybody: readonly string[] = [orgGraph, floor, sdkParallel, sdkSequential, naive];

export function startContestants(world: World, names: readonly string[]): Promise<Contestant[]> {
  return Promise.all(names.map((name) => starters[name]!(world)));
}

/** A contestant that only repeats requests: what any client must wait for, whatever it does with the answers. */
export async function startReplay(
  world: World,
  name: string,
  tenant: string,
  requests: readonly SeenRequest[],
  client: ReplaySettings['client'],
): Promise<Contestant> {
  const child = await startPart('replay');
  const { graphUrl } = world.emulator;
  const token = world.tokens[tenant]!;
  await child.call('start', { graphUrl, token, requests, client } satisfies ReplaySettings);
  return inChild(name, child, () => true);
}

function startScript(part: 'floor' | 'sdk-parallel' | 'sdk-sequential', name: string) {
  return async ({ emulator: { graphUrl }, tokens }: World): Promise<Contestant> => {
    const child = await startPart(part);
    await child.call('start', { graphUrl, tokens } satisfies ScriptSettings);
    // Pages follow one another: where there is nothing to do at once, the second client would be the first again.
    return inChild(name, child, ({ kind }) => part !== 'sdk-parallel' || kind !== 'everyItem');
  };
}

async function startNaive({ emulator: { graphUrl }, tokens }: World): Promise<Contestant> {
  const child = await startPart('naive');
  const url = await child.call<string>('start', { graphUrl, tokens } satisfies ScriptSettings);
  return createGraphqlContestant({
    name: naive,
    url,
    headers: {},
    everyItem: 'by folders',
    usage: () => child.usage(),
    stop: () => child.stop(),
  });
}

function inChild(name: string, child: Child, canDo: (operation: Operation) => boolean): Contestant {
  return {
    name,
    canDo,
    run: (operation) => child.call('run', operation),
    answer: (operation) => child.call('answer', operation),
    usage: () => child.usage(),
    stop: () => child.stop(),
  };
}
