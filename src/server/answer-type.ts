const json = 'application/json';
const graphqlResponse = 'application/graphql-response+json';

/**
 * The content type of an answer, as Apollo Server chooses it for the answers of GraphQL. Apollo Client reads the errors
 * of an answer that is not 2xx from `application/graphql-response+json` only.
 * https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types
 */
export function answerType(accept: string | undefined): string {
  const ranges = rangesIn(accept ?? '');
  const [plain, graphql] = [preference(json, ranges), preference(graphqlResponse, ranges)];
  return `${graphql !== undefined && isBefore(graphql, plain) ? graphqlResponse : json}; charset=utf-8`;
}

interface MediaRange {
  readonly name: string;
  readonly quality: number;
  readonly place: number;
}

interface Preference extends MediaRange {
  readonly specificity: number;
}

/** The header is at most 16 kB, as all headers are together. */
function rangesIn(accept: string): MediaRange[] {
  return accept.split(',').map((range, place) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)), place };
  });
}

/** What the most specific range that fits says of a type; undefined when the type is not accepted. */
function preference(type: string, ranges: readonly MediaRange[]): Preference | undefined {
  const names = ['*/*', 'application/*', type];
  const fitting = ranges
    .map((range) => ({ ...range, specificity: names.indexOf(range.name) }))
    .filter(({ specificity }) => specificity >= 0)
    .sort((one, other) => other.specificity - one.specificity)[0];
  return fitting !== undefined && fitting.quality > 0 ? fitting : undefined;
}

function isBefore(one: Preference, other: Preference | undefined): boolean {
  if (other === undefined) return true;
  const order = other.quality - one.quality || other.specificity - one.specificity || one.place - other.place;
  return order < 0;
}
