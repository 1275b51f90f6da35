import { graphRoot, type GraphCall } from './call.js';
import { guid } from '../../data/hash.js';
import type { Page } from '../../odata/page-tokens.js';
import { parseQueryOptions, type QueryOptions } from '../../odata/query-options.js';

const skipToken = '$skiptoken';

export interface Linked {
  /** Below the version segment, percent-encoded. */
  readonly path: string;
  /** The query of the first page, percent-encoded. */
  readonly query: string;
}

/**
 * What a token is bound to: spelling the same request differently does not break it. What comes along with the entries
 * does not move them, so it may be left out later. Microsoft documents neither.
 */
function scopeOf(call: GraphCall, path: string, options: QueryOptions): string {
  const named = [...options]
    .filter(([name]) => name !== skipToken && name !== '$expand')
    .map(([name, value]) => `${name}=${value}`);
  return guid([call.tenant.tenantId, decodeURIComponent(path), ...named.sort()].join('|'));
}

/** The page the request asks for; undefined when its token is not ours or not for this request. */
export function readPage(call: GraphCall): Page | undefined {
  const token = call.options.get(skipToken);
  if (token === undefined) return { offset: 0, issuedAtMs: call.nowMs, advanced: false };
  return call.pageTokens.open(token, scopeOf(call, call.request.path, call.options));
}

/** The absolute link to the page that starts at `offset`. */
export function pageLink(
  call: GraphCall,
  offset: number,
  advanced = false,
  linked: Linked = call.request,
): string {
  const kept = linked.query.split('&').filter((pair) => pair !== '' && !/^(\$|%24)skiptoken=/i.test(pair));
  const options = parseQueryOptions(kept.join('&'));
  const token = call.pageTokens.seal({
    scope: scopeOf(call, linked.path, options),
    offset,
    issuedAtMs: call.nowMs,
    advanced,
  });
  return `${graphRoot(call)}${linked.path}?${[...kept, `${skipToken}=${token}`].join('&')}`;
}
