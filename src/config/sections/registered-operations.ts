import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type SelectionNode,
} from 'graphql';
import type { BuildContext } from './build-context.js';
import type { Path } from '../config-error.js';

/** The hashes of the documents in a .graphql file, or in a folder of such files. */
export function readOperations(place: string, path: Path, context: BuildContext): ReadonlySet<string> {
  const files = place.endsWith('.graphql') ? [place] : filesIn(place, path, context);
  const hashes = files.flatMap((file) => {
    const text = context.readText(path, file);
    return text === undefined ? [] : (hashOf(text, file, path, context) ?? []);
  });
  return new Set(hashes);
}

function filesIn(folder: string, path: Path, context: BuildContext): string[] {
  const names = context.listFolder(path, folder)?.filter((name) => name.endsWith('.graphql'));
  if (names?.length === 0)
    context.report(path, `the folder ${context.absolutePath(folder)} has no .graphql file in it`);
  return (names ?? []).sort().map((name) => `${folder.replace(/\/$/, '')}/${name}`);
}

function hashOf(text: string, file: string, path: Path, context: BuildContext): string | undefined {
  try {
    return operationHash(text);
  } catch (error) {
    const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    context.report(
      path,
      `${context.absolutePath(file)}${line === undefined ? '' : `:${line}`} is not a GraphQL document`,
    );
    return undefined;
  }
}

/** How many tokens of GraphQL a document may have, registered or not. */
export const maximumTokens = 2_000;

/**
 * What documents are compared by: SHA-256 of what they ask, without white space, commas, comments and `__typename`.
 * @throws GraphQLError for a text that is no GraphQL
 */
export function operationHash(document: string): string {
  const asked = withoutTypeNames(parse(document, { noLocation: true, maxTokens: maximumTokens }));
  return createHash('sha256')
    .update(stripIgnoredCharacters(print(asked)))
    .digest('hex');
}

/**
 * Apollo Client and urql add `__typename` to every selection. It tells no more than the name of a type; one with an
 * alias or a directive is data that the caller wants, and stays. So does one that is alone between two braces.
 */
function withoutTypeNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave: (set) => {
        const others = set.selections.filter((selection) => !isAddedTypeName(selection));
        return { ...set, selections: others.length > 0 ? others : set.selections.slice(0, 1) };
      },
    },
  });
}

function isAddedTypeName(selection: SelectionNode): boolean {
  return (
    selection.kind === Kind.FIELD &&
    selection.name.value === '__typename' &&
    selection.alias === undefined &&
    (selection.directives ?? []).length === 0
  );
}
