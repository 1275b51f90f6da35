import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// Null means that there is none. A refusal of Graph is an error, whatever its code.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const gateway = await startTestGateway({ emulator });
const [adele = '', bob = ''] = contoso.userIds;
const driveId = contoso.driveIdOf(adele)!;
const site = contoso.siteAt('sites/projects');

afterEach(() => emulator.faults.clear());

async function codesOf(selected: string): Promise<[string, number]> {
  gateway.takeGraphCalls();
  const { errors } = await gateway.query(`{ tenant(id: "contoso") { ${selected} } }`);
  return [errors.map(({ extensions }) => extensions.code).join(), gateway.takeGraphCalls().length];
}

it.each([
  [
    'a column that is not there',
    "Field 'Nope' is not recognized",
    `site(id: "${site.id}") { list(id: "${site.listIds[1]}") { item(id: "1") { fields(names: ["Nope"]) } } }`,
    /fields/,
  ],
  ['a drive that is sick', 'ObjectHandle is Invalid', `drive(id: "${driveId}") { quota { used } }`, /drives/],
  [
    'a drive that is sick, in a list',
    'ObjectHandle is Invalid',
    `user(id: "${bob}") { drives { name } }`,
    /drives/,
  ],
  [
    'permissions',
    'Invalid request',
    `drive(id: "${driveId}") { root { permissions { roles } } }`,
    /permissions/,
  ],
])('a 400 is an error: %s', async (_, message, selected, match) => {
  const body = { error: { code: 'invalidRequest', message } };
  emulator.faults.inject({ on: 'request', match, status: 400, body });
  emulator.faults.inject({ on: 'part', match, status: 400, body });
  const [codes] = await codesOf(selected);
  expect(codes).toBe('GRAPH_REJECTED');
});

it('a 404 of a proxy is an error, one of Graph is not', async () => {
  const selected = `user(id: "${adele}") { displayName }`;
  emulator.faults.inject({ on: 'request', times: 1, status: 404, body: '<html>Not here</html>' });
  expect(await codesOf(selected)).toEqual(['GRAPH_BAD_RESPONSE', 1]);
  const body = { error: { code: 'Request_ResourceNotFound', message: '' } };
  emulator.faults.inject({ on: 'request', times: 1, status: 404, body });
  expect(await codesOf(selected)).toEqual(['', 1]);
});

it.each([
  ['without a list', '{}'],
  ['with an object that has no id', '{"value":[{"displayName":"nobody"}]}'],
])('an answer of getByIds %s is an error for each object', async (_, text) => {
  const own = await startTestGateway({ emulator });
  contoso.setRoles([...contoso.roles, 'Directory.Read.All']);
  const query = `{ tenant(id: "contoso") { a: user(id: "${adele}") { city } b: user(id: "${bob}") { city } } }`;
  emulator.faults.inject({ on: 'request', match: /getByIds/, times: 1, rewrite: () => text });
  const { errors } = await own.query(query);
  expect(errors.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
    ['a', 'GRAPH_BAD_RESPONSE'],
    ['b', 'GRAPH_BAD_RESPONSE'],
  ]);
  expect(own.takeGraphCalls()).toHaveLength(1);
});
