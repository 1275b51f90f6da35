import { median, percentile } from './statistics.js';

/** What one contestant took for a workload. */
export interface Measurement {
  readonly name: string;
  /** How long each run took, as its client saw it. */
  readonly wallMs: readonly number[];
  /** From the first run to the end of the last one, less the time others had. */
  readonly busyMs: number;
  readonly cpuMs: number;
  /** The same of each of its turns. */
  readonly cpuMsOfTurns: readonly number[];
  readonly peakRssBytes: number;
  /** How far the memory grew above where it stood after the warm-up. */
  readonly growthBytes: number;
  readonly http: number;
  readonly graph: number;
}

export const medianMs = ({ wallMs }: Measurement): number => median(wallMs);
export const p99Ms = ({ wallMs }: Measurement): number => percentile(wallMs, 99);
/** The CPU of one as a multiple of another's: the median of the rounds, in each of which both had a turn. */
export function cpuRatio(one: Measurement, other: Measurement): number {
  return median(one.cpuMsOfTurns.map((cpuMs, round) => cpuMs / other.cpuMsOfTurns[round]!));
}

export const runs = ({ wallMs }: Measurement): number => wallMs.length;

export function named(measurements: readonly Measurement[], name: string): Measurement | undefined {
  return measurements.find((measurement) => measurement.name === name);
}
