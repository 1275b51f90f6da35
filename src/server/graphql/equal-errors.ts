import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError, GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../../errors.js';
import type { GraphqlRequest } from '../context.js';
import { extensionsOf } from './format-error.js';
import { ErrorOfList, type ErrorPath, type FailedEntries } from './list-errors.js';

type Path = GraphQLResolveInfo['path'];

/** A field that failed for entries of a list, each time with the same error. */
interface Group extends Omit<FailedEntries, 'entries'> {
  /** Where the answer has the entries: of a connection, its nodes or edges. */
  readonly array: ErrorPath;
}

/** The fields of one operation that failed, and which of them failed alike. */
export class FailedFields {
  readonly #groups = new Map<string, Group>();
  /** By the path of the field. */
  readonly #failed = new Map<string, { readonly group: Group; readonly index: number }>();

  /** Returns whether the error is another one than those before. */
  add(error: unknown, path: Path): boolean {
    const entry = entryAround(path);
    if (!(error instanceof GatewayError) || entry === undefined) return true;
    const names = namesOf(path);
    const array = namesOf(entry.prev!);
    const field = names.slice(array.length + 1).join('.');
    const key = JSON.stringify([array, field, error.message, extensionsOf(error)]);
    const known = this.#groups.get(key);
    const group = known ?? { array, list: namesOf(listOf(entry.prev!)), field };
    this.#groups.set(key, group);
    this.#failed.set(JSON.stringify(names), { group, index: entry.key as number });
    return known === undefined;
  }

  /** The same errors, but equal ones of a field of a list as one. Changes the list that it is given. */
  join(errors: GraphQLError[]): readonly JoinedErrors[] {
    if (this.#failed.size === 0) return [];
    const found = new Map<Group, { readonly first: GraphQLError; readonly entries: number[] }>();
    for (const error of errors) {
      const { group, index } = this.#failed.get(JSON.stringify(error.path ?? [])) ?? {};
      if (group === undefined) continue;
      const known = found.get(group);
      if (known === undefined) found.set(group, { first: error, entries: [index!] });
      else known.entries.push(index!);
    }
    const several = [...found].filter(([, { entries }]) => entries.length > 1);
    if (several.length === 0) return [];
    const groups = new Set(several.map(([group]) => group));
    const alone = errors.filter((error) => {
      const group = this.#failed.get(JSON.stringify(error.path ?? []))?.group;
      return group === undefined || !groups.has(group);
    });
    const joined = several.map(([group, { first, entries }]) => ({
      array: group.array,
      error: new ErrorOfList(first, { ...group, entries }),
    }));
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

/** The entry of the nearest list that a field is in; undefined where there is no list. */
function entryAround(path: Path): Path | undefined {
  let at: Path | undefined = path;
  while (at !== undefined && typeof at.key !== 'number') at = at.prev;
  return at;
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
