import type { CacheKind } from '../../config/config.js';
import type { TokenRoles } from '../../identity/tokens/access-token.js';
import { sanitizeJson } from '../../sanitize-json.js';
import type { Workload } from '../query/resource.js';

/** One read of Graph, sent alone or as a part of a `$batch`. */
export interface GraphRequest {
  readonly workload: Workload;
  readonly method: 'GET' | 'POST';
  /** Path and query below the version root, encoded: `/users?$select=id`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, for the actions that read by POST. */
  readonly body?: unknown;
  /** The application permission to name when Graph answers 403. */
  readonly permission: string;
  /** Our estimate of Graph's resource units, used where Graph does not announce them. */
  readonly units: number;
  /** Whether it only makes up for what Graph left out, so that no bound could count on it. */
  readonly isExtra?: boolean;
  /** Whether something smaller is asked where Graph fails it, so that it need not be retried as it is. */
  readonly hasFallback?: boolean;
  /** How the shared cache may treat the answer; left out, it is nothing to keep or to share. */
  readonly caching?: Caching;
  /** Filled in by whoever answers. */
  readonly responseMetadata?: ResponseMetadata;
}

/** Where the answer to a request came from. */
interface ResponseMetadata {
  /** Whether the shared cache had it, or another operation was asking already. */
  isCached: boolean;
  /** Microsoft's `request-id`, of the batch where the part has none. */
  graphRequestId: string | undefined;
}

export interface Caching {
  /** What is in the answer, which is good for as long as the shortest-lived of it. */
  readonly kinds: readonly CacheKind[];
  /** Whether Graph can tell from the eTag in the answer that all of it still holds. */
  readonly hasValidator: boolean;
}

/** Graph's answer to one request, wherever it travelled. */
export interface GraphAnswer {
  /** The HTTP status; 0 when there was no answer, or none that could be read. */
  readonly status: number;
  /** As `usableHeaders` leaves them. */
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON; undefined when there was no body, or none that could be parsed. */
  readonly body: unknown;
  /** Why there is no status. */
  readonly failure?: 'network' | 'timeout' | 'malformed';
  readonly cause?: unknown;
  /** Whether it was the batch around it that could not be read, so that it says nothing of this very request. */
  readonly isUnreadableBatch?: boolean;
  /** Whether the attempt took so long that there is no time for another one. */
  readonly isLate?: boolean;
  /** Whether the connection broke inside of the body. */
  readonly isCutOff?: boolean;
  /** The `request-id` of the batch it came in. */
  readonly batchRequestId?: string | undefined;
  /** There when Graph refused the read: as whom it was asked. */
  readonly application?: Application;
}

/** The application in a tenant, as its token has it. */
export interface Application extends TokenRoles {
  /** Where an administrator of the tenant consents. */
  readonly adminConsentUrl: string;
}

/** Whether JSON is an object, and not a list or null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether the body of a success can be what was asked: an object that is not nested too deep, and not an error that
 * came with the status of a success. Removes `__proto__` from it.
 */
export function isUsableBody(body: unknown): body is Record<string, unknown> {
  if (!isRecord(body) || !sanitizeJson(body)) return false;
  return !isRecord(body['error']) || 'id' in body || 'value' in body;
}
