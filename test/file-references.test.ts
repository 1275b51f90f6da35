import { existsSync, readFileSync, readdirSync } from 'node:fs';

// The compiler checks the paths of imports only. These paths are texts, so a file that moves can break them.
const root = new URL('../', import.meta.url);
const REFERENCE =
  /(?:new URL\(\s*|import\.meta\.glob(?:<\w+>)?\(\s*)['`](\.{1,2}\/[^'`$*]*)([^'`]*)['`](,\s*import\.meta\.url)?/g;
// The build and the mutation run write these files. A module that is compiled later is a .ts file here.
const WRITTEN = [/\/dist\//, /\/mutation\.json$/];

const exists = (file: URL): boolean =>
  existsSync(file) || existsSync(new URL(file.href.replace(/\.js$/, '.ts')));

const files = ['src', 'test', 'bench'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name)),
);
const references = files.flatMap((file) =>
  [...readFileSync(new URL(file, root), 'utf8').matchAll(REFERENCE)]
    .filter(([text, , , ofModule]) => ofModule !== undefined || text.startsWith('import.meta.glob'))
    .map(([, path, rest]) => [file, rest ? path!.replace(/[^/]*$/, '') : path!] as const),
);

describe('paths of files in texts', () => {
  it('finds them', () => {
    expect(references.map(([file]) => file)).toEqual(
      expect.arrayContaining(['src/server/schema/schema.ts', 'src/server/graphiql/examples/examples.ts']),
    );
  });

  it.each(references)('%s names %s, which exists', (file, path) => {
    const target = new URL(path, new URL(file, root));
    expect(WRITTEN.some((written) => written.test(target.pathname)) || exists(target)).toBe(true);
  });
});

describe('the page of GraphiQL', () => {
  it('sends its requests to the endpoint beside it', () => {
    const requests = readFileSync(new URL('src/server/graphiql/requests/gateway.ts', root), 'utf8');
    const [, path] = /new URL\('([^']+)', document\.baseURI\)/.exec(requests) ?? [];
    expect(new URL(path!, 'https://gateway.example/prefix/graphiql/').pathname).toBe('/prefix/graphql');
  });
});
