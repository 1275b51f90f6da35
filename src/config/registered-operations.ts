import { createHash } from 'node:crypto';
import { GraphQLError, parse, stripIgnoredCharacters } from 'graphql';
import type { BuildContext } from './build-context.js';
import type { Path } from './config-error.js';

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
    parse(text, { noLocation: true });
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

/**
 * What documents are compared by: SHA-256 without white space, commas and comments.
 * @throws GraphQLError for a text that is not even made of GraphQL's words
 */
export function operationHash(document: string): string {
  return createHash('sha256').update(stripIgnoredCharacters(document)).digest('hex');
}
