import { operationHash } from '../../src/config/registered-operations.js';
import { startTestEmulator, startTestGateway } from '../support/gateway.js';

const emulator = await startTestEmulator();
const registered = `query People($tenant: ID!, $first: Int = 2) {
  tenant(id: $tenant) { users(first: $first) { nodes { id } } } # the start page
}`;
const gateway = await startTestGateway({
  emulator,
  callers: {
    portal: { contoso: ['users.basic'], fabrikam: ['users.basic'] },
    script: { contoso: ['users.basic'] },
  },
  change: (config) => ({
    ...config,
    callers: config.callers.map((caller) =>
      caller.name === 'portal' ? { ...caller, operations: new Set([operationHash(registered)]) } : caller,
    ),
  }),
});

beforeEach(() => void gateway.takeGraphCalls());

describe('a caller with registered operations', () => {
  it.each([
    ['as it is', registered],
    ['laid out differently', registered.replaceAll(/\s+/g, '\n').replace(/#.*/s, '}')],
    [
      'with other comments and commas',
      `# hello\n${registered.replace('$tenant: ID!, ', '$tenant: ID!,,, ').replace(/#.*/, '')}`,
    ],
  ])('runs one %s, with any variables', async (_, query) => {
    for (const tenant of ['contoso', 'fabrikam']) {
      const { data, errors } = await gateway.query(query, { tenant, first: 1 }, 'portal');
      expect(errors).toEqual([]);
      expect(data.tenant.users.nodes).toHaveLength(1);
    }
    expect(gateway.takeGraphCalls()).toHaveLength(2);
  });

  it.each([
    ['another one', '{ viewer { name } }'],
    ['one with a field more', registered.replace('{ id }', '{ id displayName }')],
    ['one with another name', registered.replace('People', 'Persons')],
    ['one with another beside it', `${registered} query Other { viewer { name } }`],
    ['one with an alias', registered.replace('users', 'u: users')],
    ['one that does not parse', `${registered} {`],
    ['text that is no GraphQL', 'query People(\u0000'],
    ['nothing', ''],
    ['the hash of it', operationHash(registered)],
    ['introspection', '{ __schema { types { name } } }'],
  ])('does not run %s', async (_, query) => {
    const { status, errors, data } = await gateway.query(query, { tenant: 'contoso' }, 'portal');
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('does not bind the others', async () => {
    expect((await gateway.query('{ viewer { name } }', {}, 'script')).errors).toEqual([]);
  });
});
