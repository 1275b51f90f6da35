import { GraphError } from '../../errors.js';
import type { Outcome } from '../client/client.js';
import { isRecord } from '../client/request.js';
import { memoizeByObject } from '../memoize-by-object.js';

/**
 * An answer of Graph that is kept for a while. It is plain JSON, so a store may keep it as text:
 * `JSON.parse(JSON.stringify(entry))` is the same entry. In this process it is frozen, because all readers share it.
 */
export type CacheEntry = BodyEntry | ErrorEntry;

interface BodyEntry extends EntryMetadata {
  readonly body: Readonly<Record<string, unknown>>;
}

interface ErrorEntry extends EntryMetadata {
  readonly error: CachedError;
}

interface EntryMetadata {
  /** Milliseconds since 1970, so that another process can read it. */
  readonly expiresAtMs: number;
  /** With this eTag, Graph can confirm an expired entry. */
  readonly eTag?: string;
}

/** A refusal of Graph, such as 404. The cause is left out: it is only for the log, and may be anything. */
type CachedError = Pick<
  GraphError,
  | 'code'
  | 'message'
  | 'status'
  | 'graphCode'
  | 'retryable'
  | 'hint'
  | 'graphRequestId'
  | 'retryAfterMs'
  | 'permission'
  | 'adminConsentUrl'
>;

/** About how many bytes the key and the metadata of an entry take. */
const metadataBytes = 400;

/** The entry for an outcome and its size; undefined if the outcome must not be kept. */
export function toEntry(
  outcome: Outcome,
  { expiresAtMs, eTag }: { readonly expiresAtMs: number; readonly eTag: string | undefined },
): { readonly entry: CacheEntry; readonly sizeBytes: number } | undefined {
  const metadata = { expiresAtMs, ...(eTag !== undefined && { eTag }) };
  if (outcome instanceof GraphError) {
    return { entry: freezeDeep({ ...metadata, error: cachedError(outcome) }), sizeBytes: metadataBytes };
  }
  if (outcome instanceof Error) return undefined;
  const text = JSON.stringify(outcome);
  // Graph adds these links on its own to a file that is read whole. They open without a token.
  if (text.includes('"@microsoft.graph.downloadUrl"')) return undefined;
  const sizeBytes = Buffer.byteLength(text) + metadataBytes;
  return { entry: freezeDeep({ ...metadata, body: outcome }), sizeBytes };
}

/** What a reader of the entry receives. */
export function outcomeOf(entry: CacheEntry): Outcome {
  return 'body' in entry ? entry.body : errorOf(entry);
}

/** One error for all readers of an entry: the stack of a new error would cost more than the rest of the read. */
const errorOf = memoizeByObject(({ error }: ErrorEntry): GraphError => {
  const { code, message, ...details } = error;
  return new GraphError(code, message, details);
});

function cachedError({
  code,
  message,
  status,
  graphCode,
  retryable,
  hint,
  graphRequestId,
  retryAfterMs,
  permission,
  adminConsentUrl,
}: GraphError): CachedError {
  const details = { graphCode, retryable, hint, graphRequestId, retryAfterMs, permission, adminConsentUrl };
  return { code, message, status, ...details };
}

/** The entry that came from outside of this process: checked and frozen, or refused with an error. */
export function receivedEntry(value: CacheEntry | undefined): CacheEntry | undefined {
  if (value === undefined) return undefined;
  if (!isEntry(value)) throw new TypeError('not an entry of the cache');
  return freezeDeep(value);
}

function isEntry(value: unknown): value is CacheEntry {
  if (!isRecord(value) || !Number.isFinite(value['expiresAtMs'])) return false;
  const { body, error, eTag } = value;
  if (eTag !== undefined && typeof eTag !== 'string') return false;
  return isRecord(body) !== (isRecord(error) && typeof error['code'] === 'string');
}

/** Freezes parsed JSON with everything inside. Inner values are frozen first, so a frozen value is done. */
export function freezeDeep<T>(value: T): T {
  if (Object.isFrozen(value)) return value;
  if (Array.isArray(value)) value.forEach(freezeDeep);
  else if (isRecord(value)) Object.values(value).forEach(freezeDeep);
  return Object.freeze(value);
}
