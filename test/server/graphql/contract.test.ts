import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { breakingChangesSince, contractSdl } from '../../../src/server/schema/contract-sdl.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('docs/schema.graphql', () => {
  it('is committed as it is generated (npm run docs)', () => {
    const committed = read('docs/schema.graphql');
    const complaints =
      committed === contractSdl()
        ? []
        : [
            'docs/schema.graphql is not up to date: run `npm run docs`.',
            ...breakingChangesSince(committed).map((change) => `This breaks callers: ${change}`),
          ];

    expect(complaints).toEqual([]);
  });

  it('has every permission the files of schema/ name, and every description', () => {
    const sources = readdirSync(new URL('schema/', root))
      .map((name) => read(`schema/${name}`))
      .join('\n');
    const permissions = (sdl: string): string[] =>
      (sdl.match(/@permission\(application: .*?\)/g) ?? []).sort();

    expect(permissions(contractSdl()).length).toBeGreaterThan(50);
    expect(permissions(contractSdl())).toEqual(permissions(sources));
    expect(contractSdl()).toContain('The root of every query.');
  });

  it.each([
    ['a field that is gone', 'type Viewer {', 'type Viewer {\n  age: Int', ['Viewer.age was removed.']],
    [
      'an argument that has become required',
      'tenant(\n    """A configured name, a directory (tenant) id or a listed domain."""\n    id: ID!',
      'tenant(\n    id: ID',
      ['Query.tenant arg id has changed type from ID to ID!.'],
    ],
    [
      'nothing in a field that is new',
      '\n  """Whether there are more changes now."""\n  hasMore: Boolean!',
      '',
      [],
    ],
  ])('tells callers of %s', (_title, now, before, breaking) => {
    const earlier = contractSdl().replace(now, before);

    expect(earlier).not.toBe(contractSdl());
    expect(breakingChangesSince(earlier)).toEqual(breaking);
  });
});

describe('the linter of schema/', () => {
  const eslint = new ESLint();
  const file = 'schema/tenant.graphql';

  async function brokenRules(sdl: string): Promise<string[]> {
    const [result] = await eslint.lintText(sdl, { filePath: file });
    return [...new Set(result!.messages.map(({ ruleId }) => ruleId!.replace('@graphql-eslint/', '')))].sort();
  }

  it('has no complaint about what is there', async () => {
    expect(await brokenRules(read(file))).toEqual([]);
  });

  it.each([
    ['a field without description', 'extend type Tenant {\n  age: Int\n}', 'require-description'],
    [
      'a field that is not in camel case',
      'extend type Tenant {\n  "Years."\n  Age_now: Int\n}',
      'naming-convention',
    ],
    [
      'a deprecation without reason',
      'extend type Tenant {\n  "Years."\n  age: Int @deprecated\n}',
      'require-deprecation-reason',
    ],
    [
      'a connection without pageInfo',
      '"A page."\ntype AgeConnection {\n  "The entries."\n  edges: [UserEdge!]!\n}',
      'relay-connection-types',
    ],
    [
      'a comment in place of a description',
      'extend type Tenant {\n  # Years.\n  age: Int\n}',
      'no-hashtag-description',
    ],
  ])('complains about %s', async (_title, sdl, rule) => {
    expect(await brokenRules(`${read(file)}\n${sdl}\n`)).toContain(rule);
  });
});
