import { badRequest } from '../graph-errors.js';

export type Search =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Search[] }
  | { readonly kind: 'clause'; readonly property: string; readonly text: string };

const token = /\s*("(?:[^"\\]|\\.)*"|[()]|AND\b|OR\b)/y;

/**
 * Parses `$search`: quoted `property:text` clauses, joined by AND and OR in capitals. Clauses that merely
 * stand next to each other are joined by AND.
 * https://learn.microsoft.com/graph/search-query-parameter
 */
export function parseSearch(text: string): Search {
  const tokens = tokenize(text);
  let next = 0;
  const chain = (kind: 'and' | 'or', operand: () => Search): Search => {
    const operands = [operand()];
    while (joins(kind)) operands.push(operand());
    return operands.length === 1 ? operands[0]! : { kind, operands };
  };
  const joins = (kind: 'and' | 'or'): boolean => {
    if (tokens[next] === kind.toUpperCase()) next += 1;
    else if (kind === 'or' || tokens[next] === undefined || !/^["(]/.test(tokens[next] ?? '')) return false;
    return true;
  };
  const primary = (): Search => {
    const found = tokens[next++];
    if (found === '(') {
      const inner = disjunction();
      if (tokens[next++] !== ')') throw invalidSearch(text);
      return inner;
    }
    return clause(found, text);
  };
  const disjunction = (): Search => chain('or', () => chain('and', primary));
  const search = disjunction();
  if (next < tokens.length) throw invalidSearch(text);
  return search;
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  const trimmed = text.trimEnd();
  for (let at = 0; at < trimmed.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(trimmed)?.[1];
    if (found === undefined) throw invalidSearch(text);
    tokens.push(found);
  }
  return tokens;
}

function clause(quoted: string | undefined, text: string): Search {
  if (!quoted?.startsWith('"')) throw invalidSearch(text);
  const inner = quoted.slice(1, -1).replace(/\\(.)/g, '$1');
  const colon = inner.indexOf(':');
  if (colon < 1)
    throw badRequest(`Syntax error: the search clause ${quoted} must have the form "property:text".`);
  return { kind: 'clause', property: inner.slice(0, colon), text: inner.slice(colon + 1).trim() };
}

function invalidSearch(text: string): Error {
  return badRequest(
    `Syntax error: the search expression '${text}' is not valid. Clauses stand in double quotes.`,
  );
}
