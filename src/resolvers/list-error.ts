import type { GraphQLResolveInfo } from 'graphql';
import type { GatewayError } from '../errors.js';
import type { RequestContext } from './context.js';

type Path = GraphQLResolveInfo['path'];

/**
 * For what fails of a whole list: null for this entry, and one error for the list, however many entries it strikes.
 * @throws the error itself where there is no list
 */
export function failOnceForList(
  context: Pick<RequestContext, 'failList'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
  error: GatewayError,
): null {
  const list = listAbove(path);
  if (list === undefined) throw error;
  context.failList(namesOf(list), error);
  return null;
}

/** The nearest list a field is in: of a connection, the connection itself. */
function listAbove(path: Path): Path | undefined {
  let at: Path | undefined = path;
  while (at !== undefined && typeof at.key !== 'number') at = at.prev;
  const list = at?.prev;
  return list?.typename?.endsWith('Connection') === true ? list.prev : list;
}

function namesOf(path: Path): (string | number)[] {
  const names: (string | number)[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev) names.unshift(at.key);
  return names;
}
