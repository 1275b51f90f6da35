import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// What is null without an error, and mistakes that many people make: what the answer says about them.

const emulator = await startTestEmulator();
const files = ['users.basic', 'drives.list', 'files.metadata', 'sites.read'] as const;
const gateway = await startTestGateway({
  emulator,
  callers: {
    both: { contoso: files, fabrikam: files },
    one: { contoso: files },
    curious: { contoso: ['users.basic', 'schema.introspect'] },
  },
});
beforeEach(() => void gateway.takeGraphCalls());

const contoso = emulator.tenant('contoso');
const library = contoso.siteAt('sites/finance').driveIds[0]!;

const notesOf = async (query: string, caller = 'one'): Promise<readonly string[] | undefined> => {
  const { errors, extensions } = await gateway.query(query, {}, caller);
  expect(errors).toEqual([]);
  return extensions.orggraph!.notes;
};

describe('a tenant that is null', () => {
  const note = 'A tenant is null: this key has no tenant of that name, id or domain. It has "contoso".';

  it.each([
    ['does not exist', 'nowhere'],
    ['was not granted, by its name', 'fabrikam'],
    ['was not granted, by its id', emulator.tenant('fabrikam').tenantId],
    ['was not granted, by its domain', emulator.tenant('fabrikam').domain],
  ])('because it %s comes with the tenants of the key, in the same words', async (_, id) => {
    const { data, errors, extensions } = await gateway.query(`{ tenant(id: "${id}") { name } }`, {}, 'one');
    expect({ data, errors }).toEqual({ data: { tenant: null }, errors: [] });
    expect(extensions.orggraph!.notes).toEqual([note]);
  });

  it('is noted once, and with the tenants of each key', async () => {
    expect(await notesOf('{ a: tenant(id: "x") { name } b: tenant(id: "y") { name } }', 'both')).toEqual([
      note.replace('"contoso"', '"contoso", "fabrikam"'),
    ]);
  });
});

it('an answer with nothing to note has no notes', async () => {
  for (const name of ['contoso', 'fabrikam']) {
    expect(await notesOf(`{ tenant(id: "${name}") { name } }`, 'both')).toBeUndefined();
  }
});

describe('a path', () => {
  const item = (path: string): string =>
    `{ tenant(id: "contoso") { drive(id: "${library}") { item(path: "${path}") { name } } } }`;
  const encoded = [expect.stringContaining('looks percent-encoded')];

  it('that looks percent-encoded and leads nowhere is noted', async () => {
    expect(await notesOf(item('/Press%20kit'))).toEqual(encoded);
    expect(await notesOf(item('/General/Plan%20%231 100%25.xlsx'))).toEqual(encoded);
  });

  it('with a percent sign that leads somewhere, and one without that does not, are not', async () => {
    expect(await notesOf(item('/General/Plan #1 100%.xlsx'))).toBeUndefined();
    expect(await notesOf(item('/Nowhere'))).toBeUndefined();
  });

  it('is noted where a title of a list is encoded, too', async () => {
    const site = contoso.siteAt('sites/projects').id;
    const list = (title: string): string =>
      `{ tenant(id: "contoso") { site(id: "${site}") { list(title: "${title}") { displayName } } } }`;
    expect(await notesOf(list('Issues%20%231'))).toEqual(encoded);
    expect(await notesOf(list('Issues #1'))).toBeUndefined();
  });
});

describe('a mistake that many people make', () => {
  it.each([
    ['{ me { id } }', /no signed-in user/],
    ['{ users { nodes { id } } }', /below a tenant/],
    ['{ tenant(id: "contoso") { users { displayName } } }', /Did you forget "nodes"/],
    ['{ tenant(id: "contoso") { groups { displayName } } }', /Did you forget "nodes"/],
    [
      '{ tenant(id: "contoso") { users(filter: { displayName: { contains: "a" } }) { nodes { id } } } }',
      /startsWith/,
    ],
  ])('%s has a hint', async (query, hint) => {
    for (const caller of ['one', 'curious']) {
      const { status, errors } = await gateway.query(query, {}, caller);
      expect(status).toBe(400);
      expect(errors[0]).toMatchObject({
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', hint: expect.stringMatching(hint) },
      });
    }
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('in a variable has its hint as well', async () => {
    const query = `query Q($filter: UserFilter) {
      tenant(id: "contoso") { users(filter: $filter) { nodes { id } } } }`;
    const { errors } = await gateway.query(query, { filter: { displayName: { contains: 'a' } } }, 'one');
    expect(errors).toMatchObject([{ extensions: { hint: expect.stringContaining('startsWith') } }]);
  });

  it('tells no more of the schema to callers who may not look at it', async () => {
    const hintOf = async (query: string) =>
      (await gateway.query(query, {}, 'one')).errors[0]!.extensions.hint;
    // Whether there is such a field below "nodes" or not: the words are the same.
    expect(await hintOf('{ tenant(id: "contoso") { users { zzz } } }')).toBe(
      await hintOf('{ tenant(id: "contoso") { users { mail } } }'),
    );
    const { errors } = await gateway.query('{ tenant(id: "contoso") { nam } }', {}, 'one');
    expect(errors[0]!.message).not.toContain('Did you mean');
    expect(errors[0]!.extensions.hint).toBeUndefined();
  });
});
