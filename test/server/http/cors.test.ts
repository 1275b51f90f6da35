import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const page = 'https://files.contoso.com';
const open = await startTestGateway({ emulator, server: { corsOrigins: [page] } });
const closed = await startTestGateway({ emulator });

const ask = (gateway: typeof open, origin: string, method = 'POST', key = 'none') =>
  fetch(`${gateway.url}/graphql`, {
    method,
    headers: {
      origin,
      'content-type': 'application/json',
      authorization: `Bearer ${key}`,
      ...(method === 'OPTIONS' && { 'access-control-request-method': 'POST' }),
    },
    ...(method === 'POST' && { body: '{"query":"{ viewer { name } }"}' }),
  });

const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

it('a page of a listed origin may ask, and reads refusals as well', async () => {
  const before = await ask(open, page, 'OPTIONS');
  expect([before.status, allowed(before)]).toEqual([204, page]);
  expect(before.headers.get('access-control-allow-headers')).toContain('authorization');
  const refused = await ask(open, page);
  expect([refused.status, allowed(refused)]).toEqual([401, page]);
  expect(refused.headers.get('access-control-expose-headers')).toContain('x-request-id');
});

it.each([`${page}.evil.example`, 'http://files.contoso.com', `${page}:8443`, 'null'])(
  'a page of %s may not',
  async (origin) => {
    for (const method of ['OPTIONS', 'POST']) expect(allowed(await ask(open, origin, method))).toBeNull();
  },
);

it('clients and tracing may send their headers, and those that are configured, and no others', async () => {
  const listed = await startTestGateway({
    emulator,
    server: { corsOrigins: [page], corsHeaders: ['x-correlation-id'] },
  });
  const headersOf = async (gateway: typeof open): Promise<string[]> => {
    const allowing = (await ask(gateway, page, 'OPTIONS')).headers.get('access-control-allow-headers');
    return (allowing ?? '').split(/, */).sort();
  };
  const usual = [
    'apollo-require-preflight',
    'apollographql-client-name',
    'apollographql-client-version',
    'authorization',
    'content-type',
    'orggraph-explain',
    'orggraph-priority',
    'orggraph-trace',
    'traceparent',
    'tracestate',
    'x-request-id',
  ];
  expect(await headersOf(open)).toEqual(usual);
  expect(await headersOf(listed)).toEqual([...usual, 'x-correlation-id'].sort());
});

it('nobody may come with what a browser keeps, and nobody at all where no origin is listed', async () => {
  expect((await ask(open, page)).headers.get('access-control-allow-credentials')).toBeNull();
  for (const method of ['OPTIONS', 'POST']) expect(allowed(await ask(closed, page, method))).toBeNull();
});
