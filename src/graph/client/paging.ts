import { GraphError } from '../../errors.js';
import { isRecord } from './request.js';

/** The path all of Graph's v1.0 stands below. */
export const versionRoot = '/v1.0';

/**
 * A page link as a path and query below the version root, to send as it is. A link is text from upstream: it is
 * followed only where our own requests go, so that it never decides where a token travels.
 * @returns undefined for a link that leads elsewhere
 */
export function relativeLink(link: string, graph: URL): string | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const [, rest = ''] = linkForm.exec(link) ?? [];
  // The origin is compared after parsing: https://graph.microsoft.com.evil.example starts with the right text, too, and
  // https://graph.microsoft.com:443 is the same origin.
  const leadsHome = url?.origin === graph.origin && url.pathname.startsWith(`${versionRoot}/`);
  if (
    leadsHome &&
    rest.startsWith('/') &&
    /^[\x21-\x7e]+$/.test(rest) &&
    !/\\|#|\/\.{1,2}(\/|\?|$)/.test(rest)
  )
    return rest;
  return undefined;
}

function leadsElsewhere(): GraphError {
  return new GraphError(
    'GRAPH_BAD_RESPONSE',
    'Microsoft Graph answered with a page link that leads elsewhere.',
    { status: 200, hint: 'Try again; quote the requestId when it lasts.' },
  );
}

/** Stands for a page link that leads elsewhere, which harms nobody who does not follow it. */
const foreignLink = 'elsewhere';

/**
 * A link of a page, to be followed.
 * @throws GraphError GRAPH_BAD_RESPONSE for one that leads elsewhere
 */
export function followed(link: string): string {
  if (link === foreignLink) throw leadsElsewhere();
  return link;
}

/** How long the pages behind a link are, as far as the link tells. */
export function pageLengthOf(link: string): number | undefined {
  const [, length] = /[?&](?:\$|%24)top=(\d{1,4})(?:&|$)/.exec(link) ?? [];
  return length === undefined ? undefined : Number(length);
}

/** What stands behind the version root in an absolute link, as it is written. Nobody is named in front of the host. */
const linkForm = /^https?:\/\/[^/\\?#@]+\/v1\.0(\/.*)$/s;

/** One page as Graph sent it. */
export interface GraphPage {
  readonly value: readonly Record<string, unknown>[];
  /** Where the next page is, below the version root, to be followed by way of `followed`; undefined on the last page. */
  readonly nextLink: string | undefined;
  /** Where later changes will be, on the last page of a delta. */
  readonly deltaLink?: string | undefined;
  /** How long the whole list is; on its first page, where that was asked for. */
  readonly count?: number | undefined;
}

/**
 * Reads a list answer. A page may be empty and still have a next one.
 * @throws GraphError GRAPH_BAD_RESPONSE when it is not a list
 */
export function readPage(body: unknown, graph: URL, prefix = ''): GraphPage {
  const page = (body ?? {}) as Record<string, unknown>;
  const value = page[prefix === '' ? 'value' : prefix];
  const linkOf = (name: string): string | undefined => {
    const link = page[`${prefix}@odata.${name}`];
    if (link === undefined) return undefined;
    if (typeof link !== 'string') throw notAList();
    return relativeLink(link, graph) ?? foreignLink;
  };
  if (!Array.isArray(value) || !value.every(isRecord)) throw notAList();
  const count = page[`${prefix}@odata.count`];
  if (count != null && typeof count !== 'number') throw notAList();
  return {
    value,
    nextLink: linkOf('nextLink'),
    deltaLink: linkOf('deltaLink'),
    ...(typeof count === 'number' && { count }),
  };
}

/** For an answer that should be a list. */
export function notAList(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with something that is not a list.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}
