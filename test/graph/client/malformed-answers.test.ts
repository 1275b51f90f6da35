import type { Outcome } from '../../../src/graph/client/client.js';
import type { GraphRequest } from '../../../src/graph/client/request.js';
import { createFakeGraph, type Reply, type Sent } from '../../support/graph/fake-graph.js';
import { contoso } from '../../support/gateway/tenants.js';

// Three users are asked for in one batch. Whatever comes back: each reader gets its own user or a typed error.

type Response = Record<string, unknown>;

const reads = ['a', 'b', 'c'].map((name): GraphRequest => ({
  workload: 'directory',
  method: 'GET',
  url: `/users/${name}`,
  permission: 'User.Read.All',
  units: 1,
}));
const names = ['/users/a', '/users/b', '/users/c'];
const headers = { 'Content-Type': 'application/json' };
const good = (place: number): Response => ({
  id: String(place),
  status: 200,
  headers,
  body: { id: names[place], displayName: `user ${place}` },
});
const failing = (place: number, status: unknown, more: Response = {}): Response => ({
  ...good(place),
  status,
  body: { error: { code: 'x', message: 'private words' } },
  ...more,
});
const all = [good(0), good(1), good(2)];
const responses = (...given: unknown[]): Reply => ({ body: { responses: given } });
const overrides = (of: number, ...given: unknown[]): Reply =>
  responses(...all.filter((_, place) => place !== of), ...given);

const read = 'read';
const unreadable = 'GRAPH_BAD_RESPONSE';
const unavailable = 'GRAPH_UNAVAILABLE';
const rejected = 'GRAPH_REJECTED';

