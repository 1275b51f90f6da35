import { buildSchema, parse } from 'graphql';
import { operationToRun } from '../../../src/server/graphiql/requests/operation-name.js';
import {
  permissionsIn,
  permissionsOfQuery,
} from '../../../src/server/graphiql/requests/query-permissions.js';
import { httpRequestsOf, pathTemplate } from '../../../src/server/graphiql/requests/waterfall.js';
import { createSchema } from '../../../src/server/schema/schema.js';

const entry = {
  startMs: 0,
  durationMs: 5,
  method: 'GET',
  path: '/users?$top=2',
  tenant: 'contoso',
  batch: null,
  status: 200,
  attempt: 1,
  waitMs: 0,
  cached: false,
  units: 1,
};

describe('the waterfall', () => {
  it('takes the parts of a batch together, and those that are alike', () => {
    const part = (id: string, more: object = {}) => ({
      ...entry,
      startMs: 6,
      path: `/users/${id}/drive?$select=id`,
      batch: 1,
      ...more,
    });
    const trace = [entry, part('a'), part('b'), part('c', { status: 429, waitMs: 7, units: 2 })];
    expect(httpRequestsOf(trace)).toEqual([
      expect.objectContaining({ batch: null, units: 1, waitMs: 0, parts: [expect.anything()] }),
      {
        tenant: 'contoso',
        batch: 1,
        startMs: 6,
        durationMs: 5,
        waitMs: 7,
        attempt: 1,
        cached: false,
        units: 4,
        parts: [
          {
            method: 'GET',
            template: '/users/{id}/drive?$select=id',
            status: 200,
            units: 2,
            paths: ['/users/a/drive?$select=id', '/users/b/drive?$select=id'],
          },
          expect.objectContaining({ status: 429, paths: ['/users/c/drive?$select=id'] }),
        ],
      },
    ]);
  });

  it('keeps requests that travelled alone apart, in the order they were sent', () => {
    const trace = [{ ...entry, startMs: 9 }, entry];
    expect(httpRequestsOf(trace).map(({ startMs }) => startMs)).toEqual([0, 9]);
  });

  it.each([
    ['/users?$top=5', '/users?$top=5'],
    ['/users/delta?$select=id', '/users/delta?$select=id'],
    ['/users/a@contoso.com/drive', '/users/{id}/drive'],
    ['/drives/b!x/items/01A?$select=id', '/drives/{id}/items/{id}?$select=id'],
    ['/drives/b!x/root:/Q3%20%23final/a.xlsx:/children', '/drives/{id}/root:/{path}:/children'],
    ['/drives/b!x/root:/a.xlsx', '/drives/{id}/root:/{path}'],
    ["/drives/b!x/root/delta(token='…')?$top=1", "/drives/{id}/root/delta(token='…')?$top=1"],
    ['/directoryObjects/getByIds', '/directoryObjects/getByIds'],
  ])('%s is %s', (path, template) => {
    expect(pathTemplate(path)).toBe(template);
  });
});

describe('the permissions of a query', () => {
  it('are named for the field that first takes them', () => {
    const query = parse(`{ viewer { name } tenant(id: "a") { name access { status }
      users { nodes { id displayName manager { id } drive { name root { children { nodes { name } } } } } } } }`);
    expect(permissionsOfQuery(createSchema(), query)).toEqual([
      { name: 'User.Read.All', fields: ['Tenant.users'] },
      { name: 'Files.Read.All', fields: ['User.drive'] },
    ]);
  });

  it('are none for what Graph is not asked', () => {
    const query = parse('{ viewer { name } tenants { name unknown } }');
    expect(permissionsOfQuery(createSchema(), query)).toEqual([]);
  });

  it('name a field that takes more than its type', () => {
    const schema = buildSchema(`
      "Permission: \`A\`." type Query { "Permissions: \`A\`, \`B\`." one: String two: String }`);
    expect(permissionsOfQuery(schema, parse('{ one two }'))).toEqual([{ name: 'B', fields: ['Query.one'] }]);
  });

  it.each([
    [undefined, []],
    ['Nothing of it.', []],
    ['A user. Permission: `User.Read.All`. Capability: `users.basic`.', ['User.Read.All']],
    ['Permissions: `A.All`, `B.All`.', ['A.All', 'B.All']],
  ])('%j says %j', (description, permissions) => {
    expect(permissionsIn(description)).toEqual(permissions);
  });
});

describe('the operation to run', () => {
  it.each([
    ['query A { a } query B { b }', 'B', 'B'],
    ['query A { a } query B { b }', 'FromTheTabBefore', 'A'],
    ['{ a }', 'FromTheTabBefore', undefined],
    ['query A { a }', null, 'A'],
    ['query {', 'A', undefined],
  ])('of %j is, when %j is asked for, %j', (query, asked, run) => {
    expect(operationToRun(query, asked)).toBe(run);
  });
});
