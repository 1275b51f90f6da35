import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const post = async (body: string) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.keyOf('tester')}`, 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, ...((await response.json()) as Pick<Answer, 'data' | 'errors'>) };
};
const send = (body: object) => post(JSON.stringify(body));
const query = 'query ($n: [ID!]!) { nodes(nodeIds: $n) { nodeId } }';

it.each([
  ['variables', { query, variables: { n: 'HERE' } }],
  ['extensions', { query: '{ viewer { name } }', extensions: { any: 'HERE' } }],
  ['a key that nobody reads', { query: '{ viewer { name } }', any: 'HERE' }],
])('JSON nested deep in %s is refused before anybody reads it', async (_, body) => {
  for (const levels of [100, 5_000, 100_000]) {
    const nested = `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const { status, data, errors } = await post(JSON.stringify(body).replace('"HERE"', nested));
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([
      {
        message: 'The JSON of this request has more than 64 nested levels.',
        extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
      },
    ]);
  }
});

it('JSON of many values is refused before anybody reads it', async () => {
  const { status, errors } = await send({
    query,
    variables: { n: Array.from({ length: 10_001 }, () => 'a') },
  });
  expect(status).toBe(400);
  expect(errors).toMatchObject([
    {
      message: 'The JSON of this request has more than 10000 values.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

it('of many mistakes in the variables the first five are told, and the others not looked at', async () => {
  const { status, errors } = await send({
    query,
    variables: { n: Array.from({ length: 9_000 }, () => ({})) },
  });
  expect(status).toBe(400);
  expect(errors.map(({ extensions: { code } }) => code)).toEqual(Array(6).fill('BAD_USER_INPUT'));
  expect(errors[5]!.message).toMatch(/^Too many errors processing variables/);
});
