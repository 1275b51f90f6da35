import type { GraphCall, GraphResult } from './call.js';
import { demand, type Permission } from './permissions.js';
import { methodNotAllowed, type Workload } from '../../graph-errors.js';
import { checkOptionNames } from '../../odata/query-options.js';

/** What a path leads to: who may call it, how, what it costs, and what it answers. */
export interface Route {
  readonly workload: Workload;
  readonly method: 'GET' | 'POST';
  readonly permission: Permission;
  /** The query options Microsoft documents for it. */
  readonly options: readonly string[];
  /** Resource units at Microsoft. */
  readonly units: (call: GraphCall) => number;
  readonly handle: (call: GraphCall) => GraphResult;
}

export interface RoutedResult extends GraphResult {
  readonly workload: Workload;
  readonly resourceUnits: number;
}

export function followRoute(route: Route, call: GraphCall): RoutedResult {
  if (call.request.method !== route.method) throw methodNotAllowed();
  checkOptionNames(call.options, route.options, route.workload);
  const resourceUnits = route.units(call);
  const quota = call.throttling?.charge(call, route.workload, resourceUnits);
  demand(call, route.permission);
  const tips = call.request.method === 'GET' && !call.options.has('$select');
  const result = route.handle(call);
  return {
    ...result,
    ...(tips && isObject(result.body) && { body: withTips(result.body) }),
    ...(quota && { headers: { ...quota, ...result.headers } }),
    workload: route.workload,
    resourceUnits,
  };
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}

/** Graph puts this advice into answers to a GET without `$select`; clients skip annotations they do not know. */
function withTips(body: Record<string, unknown>): Record<string, unknown> {
  const { '@odata.context': context, ...rest } = body;
  return {
    '@odata.context': context,
    '@microsoft.graph.tips':
      'Use $select to choose only the properties your app needs, as this can lead to performance improvements.',
    ...rest,
  };
}
