import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { withGrants } from '../../support/gateway/narrowed-grants.js';

// Objects of the directory come in types that inherit from others, in types this gateway does not know, and without a
// type. Each is read as what it is, as far as Graph tells.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const gateway = await startTestGateway({ emulator });
const group = contoso.groupNamed('All Company');

const lead = contoso.userIds.find((id) => contoso.managerIdOf(id) !== undefined)!;
const boss = contoso.managerIdOf(lead)!;
const bossName = contoso.user(boss).displayName;
const other = fabrikam.userIds.find((id) => fabrikam.managerIdOf(id) !== undefined)!;

afterEach(() => emulator.misbehaviour.reset());

function comesAs(id: string, type: string | undefined): void {
  emulator.misbehaviour.objectTypes = new Map([[id, type]]);
}

async function ask(selected: string, { by = gateway, tenant = 'contoso' } = {}) {
  by.takeGraphCalls();
  const { data, errors, extensions } = await by.query(`{ tenant(id: "${tenant}") { ${selected} } }`);
  const calls = by.takeGraphCalls().map((call) => call.replace(/\?\S*/, ''));
  return { tenant: data.tenant, errors, calls, notes: extensions.orggraph?.notes ?? [] };
}

const ofUsers = [
  ['a user', '#microsoft.graph.user'],
  ['a type that inherits from a user', '#microsoft.graph.agentUser'],
  ['a newer type', '#microsoft.graph.somethingNew'],
  ['no type', undefined],
] as const;

describe.each(ofUsers)('%s', (_, type) => {
  const person = { id: boss, displayName: bossName, mail: contoso.user(boss).mail };

  it('is a manager, read by itself', async () => {
    comesAs(boss, type);
    const query = `user(id: "${lead}") { id manager { id displayName mail __typename } }`;
    const { tenant, errors, calls, notes } = await ask(query);
    expect([errors, notes]).toEqual([[], []]);
    expect(tenant.user.manager).toEqual({ ...person, __typename: 'User' });
    expect(calls).toEqual([`GET /v1.0/users/${lead}`]);
    const elsewhere = await ask(`user(id: "${other}") { manager { id } }`, { tenant: 'fabrikam' });
    expect(elsewhere.tenant.user.manager.id).toBe(fabrikam.managerIdOf(other));
  });

  it('is a manager, where an advanced query brings none along', async () => {
    comesAs(boss, type);
    const { tenant, errors } = await ask(`users(filter: { id: { eq: "${lead}" } }) {
      totalCount nodes { manager { id displayName mail } } }`);
    expect(errors).toEqual([]);
    expect(tenant.users.nodes).toEqual([{ manager: person }]);
  });

  it('is a manager of a chain, a report, an entry of the list of users, and found by its nodeId', async () => {
    const above = contoso.managerIdOf(boss);
    comesAs(boss, type);
    const { tenant, errors } = await ask(`
      user(id: "${lead}") { managerChain { id displayName mail } }
      ${above === undefined ? '' : `above: user(id: "${above}") { directReports(first: 100) { nodes { id } } }`}
      users(first: 20) { nodes { id nodeId } }`);
    expect(errors).toEqual([]);
    expect(tenant.user.managerChain[0]).toEqual(person);
    const ids = (list: { nodes: { id: string }[] }): string[] => list.nodes.map(({ id }) => id);
    if (above !== undefined) expect(ids(tenant.above.directReports)).toContain(boss);
    expect(ids(tenant.users)).toContain(boss);
    const { nodeId } = tenant.users.nodes.find(({ id }: { id: string }) => id === boss);
    const { data } = await gateway.query(`{ node(nodeId: "${nodeId}") { ... on User { displayName } } }`);
    expect(data.node).toEqual({ displayName: bossName });
  });

  it('is one of many that are read by their ids', async () => {
    comesAs(boss, type);
    contoso.setRoles([...contoso.roles, 'Directory.Read.All']);
    const own = await startTestGateway({ emulator });
    const query = `a: user(id: "${boss}") { displayName } b: user(id: "${lead}") { displayName }`;
    const { tenant, errors, calls } = await ask(query, { by: own });
    expect(errors).toEqual([]);
    expect(tenant.a).toEqual({ displayName: bossName });
    expect(calls).toEqual(['POST /v1.0/directoryObjects/getByIds']);
  });
});

describe('a member', () => {
  const members = `group(id: "${group.id}") { members(first: 999) { totalCount nodes {
    __typename id displayName ... on User { mail nodeId } ... on OtherDirectoryObject { type } } } }`;
  const { mail } = contoso.user(boss);

  it.each([
    ['#microsoft.graph.user', { __typename: 'User', mail, nodeId: expect.any(String) }],
    ['#microsoft.graph.agentUser', { __typename: 'User', mail, nodeId: expect.any(String) }],
    ['#microsoft.graph.somethingNew', { __typename: 'OtherDirectoryObject', type: 'somethingNew' }],
    ['#microsoft.graph.orgContact', { __typename: 'OtherDirectoryObject', type: 'orgContact' }],
    ['#other.namespace.thing', { __typename: 'OtherDirectoryObject', type: '#other.namespace.thing' }],
    [undefined, { __typename: 'OtherDirectoryObject', type: null }],
  ])('of the type %s is read as what it is', async (type, expected) => {
    comesAs(boss, type);
    const { tenant, errors, calls } = await ask(members);
    expect(errors).toEqual([]);
    const { nodes, totalCount } = tenant.group.members;
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.find(({ id }: { id: string }) => id === boss)).toEqual({
      id: boss,
      displayName: bossName,
      ...expected,
    });
    expect(calls).toEqual([`GET /v1.0/groups/${group.id}`, `GET /v1.0/groups/${group.id}/members`]);
  });
});

describe('a manager or a report that is no user', () => {
  const note = [expect.stringMatching(/no user but another object of the directory/)];

  it.each(['orgContact', 'servicePrincipal', 'group'])('(%s) is left out with a note', async (type) => {
    comesAs(boss, `#microsoft.graph.${type}`);
    const expanded = await ask(`user(id: "${lead}") { manager { id } }`);
    expect([expanded.tenant.user.manager, expanded.errors, expanded.notes]).toEqual([null, [], note]);
    const chain = await ask(`user(id: "${lead}") { managerChain { id } }`);
    expect([chain.tenant.user.managerChain, chain.errors, chain.notes]).toEqual([[], [], note]);
    comesAs(lead, `#microsoft.graph.${type}`);
    const reports = await ask(`user(id: "${boss}") { directReports(first: 100) { nodes { id } } }`);
    expect(reports.tenant.user.directReports.nodes).not.toContainEqual({ id: lead });
    expect([reports.errors, reports.notes]).toEqual([[], note]);
  });

  it('is not told of to a caller who may see some users only', async () => {
    const callers = { narrowed: {} };
    const resources = { users: [lead] };
    const narrowed = await startTestGateway({
      emulator,
      callers,
      change: (config) =>
        withGrants(config, { narrowed: [{ tenant: contoso, capabilities: ['users.basic'], resources }] }),
    });
    for (const type of ['orgContact', 'user', 'agentUser', 'somethingNew']) {
      comesAs(boss, `#microsoft.graph.${type}`);
      const { tenant, errors, notes } = await ask(`user(id: "${lead}") { id manager { id } }`, {
        by: narrowed,
      });
      expect([tenant.user, errors, notes]).toEqual([{ id: lead, manager: null }, [], []]);
    }
  });
});
