import type { GraphResult } from './call.js';
import type { RoutedResult } from './route.js';
import { errorBody, GraphError, type Workload } from '../../graph-errors.js';

export const jsonType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** A whole answer, for a request of its own or for a part of a batch. */
export interface Answer extends GraphResult {
  readonly headers: Readonly<Record<string, string>>;
  /** What it costs at Microsoft. */
  readonly resourceUnits: number;
}

export function answerOf(result: RoutedResult): Answer {
  const { workload, resourceUnits, ...rest } = result;
  return {
    ...rest,
    resourceUnits,
    headers: { ...headersOf(result, workload, resourceUnits), ...result.headers },
  };
}

function headersOf(result: GraphResult, workload: Workload, units: number): Record<string, string> {
  const type = result.text !== undefined ? 'text/plain' : jsonType;
  return {
    'Cache-Control': workload === 'directory' ? 'no-cache' : 'private',
    ...((result.body !== undefined || result.text !== undefined) && { 'Content-Type': type }),
    // SharePoint counts resource units as well, but only the directory reports them.
    ...(workload === 'directory' && { 'x-ms-resource-unit': String(units), 'OData-Version': '4.0' }),
  };
}

export function answerOfError(error: unknown, nowMs: number, ids: RequestIds): Answer {
  const known =
    error instanceof GraphError
      ? error
      : new GraphError(
          500,
          'generalException',
          `The emulator failed: ${error instanceof Error ? error.message : ''}`,
        );
  return {
    status: known.status,
    headers: { 'Cache-Control': 'no-cache', 'Content-Type': 'application/json', ...known.headers },
    body: errorBody(known, nowMs, ids.requestId, ids.clientRequestId),
    // A refused request costs as well.
    resourceUnits: 1,
  };
}
