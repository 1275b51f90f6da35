import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const callers = {
  tester: { contoso: ['users.basic', 'drives.list', 'files.metadata', 'explain'] },
  plain: { contoso: ['users.basic'] },
} as const;
const gateway = await startTestGateway({ emulator, callers });
const url = `${gateway.url}/graphql`;
const explained = { 'orggraph-explain': '1' };
const query = `{ tenant(id: "contoso") { people: users(first: 20) { nodes { drive { id quota { used }
  root { children { nodes { name } } } } } } } }`;

describe('orggraph-explain: 1', () => {
  it('answers what each field may cost, the dearest first, and asks neither Graph nor Entra', async () => {
    const answer = await ask(url, gateway.keyOf('tester'), { query }, explained);
    expect(answer).toEqual({
      status: 200,
      data: null,
      errors: [],
      extensions: {
        orggraph: {
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          cost: expect.objectContaining({ bound: 61, httpRequests: 0, graphRequests: 0 }),
          budget: expect.anything(),
          explain: [
            { path: ['tenant', 'people', 'nodes', 'drive', 'root', 'children'], units: 40 },
            { path: ['tenant', 'people', 'nodes', 'drive'], units: 20 },
            { path: ['tenant', 'people'], units: 1 },
          ],
        },
      },
    });
    expect(emulator.journal.entries()).toEqual([]);
  });

  it('names the bound the operation has when it runs', async () => {
    const { extensions } = await gateway.query(query);
    expect(extensions.orggraph?.cost).toMatchObject({ bound: 61, resourceUnits: 61 });
    emulator.journal.clear();
  });

  it('explains what would be refused for its cost', async () => {
    const dear = query.replace('first: 20', 'first: 999');
    const { status, extensions } = await ask(url, gateway.keyOf('tester'), { query: dear }, explained);
    expect(status).toBe(200);
    expect(extensions.orggraph?.cost).toMatchObject({ bound: 1 + 999 * 3 });
  });

  it('is refused without the capability', async () => {
    const answer = await ask(url, gateway.keyOf('plain'), { query: '{ viewer { name } }' }, explained);
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([
      { message: 'This caller was not granted "explain".', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('leaves mistakes to whoever finds them otherwise', async () => {
    const bad = {
      query: 'query ($n: Int!) { tenants { users(first: $n) { nodes { id } } } }',
      variables: {},
    };
    const { status, errors } = await ask(url, gateway.keyOf('tester'), bad, explained);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('with another value is nothing', async () => {
    const body = { query: '{ viewer { name } }' };
    const { data } = await ask(url, gateway.keyOf('plain'), body, { 'orggraph-explain': '0' });
    expect(data.viewer.name).toBe('plain');
  });
});