/** The answer Graph keeps giving, and what becomes of the three reads. */
const cases: readonly [string, Reply, readonly [string, string, string]][] = [
  // Parts that are missing, doubled, or nobody's.
  ['all parts, backwards', responses(good(2), good(1), good(0)), [read, read, read]],
  ['a part is missing', overrides(1), [read, unreadable, read]],
  ['all parts are missing', responses(), [unreadable, unreadable, unreadable]],
  ['a part comes twice, alike', overrides(1, good(1), good(1)), [read, unreadable, read]],
  ['a part comes twice, differently', overrides(1, good(1), failing(1, 404)), [read, unreadable, read]],
  [
    'a part comes twice, failed both times',
    overrides(1, failing(1, 403), failing(1, 403)),
    [read, unreadable, read],
  ],
  ['an id nobody asked for', responses(...all, { ...good(0), id: '3' }), [read, read, read]],
  [
    'an id nobody asked for, in place of one',
    overrides(1, { ...good(1), id: '7' }),
    [read, unreadable, read],
  ],
  ['an id with a sign', overrides(1, { ...good(1), id: '-1' }), [read, unreadable, read]],
  ['an id with a leading zero', overrides(1, { ...good(1), id: '01' }), [read, unreadable, read]],
  ['an id with a space', overrides(1, { ...good(1), id: ' 1' }), [read, unreadable, read]],
  ['an id that is a number', overrides(1, { ...good(1), id: 1 }), [read, unreadable, read]],
  ['an id that is null', overrides(1, { ...good(1), id: null }), [read, unreadable, read]],
  ['an id that is a list', overrides(1, { ...good(1), id: ['1'] }), [read, unreadable, read]],
  ['no id', overrides(1, { status: 200, headers, body: { id: '/users/b' } }), [read, unreadable, read]],
  ['an empty id', overrides(1, { ...good(1), id: '' }), [read, unreadable, read]],
  ['the id __proto__', overrides(1, { ...good(1), id: '__proto__' }), [read, unreadable, read]],
  ['the id constructor', overrides(1, { ...good(1), id: 'constructor' }), [read, unreadable, read]],
  ['the id toString', overrides(1, { ...good(1), id: 'toString' }), [read, unreadable, read]],
  [
    'a thousand foreign parts',
    responses(...all, ...Array.from({ length: 1_000 }, (_, place) => ({ ...good(0), id: `x${place}` }))),
    [read, read, read],
  ],
  // Parts that are no parts.
  ['null for a part', overrides(1, null), [read, unreadable, read]],
  ['text for a part', overrides(1, '1'), [read, unreadable, read]],
  ['a number for a part', overrides(1, 1), [read, unreadable, read]],
  ['a list for a part', overrides(1, [good(1)]), [read, unreadable, read]],
  ['a part in a part', overrides(1, { responses: [good(1)] }), [read, unreadable, read]],
  // Statuses.
  ['no status', overrides(1, failing(1, undefined)), [read, unreadable, read]],
  ['a status that is text', overrides(1, { ...good(1), status: '200' }), [read, unreadable, read]],
  ['a status that is null', overrides(1, failing(1, null)), [read, unreadable, read]],
  ['a status that is a fraction', overrides(1, failing(1, 200.5)), [read, unreadable, read]],
  ['status 0', overrides(1, failing(1, 0)), [read, unreadable, read]],
  ['status -200', overrides(1, failing(1, -200)), [read, unreadable, read]],
  ['status 99', overrides(1, failing(1, 99)), [read, unreadable, read]],
  ['status 600', overrides(1, failing(1, 600)), [read, unreadable, read]],
  ['status 1e300', overrides(1, failing(1, 1e300)), [read, unreadable, read]],
  [
    'a part that is moved elsewhere',
    overrides(1, failing(1, 302, { headers: { Location: 'https://evil.example' } })),
    [read, rejected, read],
  ],
  ['a part that failed', overrides(1, failing(1, 404)), [read, rejected, read]],
  ['a part that failed without a body', overrides(1, { id: '1', status: 503 }), [read, unavailable, read]],
  [
    'a part that failed in HTML',
    overrides(1, failing(1, 502, { body: '<html>' })),
    [read, unavailable, read],
  ],
  ['a failed dependency', overrides(1, failing(1, 424)), [read, rejected, read]],
  // Bodies.
  ['a success without a body', overrides(1, { id: '1', status: 200, headers }), [read, unreadable, read]],
  ['a success with null', overrides(1, { ...good(1), body: null }), [read, unreadable, read]],
  ['a success with a list', overrides(1, { ...good(1), body: [good(1)] }), [read, unreadable, read]],
  ['a success with a number', overrides(1, { ...good(1), body: 1 }), [read, unreadable, read]],
  [
    'a success with base64 text',
    overrides(1, { ...good(1), body: 'eyJpZCI6ImIifQ==' }),
    [read, unreadable, read],
  ],
  // Headers.
  ['no headers', overrides(1, { ...good(1), headers: undefined }), [read, read, read]],
  ['headers that are a list', overrides(1, { ...good(1), headers: ['Retry-After'] }), [read, read, read]],
  ['headers that are text', overrides(1, { ...good(1), headers: 'Retry-After: 5' }), [read, read, read]],
  [
    'header values that are no text',
    overrides(1, { ...good(1), headers: { 'x-ms-resource-unit': {}, a: null } }),
    [read, read, read],
  ],
  [
    'units that are absurd',
    overrides(1, { ...good(1), headers: { 'x-ms-resource-unit': '1e99' } }),
    [read, read, read],
  ],
  [
    'a Retry-After of nonsense on a failed part',
    overrides(1, failing(1, 404, { headers: { 'Retry-After': 'soon' } })),
    [read, rejected, read],
  ],
  [
    'a header named __proto__',
    overrides(1, { ...good(1), headers: JSON.parse('{"__proto__": "5"}') as unknown }),
    [read, read, read],
  ],
  // Batches that are no batches.
  ['HTML', { body: '<html>Sign in</html>' }, [unreadable, unreadable, unreadable]],
  ['nothing', {}, [unreadable, unreadable, unreadable]],
  [
    'JSON that ends early',
    { body: JSON.stringify({ responses: all }).slice(0, -40) },
    [unreadable, unreadable, unreadable],
  ],
  [
    'JSON that ends in the middle of a name',
    { body: '{"responses":[{"id":"0","sta' },
    [unreadable, unreadable, unreadable],
  ],
  [
    'two JSON texts',
    { body: `${JSON.stringify({ responses: all })}{}` },
    [unreadable, unreadable, unreadable],
  ],
  ['null', { body: 'null' }, [unreadable, unreadable, unreadable]],
  ['a list', { body: all }, [unreadable, unreadable, unreadable]],
  ['a number', { body: '42' }, [unreadable, unreadable, unreadable]],
  ['an object without responses', { body: { value: all } }, [unreadable, unreadable, unreadable]],
  ['responses that are null', { body: { responses: null } }, [unreadable, unreadable, unreadable]],
  [
    'responses by id',
    { body: { responses: { 0: good(0), 1: good(1) } } },
    [unreadable, unreadable, unreadable],
  ],
  ['an error with status 200', { body: { error: { code: 'x' } } }, [unreadable, unreadable, unreadable]],
  ['a batch answered with 207', { status: 207, body: { responses: all } }, [read, read, read]],
  [
    'a refused batch',
    { status: 400, body: { error: { code: 'BadRequest' } } },
    [rejected, rejected, rejected],
  ],
  ['a failed batch in HTML', { status: 502, body: '<html>' }, [unavailable, unavailable, unavailable]],
  ['a failed batch without a body', { status: 503 }, [unavailable, unavailable, unavailable]],
  [
    'a batch that is moved elsewhere',
    { status: 307, headers: { location: 'https://evil.example' } },
    [rejected, rejected, rejected],
  ],
];

