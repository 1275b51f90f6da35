import type { Contestant } from '../contestants/contestant.js';
import type { Counts } from '../processes/emulator.js';
import type { Child } from '../processes/start-child.js';
import type { Usage } from '../processes/usage.js';
import type { Measurement } from './measurement.js';

/** Collects what one contestant takes, turn by turn. */
export class Recorder {
  readonly contestant: Contestant;
  readonly #wallMs: number[] = [];
  readonly #before: Usage;
  #busyMs = 0;
  readonly #cpuMsOfTurns: number[] = [];
  #http = 0;
  #graph = 0;

  private constructor(contestant: Contestant, before: Usage) {
    this.contestant = contestant;
    this.#before = before;
  }

  static async start(contestant: Contestant): Promise<Recorder> {
    return new Recorder(contestant, await contestant.usage());
  }

  /** While others wait. `work` resolves to how long each of its runs took. */
  async turn(emulator: Child, work: (contestant: Contestant) => Promise<readonly number[]>): Promise<void> {
    await emulator.call('takeCounts');
    // Turn by turn, or what an idle process uses while others have their turns would be counted.
    const before = await this.contestant.usage();
    const startedMs = performance.now();
    this.#wallMs.push(...(await work(this.contestant)));
    this.#busyMs += performance.now() - startedMs;
    this.#cpuMsOfTurns.push((await this.contestant.usage()).cpuMs - before.cpuMs);
    const { http, graph } = await emulator.call<Counts>('takeCounts');
    this.#http += http;
    this.#graph += graph;
  }

  async finish(): Promise<Measurement> {
    const { peakRssBytes } = await this.contestant.usage();
    return {
      name: this.contestant.name,
      wallMs: this.#wallMs,
      busyMs: this.#busyMs,
      cpuMs: this.#cpuMsOfTurns.reduce((sum, cpuMs) => sum + cpuMs, 0),
      cpuMsOfTurns: this.#cpuMsOfTurns,
      peakRssBytes,
      growthBytes: Math.max(0, peakRssBytes - this.#before.rssBytes),
      http: this.#http,
      graph: this.#graph,
    };
  }
}
