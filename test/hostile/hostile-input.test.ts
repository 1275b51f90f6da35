import type { Capability } from '../../src/config/config.js';
import { startTestEmulator, startTestGateway, type Answer } from '../support/gateway/gateway.js';
import { names, spoilings, textCases } from './operations.js';
import { authorizations, requestCases } from './requests.js';

/*
 * What callers send who mean harm. `victim` was granted contoso, `attacker` fabrikam alone. Every class has a twin:
 * the honest request beside it, which passes, so that the check is known to be able to fail.
 */
const emulator = await startTestEmulator();
const everything: Capability[] = ['users.basic', 'drives.list', 'files.metadata'];
const gateway = await startTestGateway({
  emulator,
  // Nobody waits: what is repeated is repeated at once.
  clock: { now: () => performance.now(), sleep: () => Promise.resolve() },
  callers: { victim: { contoso: everything }, attacker: { fabrikam: everything } },
});
const url = `${gateway.url}/graphql`;
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const userId = contoso.userIds.find((id) => contoso.driveIdOf(id))!;
const driveId = contoso.driveIdOf(userId)!;
const itemId = contoso.itemsOf(driveId)[1]!.id;
const folderId = contoso
  .itemsOf(driveId)
  .find(({ childIds, parentId }) => childIds.length > 2 && parentId !== undefined)!.id;
const ownDriveId = fabrikam.driveIdOf(fabrikam.userIds.find((id) => fabrikam.driveIdOf(id))!)!;

const { data: loot } = await gateway.query(
  `query ($user: ID!, $drive: ID!, $item: ID!, $folder: ID!) { tenant(id: "contoso") {
    nodeId user(id: $user) { nodeId } users(first: 2) { pageInfo { endCursor } }
    drive(id: $drive) { nodeId items(first: 2) { pageInfo { endCursor } } delta(first: 2) { token }
      item(id: $item) { nodeId } folder: item(id: $folder) { children(first: 1) { pageInfo { endCursor } } } } } }`,
  { user: userId, drive: driveId, item: itemId, folder: folderId },
  'victim',
);
const { tenant } = loot;
const nodeIds: Readonly<Record<string, string>> = {
  tenant: tenant.nodeId,
  user: tenant.user.nodeId,
  drive: tenant.drive.nodeId,
  item: tenant.drive.item.nodeId,
};
const cursors: Readonly<Record<string, string>> = {
  users: tenant.users.pageInfo.endCursor,
  items: tenant.drive.items.pageInfo.endCursor,
  children: tenant.drive.folder.children.pageInfo.endCursor,
  delta: tenant.drive.delta.token,
};
/** Where each cursor may be used, for the tenant and the drive it is of. */
const uses: Readonly<Record<string, string>> = {
  users: 'users(first: 2, after: $text) { nodes { id } }',
  items: `drive(id: "${driveId}") { items(first: 2, after: $text) { nodes { id } } }`,
  children: `drive(id: "${driveId}") { item(id: "${folderId}") { children(first: 1, after: $text) { nodes { id } } } }`,
  delta: `drive(id: "${driveId}") { delta(first: 2, token: $text) { nodes { id } } }`,
};
const inTenant = (name: string, selected: string, type = 'String') =>
  `query ($text: ${type}!) { tenant(id: "${name}") { ${selected} } }`;
const as = (caller: string, query: string, text: unknown): Promise<Answer> =>
  gateway.query(query, { text }, caller);

beforeEach(() => void gateway.takeGraphCalls());

function expectRefused({ errors, data }: Answer): void {
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(JSON.stringify(data ?? null)).not.toContain('"id":');
}

/** An id like this one that no tenant has. */
function invented(id: string): string {
  const letters = [...id];
  return [...letters.slice(0, 4), ...letters.slice(4).reverse()].join('');
}

function shownIn({ data, errors }: Answer): string {
  return JSON.stringify([data, errors]);
}

/** All that an answer tells of an id that leads nowhere, but for what is different each time. */
function leadingNowhere({ data, errors, status }: Answer) {
  const told = errors.map(({ message, path, extensions: { code, hint } }) => ({ message, path, code, hint }));
  return { status, data: data as unknown, told, codes: told.map(({ code }) => code) };
}

