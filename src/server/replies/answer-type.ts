import Negotiator from 'negotiator';

/** The first one is for requests that accept both alike, or neither. */
const types = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
] as const;

/**
 * The content type of an answer, chosen as Apollo Server chooses it for the answers of GraphQL. Apollo Client reads the
 * errors of an answer that is not 2xx from `application/graphql-response+json` only.
 * https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types
 */
export function answerType(accept: string | undefined): string {
  const [preferred = types[0]] = new Negotiator({ headers: { accept } }).mediaTypes([...types]);
  return preferred;
}
