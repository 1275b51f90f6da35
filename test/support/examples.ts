import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('../../examples/queries/', import.meta.url);

/** The names of the queries in `examples/queries/`. Beside each is a `.calls` file. */
export const exampleFiles = readdirSync(directory).filter((name) => name.endsWith('.graphql'));

/** The text of a query in `examples/queries/`. */
export function readExample(file: string): string {
  return readFileSync(new URL(file, directory), 'utf8');
}

/** The file that has the Graph requests of a query. */
export function callsFileOf(file: string): URL {
  return new URL(file.replace(/\.graphql$/, '.calls'), directory);
}
