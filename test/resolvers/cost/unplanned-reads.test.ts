import { ComparableMaker, seededTenants } from '../../soak/documents/plain-execution.js';
import { exampleFiles, readExample } from '../../support/examples.js';
import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

// The plan of reads saves requests. It must never change an answer: the same queries are asked with the plan, and
// without it. Without it each level is read, and each read is a request of its own.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
// The same key gives the same node ids.
const options = { emulator, unitsPerOperation: 10_000, sealing: [{ id: 's1', key: Buffer.alloc(32, 7) }] };
const planned = await startTestGateway(options);
const unplanned = await startTestGateway({ ...options, plansReads: false });

/** The same query with and without the plan, and how many Graph requests each took. */
async function askBoth(query: string) {
  const [one, other] = await Promise.all([planned.query(query), unplanned.query(query)]);
  return { one, other, saved: requestsOf(other) - requestsOf(one) };
}

function requestsOf({ extensions }: Answer): number {
  return extensions.orggraph!.cost['graphRequests']!;
}

/** Cursors and tokens are another text each time: here they are there, or null. */
function comparable({ status, data, errors }: Answer): unknown {
  const text = JSON.stringify({ status, data, errors }, (name, value: unknown) =>
    /^(?:endCursor|startCursor|cursor|token|requestId|graphRequestId)$/.test(name) ? value != null : value,
  );
  return JSON.parse(text);
}

const user = `user(id: "demouser01@testdirectory.onmicrosoft.com")`;
const drive = `drive(id: "${contoso.driveIdOf(contoso.userIds[0]!)}")`;
const inContoso = (selected: string) => `{ tenant(id: "contoso") { ${selected} } }`;
const users = (selected: string) => inContoso(`users(first: 20) { nodes { ${selected} } }`);
const page = 'pageInfo { hasNextPage hasPreviousPage endCursor startCursor } totalCount';
const byName = 'first: 9, orderBy: [{ field: name, direction: DESC }]';
const children = (args: string) =>
  `children(${args}) { nodes { id name size path } pageInfo { hasNextPage endCursor } }`;

/** What is asked, and how many Graph requests the plan saves. */
const rows: [what: string, query: string, saved: number][] = [
  ['drives and their roots are skipped', users(`drive { id root { ${children('first: 5')} } }`), 20 + 20],
  ['roots are skipped', users(`drive { quota { used } root { ${children('first: 5')} } }`), 20],
  [
    'a drive is skipped, and its root brings the children',
    inContoso(`${drive} { root { name nodeId ${children('first: 5')} } }`),
    2,
  ],
  [
    'a root brings one of two lists of its children',
    inContoso(`${drive} { name root { a: ${children('first: 3')} b: ${children(byName)} } }`),
    1,
  ],
  ['a drive of which nothing is read', inContoso(`${drive} { item(path: "/") { name drive { id } } }`), 1],
  ['a user that is not there', inContoso(`user(id: "nobody@contoso.onmicrosoft.com") { drive { id } }`), 0],
  [
    'drives of sites in all tenants',
    `{ tenants { sites(first: 2) { nodes { id drive { root { ${children('first: 2')} } } } } } }`,
    3 * (2 + 2),
  ],
  [
    'people who have the same manager',
    users('displayName manager { id displayName drive { id name } }'),
    20 - new Set(contoso.userIds.slice(0, 20).map((id) => contoso.managerIdOf(id))).size,
  ],
  [
    'the same lists and people with other fields, in two tenants',
    `{ a: tenant(id: "contoso") { users(first: 3) { nodes { id mail } ${page} } }
       b: tenant(id: "contoso") { users(first: 3) { nodes { id jobTitle } ${page} } }
       c: tenant(id: "testdirectory") { ${user} { id drive { root { name } } } d: ${user} { mail drive { name } } } }`,
    3,
  ],
  [
    'people behind items, who are read by their ids together',
    inContoso(
      `${drive} { items(first: 30) { nodes { name createdBy { user { account { displayName } } } } } }`,
    ),
    28,
  ],
];

it.each(rows)('%s: the plan changes no answer', async (_, query, saved) => {
  const both = await askBoth(query);
  expect(comparable(both.other)).toEqual(comparable(both.one));
  expect(both.saved).toBe(saved);
});

it.each(exampleFiles)('the plan changes no answer to %s', async (file) => {
  const { one, other } = await askBoth(readExample(file));
  expect(one.errors).toEqual([]);
  expect(comparable(other)).toEqual(comparable(one));
});

it('changes no answer to 60 random documents, and saves requests', async () => {
  const maker = new ComparableMaker(seededTenants(emulator));
  let savedInAll = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { query } = maker.make(seed);
    const { one, other, saved } = await askBoth(query);
    expect({ seed, query, answer: comparable(other) }).toEqual({ seed, query, answer: comparable(one) });
    expect(saved).toBeGreaterThanOrEqual(0);
    savedInAll += saved;
  }
  expect(savedInAll).toBeGreaterThan(60);
});

it('is asked for each level where there is no plan', async () => {
  emulator.journal.clear();
  await unplanned.query(readExample('first-query.graphql'));
  const calls = unplanned
    .takeGraphCalls()
    .map((call) => call.replace(/b%21[^/]+/, '{drive}').replace(/[0-9a-f]{8}-[-0-9a-f]{27}/, '{id}'));
  expect(calls.map((call) => call.replace(/\?.*/, ''))).toEqual([
    'GET /v1.0/users/demouser01%40testdirectory.onmicrosoft.com',
    'GET /v1.0/users/{id}/drive',
    'GET /v1.0/drives/{drive}/root',
    'GET /v1.0/drives/{drive}/root/children',
  ]);
});
