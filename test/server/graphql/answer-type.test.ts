import { operationHash } from '../../../src/config/sections/registered-operations.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const query = '{ viewer { name } }';
const gateway = await startTestGateway({
  emulator,
  callers: { tester: { contoso: ['users.basic'] }, portal: { fabrikam: ['users.basic'] } },
  change: (config) => ({
    ...config,
    callers: config.callers.map((caller) =>
      caller.name === 'portal' ? { ...caller, operations: new Set([operationHash(query)]) } : caller,
    ),
  }),
});

const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

function post(
  accept: string | undefined,
  caller: string,
  body: string,
  url = gateway.url,
): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${gateway.keyOf(caller)}`,
    ...(accept !== undefined && { accept }),
  };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body });
}

const accepted = [
  undefined,
  '*/*',
  'application/json',
  'application/graphql-response+json',
  // Apollo Client 4
  'application/graphql-response+json,application/json;q=0.9',
  // urql 6
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  'application/json;q=0.5, application/graphql-response+json;q=0.4',
  'application/graphql-response+json;q=0, application/json',
  'application/*, application/graphql-response+json;q=0.9',
  'application/graphql-response+json; charset=utf-8',
  'APPLICATION/GRAPHQL-RESPONSE+JSON',
  'text/html, */*;q=0.1',
];

it.each(accepted)(
  'an error before GraphQL has the type that GraphQL chooses for "Accept: %s"',
  async (accept) => {
    const ofGraphql = await post(accept, 'tester', JSON.stringify({ query: '{ nothing }' }));
    const before = await post(accept, 'nobody', JSON.stringify({ query }));
    expect([ofGraphql.status, before.status]).toEqual([400, 401]);
    expect(before.headers.get('content-type')).toBe(ofGraphql.headers.get('content-type'));
  },
);

it('every refusal before GraphQL comes in the type that was accepted, with its code', async () => {
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const poor = await startTestGateway({ emulator, clock, limits: { requestsPerSecond: 1 } });
  const key = poor.keyOf('tester');
  const limited = () =>
    fetch(`${poor.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: graphqlResponse,
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({ query }),
    });
  await limited();
  const refusals = [
    await post(graphqlResponse, 'nobody', '{}'),
    await post(graphqlResponse, 'portal', JSON.stringify({ query: '{ tenants { name } }' })),
    await post(graphqlResponse, 'tester', ' '.repeat(300_000)),
    await post(graphqlResponse, 'tester', '{'),
    await post(graphqlResponse, 'tester', '[]'),
    await limited(),
  ];
  const bodies = await Promise.all(
    refusals.map(async (refusal) => (await refusal.json()) as { errors: { extensions: { code: string } }[] }),
  );
  expect(
    refusals.map(({ status, headers }, index) => [
      status,
      headers.get('content-type'),
      bodies[index]!.errors[0]!.extensions.code,
    ]),
  ).toEqual([
    [401, graphqlResponse, 'UNAUTHENTICATED'],
    [400, graphqlResponse, 'FORBIDDEN'],
    [413, graphqlResponse, 'BAD_REQUEST'],
    [400, graphqlResponse, 'BAD_REQUEST'],
    [400, graphqlResponse, 'BAD_REQUEST'],
    [429, graphqlResponse, 'RATE_LIMITED'],
  ]);
  expect(bodies[5]).toMatchObject({
    errors: [{ extensions: { hint: expect.any(String), retryAfterMs: expect.any(Number) } }],
  });
});
