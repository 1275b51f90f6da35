import type { ExecutionResult } from 'graphql';

// What `extensions.orggraph` of an answer holds: README, "Cost".

export interface Cost {
  bound: number;
  httpRequests: number;
  graphRequests: number;
  resourceUnits: number;
  merged: number;
  cached: number;
  retried: number;
  waitedMs: number;
}

/** One Graph request of an operation. Times are in milliseconds, counted from the beginning of the operation. */
export interface TraceEntry {
  startMs: number;
  durationMs: number;
  method: string;
  path: string;
  tenant: string;
  /** Which `$batch` carried it; null when it travelled alone. */
  batch: number | null;
  /** 0 when there was no answer, null when nothing was sent. */
  status: number | null;
  attempt: number;
  waitMs: number;
  cached: boolean;
  units: number;
}

interface ExplainedField {
  path: string[];
  units: number;
}

export interface Report {
  cost: Cost;
  trace?: TraceEntry[];
  explain?: ExplainedField[];
}

/** Undefined for what did not come from an operation: a refused key, a gateway that is gone. */
export function reportOf({ extensions }: ExecutionResult): Report | undefined {
  return extensions?.['orggraph'] as Report | undefined;
}

/** The answer as it is without the header that asked for a trace: the panel beside it shows that better. */
export function withoutTrace(result: ExecutionResult): ExecutionResult {
  const report = reportOf(result);
  if (report?.trace === undefined) return result;
  const { trace: _, ...orggraph } = report;
  return { ...result, extensions: { ...result.extensions, orggraph } };
}
