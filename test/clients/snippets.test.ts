import { readFileSync } from 'node:fs';
import relay from 'relay-runtime';
import {
  createApolloClient,
  pageOfPeople,
  people,
  person,
  problemsOf,
} from '../../examples/clients/apollo-client.js';
import * as request from '../../examples/clients/graphql-request.js';
import personQuery from '../../examples/clients/relay/__generated__/peoplePersonQuery.graphql.js';
import peopleQuery from '../../examples/clients/relay/__generated__/peopleQuery.graphql.js';
import { createEnvironment, GatewayProblem } from '../../examples/clients/relay/environment.js';
import * as urql from '../../examples/clients/urql.js';
import { startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';

// The clients that front ends use, as docs/clients.md sets them up, against a gateway over real sockets.

const root = new URL('../../', import.meta.url);

it('docs/clients.md shows the files that are run here', () => {
  const page = readFileSync(new URL('docs/clients.md', root), 'utf8');
  const shown = [...page.matchAll(/^```(?:ts|json)\n(.*?)^```$/gms)].map(([, text]) => text);
  const files = [
    'apollo-client.ts',
    'urql.ts',
    'relay/relay.config.json',
    'relay/environment.ts',
    'relay/people.ts',
    'graphql-request.ts',
  ];
  expect(shown).toEqual(files.map((file) => readFileSync(new URL(`examples/clients/${file}`, root), 'utf8')));
});

const emulator = await startTestEmulator();
const clock = { now: () => 0, sleep: () => Promise.resolve() };
const everywhere = { contoso: ['users.basic'], fabrikam: ['users.basic'] } as const;
const gateway = await startTestGateway({ emulator, callers: { tester: everywhere } });
const poor = await startTestGateway({
  emulator,
  clock,
  callers: { tester: everywhere },
  limits: { requestsPerSecond: 1 },
});
const url = `${gateway.url}/graphql`;
const key = () => gateway.keyOf('tester');
const limitedUrl = `${poor.url}/graphql`;
const limitedKey = () => poor.keyOf('tester');
const nobody = () => 'ggw_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
/** It takes the only request of this second. */
const spend = () => poor.query('{ viewer { name } }');

const unauthenticated = {
  code: 'UNAUTHENTICATED',
  hint: expect.stringContaining('Authorization: Bearer'),
  requestId: expect.any(String),
};
const limited = { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number), requestId: expect.any(String) };
const forbidden = { code: 'BAD_USER_INPUT', hint: expect.any(String) };

const firstSix = (tenant: string) => emulator.tenant(tenant).userIds.slice(0, 6);

