import type { ExecutionResult } from 'graphql';

export interface Question {
  query: string;
  variables?: unknown;
  operationName?: string | undefined;
}

interface AskOptions {
  /** What is asked for beside the data: see `extensions.orggraph` in an answer. */
  detail?: 'trace' | 'explain' | undefined;
  signal?: AbortSignal | undefined;
}

/** Asks the gateway with one key. What goes wrong is an answer too, and says what to do. */
export type Ask = (question: Question, options?: AskOptions) => Promise<ExecutionResult>;
