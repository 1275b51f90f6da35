import type { TypedDocumentString } from './generated/graphql.js';

/** Where the gateway is, and who asks. */
export interface Gateway {
  /** Such as `https://orggraph.example.com/graphql`. */
  readonly url: string;
  /** The key or access token to send; asked before each request, so that it may be renewed in between. */
  readonly key: () => string | Promise<string>;
}

/** Why a field is null, or why there is no answer at all. */
export interface GatewayError {
  readonly message: string;
  /** The field that failed, from the root; not there when the whole request was refused. */
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    /** One of those in docs/errors.md. What to decide by: messages may change. */
    readonly code: string;
    /** What to do about it. */
    readonly hint?: string;
    /** Quote it when you report a problem to the operator of the gateway. */
    readonly requestId?: string;
    /** After how many milliseconds to ask again. */
    readonly retryAfterMs?: number;
  };
}

/** What was answered, and what failed of it. Both may be there: one failed field leaves the others. */
export interface Answer<Result> {
  /** Null when the request was refused. */
  readonly data: Result | null;
  readonly errors: readonly GatewayError[];
}

/** Variables may be left out where a document has none. */
type VariablesOf<Variables> = Variables extends Readonly<Record<string, never>> ? [] : [variables: Variables];

/**
 * Sends a document with its variables. Errors are values: it throws only where no gateway answered (fetch's own
 * TypeError, or an answer that is not of GraphQL).
 */
export async function ask<Result, Variables>(
  gateway: Gateway,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
): Promise<Answer<Result>> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${await gateway.key()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const body = (await response.json().catch(() => null)) as Partial<Answer<Result>> | null;
  if (body === null || (body.data === undefined && body.errors === undefined)) {
    throw new Error(`${gateway.url} answered ${response.status}, and not as a GraphQL gateway does.`);
  }
  return { data: body.data ?? null, errors: body.errors ?? [] };
}
