import { GraphError } from '../errors.js';

/** The path all of Graph's v1.0 stands below. */
export const versionRoot = '/v1.0';

/**
 * A page link as a path and query below the version root, to send as it is. A link is text from upstream: it is
 * followed only where our own requests go, so that it never decides where a token travels.
 * @throws GraphError GRAPH_BAD_RESPONSE for a link that leads elsewhere
 */
export function relativeLink(link: string, graph: URL): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const prefix = `${graph.origin}${versionRoot}`;
  const rest = link.slice(prefix.length);
  // The origin is compared after parsing: https://graph.microsoft.com.evil.example starts with the right text, too.
  const leadsHome =
    url?.origin === graph.origin &&
    url.pathname.startsWith(`${versionRoot}/`) &&
    link.startsWith(`${prefix}/`);
  if (leadsHome && /^[\x21-\x7e]+$/.test(rest) && !/\\|#|\/\.{1,2}(\/|\?|$)/.test(rest)) return rest;
  throw new GraphError(
    'GRAPH_BAD_RESPONSE',
    'Microsoft Graph answered with a page link that leads elsewhere.',
    {
      status: 200,
      hint: 'Try again; quote the requestId when it lasts.',
    },
  );
}

/** One page as Graph sent it. */
export interface GraphPage {
  readonly value: readonly Record<string, unknown>[];
  /** Where the next page is, below the version root; undefined on the last page. */
  readonly nextLink: string | undefined;
}

/**
 * Reads a list answer. A page may be empty and still have a next one.
 * @throws GraphError GRAPH_BAD_RESPONSE when it is not a list
 */
export function readPage(body: unknown, graph: URL, prefix = ''): GraphPage {
  const page = body as Record<string, unknown> | null | undefined;
  const value = page?.[prefix === '' ? 'value' : prefix];
  const link = page?.[`${prefix}@odata.nextLink`];
  const isList =
    Array.isArray(value) &&
    value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  if (!isList || (link !== undefined && typeof link !== 'string')) {
    throw new GraphError(
      'GRAPH_BAD_RESPONSE',
      'Microsoft Graph answered with something that is not a list.',
      {
        status: 200,
        hint: 'Try again; quote the requestId when it lasts.',
      },
    );
  }
  return {
    value: value as Record<string, unknown>[],
    nextLink: link === undefined ? undefined : relativeLink(link, graph),
  };
}
