import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { withoutTrace } from './answer';
import type { Ask, Question } from './question';
import { operationToRun } from './operation-name';
import type { Viewer } from './viewer';

export interface FetcherOptions {
  ask: Ask;
  viewer: Promise<Viewer | undefined>;
  /** Hears of each operation that is run, but not of introspection: that it runs, and how it ended. */
  onRun: (run: Run) => void;
}

export interface Run {
  operationName: string | undefined;
  state: 'running' | 'stopped' | 'answered';
  /** There when it was answered. */
  answer?: ExecutionResult;
}

interface Observer {
  next(result: ExecutionResult): void;
  complete(): void;
}

/**
 * Asks for GraphiQL. An answer is something to subscribe to: that lets GraphiQL stop a request that is under way,
 * and keeps its answer out of the tab a person has gone to meanwhile.
 */
export function createFetcher({ ask, viewer, onRun }: FetcherOptions): Fetcher {
  let latest = 0;
  const run = async (question: Question, signal: AbortSignal): Promise<ExecutionResult> => {
    if (question.operationName === 'IntrospectionQuery') return ask(question, { signal });
    const operationName = operationToRun(question.query, question.operationName);
    const number = (latest += 1);
    const tell = (what: Omit<Run, 'operationName'>): void => {
      if (number === latest) onRun({ operationName, ...what });
    };
    tell({ state: 'running' });
    // The header is refused where the key may not send it.
    const detail = (await viewer)?.capabilities.has('explain') === true ? 'trace' : undefined;
    const answer = await ask({ ...question, operationName }, { detail, signal });
    tell(signal.aborted ? { state: 'stopped' } : { state: 'answered', answer });
    return withoutTrace(answer);
  };

  return (params) => ({
    subscribe: (subscriber) => {
      // The types allow callbacks too; GraphiQL comes with an object.
      const observer = subscriber as Observer;
      const stop = new AbortController();
      void run(params as Question, stop.signal).then((result) => {
        if (stop.signal.aborted) return;
        observer.next(result);
        observer.complete();
      });
      return { unsubscribe: () => stop.abort() };
    },
  });
}