it('there are at least sixty ways to get a batch wrong', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

/** The reply, whatever is repeated alone is answered with what its part was answered with. */
function keepAnswering(reply: Reply): (sent: Sent) => Reply {
  return ({ path, parts }) => {
    const body = reply.body as { responses?: unknown } | undefined;
    if (parts?.length === 3 || !Array.isArray(body?.responses)) return reply;
    // Some of the three again: their parts, under the ids they have now.
    const again = parts?.map(({ url }) => url) ?? [path.replace('/v1.0', '')];
    const theirs = again.map((url) =>
      (body.responses as Response[]).filter((one) => one?.['id'] === String(names.indexOf(url))),
    );
    if (parts === undefined) return alone(theirs[0]!);
    return responses(
      ...theirs.flatMap((found, place) => found.map((one) => ({ ...one, id: String(place) }))),
    );
  };
}

function alone([only, ...others]: readonly Response[]): Reply {
  if (only === undefined || others.length > 0) return { body: '<html>' };
  const { status, body } = only;
  const isSendable = typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 599;
  return isSendable ? { status, body } : { body: '<html>' };
}

function become(outcome: Outcome | undefined, place: number): string {
  if (outcome === undefined) return 'nothing';
  if (outcome instanceof Error) return (outcome as Error & { code?: string }).code ?? outcome.message;
  return outcome['id'] === names[place] ? read : `another’s: ${JSON.stringify(outcome)}`;
}

it.each(cases)('%s', async (_, reply, expected) => {
  const graph = createFakeGraph(keepAnswering(reply));
  const outcomes = await Promise.all(graph.client.execute(contoso, reads, graph.operation()));
  expect(outcomes.map(become)).toEqual(expected);
  expect(outcomes).toHaveLength(3);
  const messages = outcomes.map((outcome) => (outcome instanceof Error ? outcome.message : ''));
  expect(messages.join()).not.toContain('private words');
});

it('a part that was unreadable once is read when it is sent again, alone', async () => {
  const graph = createFakeGraph(({ path, parts }) =>
    parts === undefined ? { body: { id: path.replace('/v1.0', '') } } : overrides(1, null),
  );
  const outcomes = await Promise.all(graph.client.execute(contoso, reads, graph.operation()));
  expect(outcomes.map(become)).toEqual([read, read, read]);
  expect(graph.sent.map(({ path }) => path)).toEqual(['/v1.0/$batch', '/v1.0/users/b']);
});
