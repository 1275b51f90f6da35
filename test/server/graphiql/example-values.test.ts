import { parseApiKey } from '../../../src/server/graphiql/requests/api-key.js';
import {
  withExampleValues,
  findExampleValues,
  tenantOf,
} from '../../../src/server/graphiql/examples/example-values.js';
import { askForTenants } from '../../../src/server/graphiql/examples/tenant-entries.js';
import { exampleFiles, readExample } from '../../support/examples.js';
import { startTestEmulator, startTestGateway, type TestGateway } from '../../support/gateway/gateway.js';

const examples = exampleFiles.map(readExample);
const ofExamples = examples.map(tenantOf);

const emulator = await startTestEmulator();
const everything = [
  'users.basic',
  'drives.list',
  'files.metadata',
  'files.permissions',
  'sites.read',
] as const;
/** A real gateway: its tenants have other names and other people than those of the demo. */
const real = await startTestGateway({
  emulator,
  callers: {
    both: { contoso: everything, fabrikam: everything },
    second: { fabrikam: everything },
    people: { contoso: ['users.basic'] },
    nothing: {},
  },
  change: (config) => ({
    ...config,
    tenants: config.tenants.map((tenant, index) => ({
      ...tenant,
      name: `customer${index}`,
      domains: [`customer${index}.example`],
    })),
  }),
});
const demo = await startTestGateway({ emulator });

const askAs =
  (gateway: TestGateway, caller?: string) => async (question: { query: string; variables?: unknown }) => {
    const { data, errors } = await gateway.query(
      question.query,
      question.variables as Record<string, unknown>,
      caller,
    );
    return { data, errors: errors as never };
  };

describe('the examples of GraphiQL', () => {
  it('are about the demo, each by the domain of its tenant', () => {
    const domains = emulator.tenants.map(({ domain }) => domain);
    expect(ofExamples).toHaveLength(7);
    expect(ofExamples.filter((domain) => !domains.includes(domain))).toEqual([]);
  });

  it.each([
    ['both', 'customer0'],
    ['second', 'customer1'],
  ])('are about what exists in the first tenant of the key "%s"', async (caller, name) => {
    const exampleValues = await findExampleValues(askAs(real, caller), ofExamples);
    expect(exampleValues).toMatchObject({
      tenant: name,
      user: expect.stringContaining('@'),
      path: expect.any(String),
    });
    for (const example of examples) {
      const query = withExampleValues(example, exampleValues);
      const { data, errors } = await real.query(query, {}, caller);
      expect({ query, errors }).toEqual({ query, errors: [] });
      const { user, users, site } = data.tenant;
      expect(user ?? users ?? site).not.toBeNull();
      if (query.includes('drive {') && user !== undefined) expect(user.drive).not.toBeNull();
      if (query.includes('item('))
        expect(user.drive.item).toMatchObject({ name: exampleValues.path!.slice(1) });
      if (site !== undefined) expect(site.drive.root.children).not.toBeNull();
    }
  });

  it('stay as they are for the demo, and nothing more is read for them', async () => {
    demo.takeGraphCalls();
    const exampleValues = await findExampleValues(askAs(demo), ofExamples);
    expect(examples.map((example) => withExampleValues(example, exampleValues))).toEqual(examples);
    expect(demo.takeGraphCalls()).toEqual([]);
  });

  it('leave out what the key may not read, and stay as they are for a key of no tenant', async () => {
    const people = await findExampleValues(askAs(real, 'people'), ofExamples);
    expect(people).toMatchObject({ tenant: 'customer0', user: expect.stringContaining('@') });
    expect(people.site).toBeUndefined();
    const nothing = await findExampleValues(askAs(real, 'nothing'), ofExamples);
    expect(examples.map((example) => withExampleValues(example, nothing))).toEqual(examples);
  });

  it('write what exists as a text of GraphQL, whatever is in it', () => {
    const query = withExampleValues(
      '{ tenant(id: "x") { user(id: "y") { drive { item(path: "/z") { name } } } } }',
      {
        domains: [],
        tenant: 'a',
        path: '/say "hi"\\',
      },
    );
    expect(query).toBe(
      '{ tenant(id: "a") { user(id: "y") { drive { item(path: "/say \\"hi\\"\\\\") { name } } } } }',
    );
  });
});

describe('the Access panel', () => {
  it.each([
    ['people', [['customer0', ['users.basic']]]],
    ['second', [['customer1', [...everything].sort()]]],
  ])('has the tenants and the capabilities of the key "%s"', async (caller, expected) => {
    const { tenants, answer } = await askForTenants(askAs(real, caller));
    expect(answer.errors).toEqual([]);
    const entries = tenants!;
    expect(entries.map(({ name, capabilities }) => [name, capabilities])).toEqual(expected);
    expect(entries.every(({ access, isFiltered }) => access.status === 'READY' && !isFiltered)).toBe(true);
  });
});

describe('a key', () => {
  it.each([
    'ggw_a_secret',
    ' ggw_a_secret\n',
    'Bearer ggw_a_secret',
    'bearer  ggw_a_secret',
    'Authorization: Bearer ggw_a_secret',
  ])('is read as it is pasted: %j', (text) => {
    expect(parseApiKey(text)).toEqual({ id: 'a', value: 'ggw_a_secret' });
  });

  it.each(['Bearer', 'Bearer x', 'ggw_a', 'Basic ggw_a_secret'])('is not %j', (text) => {
    expect(parseApiKey(text)).toBeUndefined();
  });
});
