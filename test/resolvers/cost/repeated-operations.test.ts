import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import type { ExecutedOperation } from '../../../src/resolvers/selection/executed-operation.js';
import { below, selectionOfOperation } from '../../../src/resolvers/selection/selection.js';
import { createSchema } from '../../../src/server/schema/schema.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const schema = createSchema();
const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const gateway = await startTestGateway({
  emulator,
  callers: {
    all: {
      contoso: ['users.basic', 'users.sensitive', 'drives.list', 'files.metadata'],
      fabrikam: ['users.basic'],
    },
    few: { contoso: ['users.basic', 'drives.list'] },
  },
});

const text = `query ($tenant: ID!, $first: Int, $withMail: Boolean = false, $orderBy: [UserOrder!]) {
  tenant(id: $tenant) {
    users(first: $first, orderBy: $orderBy) { nodes { id ...Mail @include(if: $withMail) } }
  }
}
fragment Mail on User { mail }`;

/** The answer and the Graph requests of the same operation, again and again. */
const ask = async (query: string, variables: object, caller = 'all') => {
  gateway.takeGraphCalls();
  const { data, errors } = await gateway.query(query, { ...variables }, caller);
  return { data, errors, calls: gateway.takeGraphCalls().map(decodeURIComponent) };
};

const names = async (variables: object) => {
  const { data, errors, calls } = await ask(text, variables);
  expect(errors).toEqual([]);
  expect(calls).toHaveLength(1);
  return { nodes: data.tenant.users.nodes as Record<string, unknown>[], url: calls[0] };
};

describe('an operation that is asked again', () => {
  it('follows the variables of this time, whatever they were before', async () => {
    const three = { tenant: 'contoso', first: 3 };
    for (const variables of [three, three, { ...three, orderBy: null }, three]) {
      const { nodes, url } = await names(variables);
      expect(nodes.map((node) => Object.keys(node))).toEqual(Array(3).fill(['id']));
      expect(url).toMatch(/\/users\?\$select=id&\$top=3$/);
    }
    const withMail = await names({ ...three, withMail: true });
    expect(withMail.nodes.map((node) => Object.keys(node))).toEqual(Array(3).fill(['id', 'mail']));
    expect(withMail.url).toMatch(/\$select=id,mail&\$top=3$/);

    const ordered = await names({ ...three, orderBy: [{ field: 'displayName', direction: 'ASC' }] });
    expect(ordered.url).toMatch(/\$select=id&\$orderby=displayName/);
    expect((await names({ ...three, first: 5 })).nodes).toHaveLength(5);
  });

  it('asks the tenant of this time', async () => {
    const [ofContoso] = (await names({ tenant: 'contoso', first: 1 })).nodes;
    const [ofFabrikam] = (await names({ tenant: 'fabrikam', first: 1 })).nodes;
    expect((await names({ tenant: 'contoso', first: 1 })).nodes).toEqual([ofContoso]);
    expect(emulator.tenant('fabrikam').userIds).toContain(ofFabrikam!['id']);
    expect(contoso.userIds).not.toContain(ofFabrikam!['id']);
  });

  it('is planned for the caller of this time', async () => {
    const query = `{ tenant(id: "contoso") { users(first: 2) { nodes { id mobilePhone } } } }`;
    for (const [caller, properties] of [
      ['all', 'id,mobilePhone'],
      ['few', 'id'],
      ['all', 'id,mobilePhone'],
    ]) {
      const { calls } = await ask(query, {}, caller);
      expect(calls).toEqual([expect.stringContaining(`$select=${properties}&`)]);
    }
    const owner = contoso.userIds.find((id) => contoso.driveIdOf(id))!;
    const ofRoot = `{ tenant(id: "contoso") { user(id: "${owner}") { drive { id root { id } } } } }`;
    // Who may not read items is told the drive's id by the drive itself.
    for (const [caller, path] of [
      ['all', '/drive/root?'],
      ['few', '/drive?'],
      ['all', '/drive/root?'],
    ]) {
      expect((await ask(ofRoot, {}, caller)).calls.at(-1)).toContain(path);
    }
  });

  it('tells a field that stands once from the same field merged with another', async () => {
    const managed = contoso.userIds.find((id) => contoso.managerIdOf(id))!;
    const query = `{ tenant(id: "contoso") {
        a: user(id: "${managed}") { ...M }
        b: user(id: "${managed}") { ...M manager { mail } }
      } }
      fragment M on User { manager { id } }`;
    const { data, errors } = await ask(query, {});
    expect(errors).toEqual([]);
    const [ofA, ofB] = [data.tenant.a.manager, data.tenant.b.manager];
    expect(Object.keys(ofA)).toEqual(['id']);
    expect(Object.keys(ofB)).toEqual(['id', 'mail']);
    expect(ofB).toMatchObject(ofA);
    expect(ofB.mail).toMatch(/@/);
  });
});

describe('the selection of an operation', () => {
  const read = (source: string): Pick<ExecutedOperation, 'operation' | 'fragments'> => {
    const { definitions } = parse(source);
    const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? one : []));
    return {
      operation: operation as OperationDefinitionNode,
      fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
    };
  };
  const of = (asked: ReturnType<typeof read>, variableValues: Record<string, unknown>) =>
    selectionOfOperation({ schema, ...asked, variableValues }, schema.getQueryType()!);
  const source = 'query ($id: ID!) { tenant(id: $id) { ...T } } fragment T on Tenant { name }';
  const one = read(source);

  it('is read once for equal variables', () => {
    const first = of(one, { id: 'contoso' });
    expect(of(one, { id: 'contoso' })).toBe(first);
    expect(of(one, { id: 'fabrikam' })).not.toBe(first);
    expect(of(one, { id: 'fabrikam' }).fieldsOf('Query')[0]!.args).toEqual({ id: 'fabrikam' });
  });

  it('is not kept for long variables', () => {
    const id = 'x'.repeat(10_000);
    expect(of(one, { id })).not.toBe(of(one, { id }));
  });

  it('is kept for the documents asked last, as many as there is room for', () => {
    const first = of(one, { id: 'contoso' });
    const long = `${source} #${'x'.repeat(60_000)}`;
    const others = [1, 2].map(() => read(long));
    const selections = others.map((other) => of(other, { id: 'contoso' }));
    expect(of(one, { id: 'contoso' })).toBe(first);
    expect(others.map((other) => of(other, { id: 'contoso' }))).toEqual(selections);
    for (const other of [1, 2, 3].map(() => read(long))) of(other, { id: 'contoso' });
    expect(of(one, { id: 'contoso' })).not.toBe(first);
  });

  it('is not that of another document', () => {
    const other = read(source.replace('name', 'access { status }'));
    const variables = { id: 'contoso' };
    const selected = [one, other, one].map((asked) =>
      below(of(asked, variables), 'Query', 'tenant')!
        .fieldsOf('Tenant')
        .map(({ name }) => name),
    );
    expect(selected).toEqual([['name'], ['access'], ['name']]);
  });
});