describe('crossing into a tenant that was not granted', () => {
  const spellings = [
    'contoso',
    'CONTOSO',
    contoso.tenantId,
    contoso.domain,
    contoso.domain.toUpperCase(),
    ` ${contoso.tenantId}`,
    `{${contoso.tenantId}}`,
    `https://login.microsoftonline.com/${contoso.tenantId}`,
    `fabrikam,contoso`,
    'fabrikam/../contoso',
    'common',
    'organizations',
    '*',
    '',
    'nobody',
    ...names,
  ];
  it.each(spellings)('by the name %j finds nothing, whether there is such a tenant or not', async (name) => {
    const selected = '{ id name users(first: 1) { nodes { id } } }';
    for (const { data, errors, status } of [
      await gateway.query(`{ tenant(id: ${JSON.stringify(name)}) ${selected} }`, {}, 'attacker'),
      await as(
        'attacker',
        `query ($text: ID!) { mine: tenant(id: "fabrikam") { name } tenant(id: $text) ${selected} }`,
        name,
      ),
    ]) {
      expect([status, errors, data.tenant]).toEqual([200, [], null]);
    }
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it.each([
    ['a user', `user(id: "${userId}") { id displayName }`, { user: null }],
    ['a user by name', `user(id: "${contoso.user(userId).userPrincipalName}") { id }`, { user: null }],
    ['an item', `drive(id: "${ownDriveId}") { item(id: "${itemId}") { name } }`, { drive: { item: null } }],
  ])('%s of the other tenant is not there', async (_, selected, nothing) => {
    const query = `{ tenant(id: "fabrikam") { ${selected} } }`;
    const { data, errors } = await gateway.query(query, {}, 'attacker');
    expect([errors, data.tenant]).toEqual([[], nothing]);
    for (const call of emulator.journal.entries()) expect(call.tenantId).toBe(fabrikam.tenantId);
  });

  // Graph answers 400 to them, and a 400 is an error: it stands for other things as well.
  it.each([
    ['a drive', 'name webUrl'],
    ['the root of a drive', 'root { name }'],
    ['the changes in a drive', 'delta(first: 1) { nodes { id } }'],
  ])('%s of the other tenant is answered like an id that leads nowhere', async (_, selected) => {
    const query = `query ($text: ID!) { tenant(id: "fabrikam") { drive(id: $text) { ${selected} } } }`;
    expect((await as('attacker', query, ownDriveId)).errors).toEqual([]);
    gateway.takeGraphCalls();
    const told = async (id: string) => {
      const answer = await as('attacker', query, id);
      expect(shownIn(answer)).not.toMatch(new RegExp(`contoso|${contoso.tenantId}`, 'i'));
      const calls = emulator.journal.entries().map(({ tenantId }) => tenantId);
      gateway.takeGraphCalls();
      return { ...leadingNowhere(answer), calls };
    };
    const unknown = await told(invented(ownDriveId));
    expect(unknown).toMatchObject({ codes: ['GRAPH_REJECTED'], calls: [fabrikam.tenantId] });
    expect(await told(driveId)).toEqual(unknown);
    expect(await told(invented(driveId))).toEqual(unknown);
  });

  it.each(Object.keys(nodeIds))(
    'the nodeId of a %s opens nothing, alone, in a list, by alias or in a fragment',
    async (kind) => {
      const text = nodeIds[kind]!;
      const queries = [
        'query ($text: ID!) { node(nodeId: $text) { nodeId } }',
        'query ($text: ID!) { a: node(nodeId: $text) { ...N } } fragment N on Node { nodeId ... on User { displayName } }',
        'query ($text: ID!) { nodes(nodeIds: [$text]) { nodeId } }',
      ];
      for (const query of queries) expectRefused(await as('attacker', query, text));
      expect(gateway.takeGraphCalls()).toEqual([]);
      for (const query of queries) expect((await as('victim', query, text)).errors).toEqual([]);
    },
  );

  it.each(Object.keys(cursors))(
    'the place in %s opens nothing for another caller, tenant, list or drive',
    async (list) => {
      const text = cursors[list]!;
      expectRefused(
        await as('attacker', inTenant('fabrikam', 'users(first: 2, after: $text) { nodes { id } }'), text),
      );
      const ofOwnDrive = `drive(id: "${ownDriveId}") { items(first: 2, after: $text) { nodes { id } } }`;
      expectRefused(await as('attacker', inTenant('fabrikam', ofOwnDrive), text));
      gateway.takeGraphCalls();
      for (const other of Object.keys(uses)) {
        const answer = await as('victim', inTenant('contoso', uses[other]!), text);
        if (other === list) expect(answer.errors).toEqual([]);
        else expectRefused(answer);
      }
    },
  );
});

describe('a sealed text', () => {
  const places = [
    ['cursor', 'users', uses['users']!, cursors['users']!, cursors['delta']!],
    ['delta token', 'delta', uses['delta']!, cursors['delta']!, cursors['items']!],
  ] as const;
  it.each(
    places.flatMap(([kind, , use, sealed, another]) =>
      spoilings.map(([title, spoil]) => [kind, title, use, spoil(sealed, another)] as const),
    ),
  )('(%s) %s is refused', async (_kind, _title, use, text) => {
    expectRefused(await as('victim', inTenant('contoso', use), text));
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it.each(spoilings)('(nodeId) %s is refused', async (_title, spoil) => {
    const text = spoil(nodeIds['user']!, cursors['users']!);
    expectRefused(await as('victim', 'query ($text: ID!) { node(nodeId: $text) { nodeId } }', text));
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('as it was given out is accepted', async () => {
    for (const [, , use, sealed] of places) {
      expect((await as('victim', inTenant('contoso', use), sealed)).errors).toEqual([]);
    }
  });
});

describe('a text that goes into an address', () => {
  it.each(textCases.map(({ field, text, outcome }) => [field, text, outcome] as const))(
    '%s with %j is %s',
    async (field, text, outcome) => {
      const type = field.includes('path:') ? 'String' : 'ID';
      const query = inTenant('contoso', field.replace('DRIVE', driveId), type);
      const answer = await as('victim', query, text);
      const calls = emulator.journal.entries().map(({ path }) => path);
      if (outcome === 'refused') {
        expectRefused(answer);
        expect(calls).toEqual([]);
        return;
      }
      expect(answer.errors.map(({ extensions }) => [extensions.code, extensions.hint])).toEqual(
        outcome === 'rejected'
          ? [['GRAPH_REJECTED', expect.stringContaining('does not exist in this tenant')]]
          : [],
      );
      expect(JSON.stringify(answer.data)).toMatch(/null/);
      // One segment of one path, as long as nothing in the text was taken for more than a name.
      const encoded =
        /^\/v1\.0\/(users\/[^/?']+|users\('[^/?']+'\)|drives\/[^/?]+(\/items\/[^/?]+|\/root(:\/[^?]+|\/children)?)?)\?\$(select|expand)=/;
      for (const path of calls) {
        expect(path).toMatch(encoded);
        expect(path).not.toMatch(/\.\.|evil\.example\/|%0[dDaA]|\s/);
      }
    },
  );

  it('that is honest is found', async () => {
    const { data } = await as('victim', inTenant('contoso', 'user(id: $text) { id }', 'ID'), userId);
    expect(data.tenant.user).toEqual({ id: userId });
  });
});

describe('a request', () => {
  const send = (init: RequestInit) =>
    fetch(url, {
      method: 'POST',
      ...init,
      headers: {
        ...(init.body != null && { 'content-type': 'application/json' }),
        authorization: `Bearer ${gateway.keyOf('victim')}`,
        ...(init.headers as Record<string, string> | undefined),
      },
    });

  it.each(requestCases.map((one) => [one.title, one] as const))(
    'of %s is refused',
    async (_, { status, method, headers, body }) => {
      const response = await send({
        ...(method && { method }),
        ...(headers && { headers }),
        ...(body !== undefined && { body }),
      });
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(text).not.toMatch(/node_modules|file:\/\/| at \w+ \(|"name":"victim"/);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(emulator.journal.entries()).toEqual([]);
      expect(({} as Record<string, unknown>)['granted']).toBeUndefined();
    },
  );

  it.each(authorizations)('with the authorization %j is nobody’s', async (authorization) => {
    const key = gateway.keyOf('victim');
    const response = await send({
      headers: { authorization: authorization.replaceAll('KEY', key) },
      body: 'not even JSON',
    });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain(key);
  });

  it('that is honest passes, in UTF-8 and with any order of headers', async () => {
    const body = JSON.stringify({
      query: '{ viewer { name } } # Zoë',
      variables: { unused: { constructor: 1 } },
    });
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
    ]) {
      const response = await send({
        headers: { 'content-type': type, origin: 'https://elsewhere.example' },
        body,
      });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null]);
    }
  });
});

describe('looking for the schema', () => {
  it.each([
    ['a field', '{ tenant(id: "x") { displayNam } }'],
    ['a type', '{ tenants { ... on Usr { id } } }'],
    ['an argument', '{ tenant(idd: "x") { id } }'],
    ['an enum value', '{ tenants { users(orderBy: [{ field: displayNam }]) { nodes { id } } } }'],
    ['an input field', '{ tenants { users(orderBy: [{ fild: displayName }]) { nodes { id } } } }'],
    ['a directive', '{ tenants { id @inclde(if: true) } }'],
    ['the schema itself', '{ __schema { types { name } } }'],
    ['a type by name', '{ __type(name: "User") { name } }'],
    ['the schema in a fragment', '{ ...A } fragment A on Query { __schema { queryType { name } } }'],
    [
      'the schema under a condition',
      'query ($x: Boolean = true) { viewer { name } __schema @include(if: $x) { queryType { name } } }',
    ],
    [
      'many fields at a time',
      `{ ${'abcdefghijklmnop'
        .split('')
        .map((name) => `tenant${name}`)
        .join(' ')} }`,
    ],
  ])('by %s tells nothing to who may not see it', async (_, query) => {
    const { status, errors, data } = await gateway.query(query, {}, 'victim');
    expect([status, data]).toEqual([400, undefined]);
    expect(errors.length).toBeLessThanOrEqual(6);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|displayName|"include"|@include/i);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });
});

describe('an answer of Graph that was forged', () => {
  const people = contoso.userIds.slice(0, 3);
  const query = `{ tenant(id: "contoso") { ${people.map((id, index) => `u${index}: user(id: "${id}") { id displayName }`).join(' ')} } }`;
  interface Part {
    id: string;
    status: number;
    body: Record<string, unknown>;
  }
  it.each<[string, (parts: Part[]) => unknown, 'repeated' | 'taken']>([
    ['with a part missing', (parts) => parts.slice(1), 'repeated'],
    ['with no part', () => [], 'repeated'],
    ['with a part twice', (parts) => [...parts, parts[0]!], 'repeated'],
    [
      'with a part of an unknown id',
      (parts) => [{ ...parts[0]!, id: '__proto__' }, ...parts.slice(1)],
      'repeated',
    ],
    [
      'with a part without a body',
      (parts) => [{ ...parts[0]!, body: undefined }, ...parts.slice(1)],
      'repeated',
    ],
    ['with text as a part', (parts) => ['text', ...parts.slice(1)], 'repeated'],
    ['with a list as a body', (parts) => [{ ...parts[0]!, body: [] }, ...parts.slice(1)], 'repeated'],
    [
      'with a status that is text',
      (parts) => [{ ...parts[0]!, status: '200' }, ...parts.slice(1)],
      'repeated',
    ],
    ['in another order', (parts) => [...parts].reverse(), 'taken'],
    ['with a part more', (parts) => [...parts, { ...parts[0]!, id: 'constructor' }], 'taken'],
  ])('%s gives nobody a neighbour’s value', async (_, forge, outcome) => {
    const fault = emulator.faults.inject({
      on: 'request',
      match: /\$batch/,
      transform: (parts) => forge(parts as never),
    });
    const { data, extensions } = await gateway.query(query, {}, 'victim');
    fault.remove();
    for (const [index, id] of people.entries()) {
      const user = data.tenant[`u${index}`];
      if (user !== null) expect(user).toEqual({ id, displayName: contoso.user(id).displayName });
    }
    expect(extensions.orggraph!.cost['retried']! > 0 ? 'repeated' : 'taken').toBe(outcome);
  });
});

it('there are more than 300 cases of them', () => {
  const spoiled = spoilings.length * 3;
  expect(textCases.length + requestCases.length + authorizations.length + spoiled).toBeGreaterThan(300);
});

it('nothing of it is left in any prototype', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});