describe.each(['contoso', 'fabrikam'])('of %s, pages and a refetch by node', (tenant) => {
  it('in Apollo Client', async () => {
    const client = createApolloClient(url, key);
    const first = await pageOfPeople(client, tenant);
    const { endCursor } = first.data!.tenant!.users!.pageInfo;
    await pageOfPeople(client, tenant, endCursor);
    const shown = client.readQuery({ query: people, variables: { tenant } })!.tenant!.users!.nodes;
    expect(shown.map(({ id }) => id)).toEqual(firstSix(tenant));
    const again = await client.query({ query: person, variables: { nodeId: shown[4]!.nodeId } });
    expect(again.data?.node).toMatchObject({
      displayName: shown[4]!.displayName,
      jobTitle: emulator.tenant(tenant).user(shown[4]!.id)['jobTitle'],
    });
  });

  it('in urql with graphcache', async () => {
    const client = urql.createUrqlClient(url, key);
    const first = await client.query(urql.people, { tenant });
    const after = first.data!.tenant!.users!.pageInfo.endCursor;
    const second = await client.query(urql.people, { tenant, after });
    const shown = second.data!.tenant!.users!.nodes;
    expect(shown.map(({ id }) => id)).toEqual(firstSix(tenant));
    const again = await client.query(urql.person, { nodeId: shown[4]!.nodeId });
    expect(again.data?.node?.displayName).toBe(shown[4]!.displayName);
  });

  it('in Relay', async () => {
    const environment = createEnvironment(url, key);
    const fetched = (after?: string) =>
      relay.fetchQuery(environment, peopleQuery, { tenant, after: after ?? null }).toPromise();
    await fetched();
    const root = relay.createOperationDescriptor(peopleQuery, { tenant, after: null });
    const users = () =>
      environment.getStore().getSource().toJSON() as Record<string, Record<string, unknown>>;
    const connection = () =>
      Object.values(users()).find(
        (record) => record['__typename'] === 'UserConnection' && '__connection_next_edge_index' in record,
      )!;
    const endCursor = users()[(connection()['pageInfo'] as { __ref: string }).__ref]!['endCursor'] as string;
    await fetched(endCursor);
    const data = environment.lookup(root.fragment).data as unknown as {
      tenant: { users: { edges: { node: { __id: string } }[] } };
    };
    const ids = data.tenant.users.edges.map(({ node }) => node.__id);
    expect(ids.map((id) => users()[id]!['id'])).toEqual(firstSix(tenant));
    const nodeId = users()[ids[4]!]!['nodeId'] as string;
    await relay.fetchQuery(environment, personQuery, { nodeId }).toPromise();
    expect(users()[nodeId]).toMatchObject({ id: firstSix(tenant)[4], nodeId });
  });

  it('in graphql-request', async () => {
    const client = request.createRequestClient(url, key);
    const found: { nodeId: string; displayName: string | null }[] = [];
    for await (const page of request.pagesOfPeople(client, tenant)) {
      found.push(...page);
      if (found.length >= 6) break;
    }
    const names = firstSix(tenant).map((id) => emulator.tenant(tenant).user(id).displayName);
    expect(found.map(({ displayName }) => displayName)).toEqual(names);
    expect(await request.readPerson(client, found[4]!.nodeId)).toEqual({ node: found[4] });
  });
});

describe('errors', () => {
  const wrongCursor = { tenant: 'contoso', after: 'nonsense' };

  it('in Apollo Client have code and hint: of a field, 401 and 429', async () => {
    const client = createApolloClient(url, key);
    const field = await pageOfPeople(client, wrongCursor.tenant, wrongCursor.after);
    expect(field.data?.tenant?.users).toBeNull();
    expect(problemsOf(field.error)).toMatchObject([forbidden]);
    const refused = await pageOfPeople(createApolloClient(url, nobody), 'contoso');
    expect(problemsOf(refused.error)).toMatchObject([unauthenticated]);
    await spend();
    const waiting = await pageOfPeople(createApolloClient(limitedUrl, limitedKey), 'contoso');
    expect(problemsOf(waiting.error)).toMatchObject([limited]);
  });

  it('in urql have code and hint: of a field, 401 and 429', async () => {
    const field = await urql.createUrqlClient(url, key).query(urql.people, wrongCursor);
    expect(field.data?.tenant?.users).toBeNull();
    expect(urql.problemsOf(field.error!)).toMatchObject([forbidden]);
    const refused = await urql.createUrqlClient(url, nobody).query(urql.people, { tenant: 'contoso' });
    expect(urql.problemsOf(refused.error!)).toMatchObject([unauthenticated]);
    await spend();
    const poorly = urql.createUrqlClient(limitedUrl, limitedKey);
    const waiting = await poorly.query(urql.people, { tenant: 'contoso' });
    expect(urql.problemsOf(waiting.error!)).toMatchObject([limited]);
  });

  it('in Relay have code and hint: 401 and 429', async () => {
    const ask = (address: string, sent: () => string) =>
      relay
        .fetchQuery(createEnvironment(address, sent), peopleQuery, { tenant: 'contoso', after: null })
        .toPromise()
        .then(
          () => [],
          (error: unknown) => (error instanceof GatewayProblem ? error.problems : [error]),
        );
    expect(await ask(url, nobody)).toMatchObject([unauthenticated]);
    await spend();
    expect(await ask(limitedUrl, limitedKey)).toMatchObject([limited]);
  });

  it('in graphql-request have code and hint: 401 and 429', async () => {
    const ask = (address: string, sent: () => string) =>
      request.readPerson(request.createRequestClient(address, sent), 'x').then(() => [], request.problemsOf);
    expect(await ask(url, nobody)).toMatchObject([unauthenticated]);
    await spend();
    expect(await ask(limitedUrl, limitedKey)).toMatchObject([limited]);
  });
});
