import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError, GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../../errors.js';
import type { GraphqlRequest } from '../context/context.js';
import { extensionsOf } from './format-error.js';
import { ErrorOfList, type ErrorPath, type FailedEntries } from './list-errors.js';

type Path = GraphQLResolveInfo['path'];

/** Fields that failed with equal errors. Their paths differ only in the positions of entries of lists. */
interface Group {
  readonly names: ErrorPath;
  /** A path of them, for the types along it. */
  readonly path: Path;
}

/** The fields of one operation that failed, and which of them failed with equal errors. */
export class FailedFields {
  readonly #groups = new Map<string, Group>();
  /** By the path of the field. */
  readonly #groupOf = new Map<string, Group>();

  /** Returns whether no field failed with an equal error before. */
  add(error: unknown, path: Path): boolean {
    const entry = entryAround(path);
    if (!(error instanceof GatewayError) || entry === undefined) return true;
    const names = namesOf(path);
    const key = JSON.stringify([withoutPositions(path, entry), error.message, extensionsOf(error)]);
    const known = this.#groups.get(key);
    const group = known ?? { names, path };
    this.#groups.set(key, group);
    this.#groupOf.set(JSON.stringify(names), group);
    return known === undefined;
  }

  /** The same errors, but equal ones of a field of a list as one. Changes the list that it is given. */
  join(errors: GraphQLError[]): readonly JoinedErrors[] {
    if (this.#groupOf.size === 0) return [];
    const groups = errors.map(({ path = [] }) => this.#groupOf.get(JSON.stringify(path)));
    const found = new Map<Group, GraphQLError[]>();
    for (const [index, group] of groups.entries()) {
      if (group !== undefined) pushTo(found, group, errors[index]!);
    }
    const several = new Map([...found].filter(([, equal]) => equal.length > 1));
    if (several.size === 0) return [];
    const alone = errors.filter((_, index) => !several.has(groups[index]!));
    const joined = [...several].map(([group, equal]) => joinedErrors(group, equal));
    errors.splice(0, errors.length, ...alone, ...joined.map(({ error }) => error));
    return joined;
  }
}

interface JoinedErrors {
  readonly array: ErrorPath;
  readonly error: ErrorOfList;
}

/**
 * Equal errors for one field of a list are one error, with the path of the list: 5,000 of them were an answer of 4.6 MB
 * that said one thing. Errors that differ in anything but their path stay apart.
 */
export const equalErrorsAreOne: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () => {
    let joined: readonly JoinedErrors[] = [];
    return Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        // Apollo Server goes on with this very list.
        joined = contextValue.work.failures.join(errors as GraphQLError[]);
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body } }) => {
        if (body.kind !== 'single' || joined.length === 0) return Promise.resolve();
        const { data, errors = [] } = body.singleResult;
        const others = errors.slice(0, errors.length - joined.length);
        const ofLists = errors.slice(others.length);
        body.singleResult.errors = [
          ...others,
          ...ofLists.map((error, index) => withoutAllEntries(error, data, joined[index]!)),
        ];
        return Promise.resolve();
      },
    });
  },
};

/** Which entries they are needs no word where it is all of them. */
function withoutAllEntries(
  error: GraphQLFormattedError,
  data: unknown,
  { array, error: { struck } }: JoinedErrors,
): GraphQLFormattedError {
  const list = array.reduce((at, key) => (at as Record<string | number, unknown> | null)?.[key], data);
  if (!Array.isArray(list) || list.length !== struck.entries.length) return error;
  const { entries: _, ...extensions } = error.extensions ?? {};
  return { ...error, extensions };
}

/** One error for all of a group. The list is the outermost one in which the errors are in several entries. */
function joinedErrors({ names, path }: Group, equal: readonly GraphQLError[]): JoinedErrors {
  const paths = equal.map((error) => error.path!);
  const depth = names.findIndex((name, at) => paths.some((other) => other[at] !== name));
  const entries = new Set(paths.map((other) => other[depth] as number));
  const isName = (name: string | number): name is string => typeof name === 'string';
  const failed: FailedEntries = {
    list: namesOf(listOf(stepsUp(path, names.length - depth))),
    field: names.slice(depth).filter(isName).join('.'),
    count: equal.length,
    entries: [...entries],
  };
  return { array: names.slice(0, depth), error: new ErrorOfList(equal[0]!, failed) };
}

/** The entry of the nearest list that a field is in; undefined where there is no list. */
function entryAround(path: Path): Path | undefined {
  let at: Path | undefined = path;
  while (at !== undefined && typeof at.key !== 'number') at = at.prev;
  return at;
}

/**
 * The names of a path with a mark in place of each position in a list. Positions in an outer list of the root type
 * stay: errors of two tenants have two causes.
 * @param entry the entry of the nearest list
 */
function withoutPositions(path: Path, entry: Path): ErrorPath {
  const names: (string | number)[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev) {
    const isOfRoot = at.prev?.prev === undefined && at !== entry;
    names.push(typeof at.key === 'number' && !isOfRoot ? '*' : at.key);
  }
  return names.reverse();
}

/** The path without its last names. */
function stepsUp(path: Path, steps: number): Path {
  let at = path;
  for (let left = steps; left > 0; left -= 1) at = at.prev!;
  return at;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Of a connection, the connection itself. */
function listOf(array: Path): Path {
  return array.typename?.endsWith('Connection') === true && array.prev !== undefined ? array.prev : array;
}

function namesOf(path: Path): (string | number)[] {
  const names: (string | number)[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev) names.push(at.key);
  return names.reverse();
}
