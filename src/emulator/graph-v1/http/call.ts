import type { Random } from '../../data/random.js';
import type { Misbehaviour } from '../../misbehaviour.js';
import type { PageTokens } from '../../odata/page-tokens.js';
import type { QueryOptions } from '../../odata/query-options.js';
import type { Tenant } from '../../tenant.js';
import type { Throttling } from '../../throttling.js';

/** One request, alone or as a part of a batch. */
export interface GraphRequest {
  readonly method: string;
  /** Below the version segment, still percent-encoded: `/users/...`. */
  readonly path: string;
  /** Without the question mark, still percent-encoded. */
  readonly query: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Who asks, and what answering needs. */
export interface GraphSession {
  readonly tenant: Tenant;
  readonly roles: ReadonlySet<string>;
  readonly clientId: string;
  /** Scheme and host the client used: links in answers lead back there. */
  readonly origin: string;
  readonly nowMs: number;
  readonly pageTokens: PageTokens;
  readonly random: Random;
  /** Undefined when quotas do not matter. */
  readonly throttling: Throttling | undefined;
  readonly misbehaviour: Misbehaviour;
}

export interface GraphCall extends GraphSession {
  readonly request: GraphRequest;
  readonly options: QueryOptions;
}

export interface GraphResult {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; absent for an empty body. */
  readonly body?: unknown;
  /** A body that is not JSON. */
  readonly text?: string;
}

export type JsonObject = Record<string, unknown>;

export function graphRoot(session: Pick<GraphSession, 'origin'>): string {
  return `${session.origin}/v1.0`;
}

export function contextUrl(session: Pick<GraphSession, 'origin'>, fragment: string): string {
  return `${graphRoot(session)}/$metadata#${fragment}`;
}
