import { decodeBatch, encodeBatch, intoBatches } from '../../../src/graph/client/batch.js';
import type { GraphRequest } from '../../../src/graph/client/request.js';
import type { Workload } from '../../../src/graph/query/resource.js';

const read = (url: string, workload: Workload = 'directory'): GraphRequest => ({
  workload,
  method: 'GET',
  url,
  permission: 'User.Read.All',
  units: 1,
});

const asked = (count: number, workload: Workload): { request: GraphRequest }[] =>
  Array.from({ length: count }, (_, index) => ({ request: read(`/${workload}/${index}`, workload) }));

describe('splitting into batches', () => {
  it.each([
    [0, []],
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [100, [20, 20, 20, 20, 20]],
  ])('%i reads of one workload', (count, sizes) => {
    expect(intoBatches(asked(count, 'directory')).map((batch) => batch.length)).toEqual(sizes);
  });

  it('never lets directory and files share a batch', () => {
    const mixed = asked(25, 'directory').flatMap((one, index) => [one, asked(25, 'files')[index]!]);
    const batches = intoBatches(mixed);
    expect(batches.map((batch) => batch.length).sort()).toEqual([20, 20, 5, 5]);
    for (const batch of batches) expect(new Set(batch.map(({ request }) => request.workload)).size).toBe(1);
  });
});

it('a batch names its parts by position and carries their headers', () => {
  const encoded = encodeBatch([
    read('/users/a'),
    { ...read('/users'), headers: { ConsistencyLevel: 'eventual' } },
    { ...read('/directoryObjects/getByIds'), method: 'POST', body: { ids: ['a'] } },
  ]);
  expect(JSON.parse(encoded)).toEqual({
    requests: [
      { id: '0', method: 'GET', url: '/users/a' },
      { id: '1', method: 'GET', url: '/users', headers: { ConsistencyLevel: 'eventual' } },
      {
        id: '2',
        method: 'POST',
        url: '/directoryObjects/getByIds',
        headers: { 'Content-Type': 'application/json' },
        body: { ids: ['a'] },
      },
    ],
  });
});

describe('reading a batch answer', () => {
  const good = (id: string) => ({ id, status: 200, headers: {}, body: { id: `item ${id}` } });

  it('matches by id, not by position', () => {
    const answers = decodeBatch({ responses: [good('2'), good('0'), good('1')] }, 3);
    expect(answers.map(({ body }) => (body as { id: string }).id)).toEqual(['item 0', 'item 1', 'item 2']);
  });

  it('reads header names in any case', () => {
    const [answer] = decodeBatch(
      { responses: [{ id: '0', status: 429, headers: { 'Retry-After': '5' } }] },
      1,
    );
    expect(answer?.headers.get('retry-after')).toBe('5');
  });

  it.each<[string, unknown]>([
    ['no answer at all', undefined],
    ['HTML', '<html>'],
    ['no responses', {}],
    ['responses that are no list', { responses: { 0: good('0') } }],
    ['null for a response', { responses: [null] }],
    ['a missing part', { responses: [] }],
    ['a foreign id', { responses: [good('7')] }],
    ['an id that is a number', { responses: [{ ...good('0'), id: 0 }] }],
    ['an id with a prototype name', { responses: [good('__proto__')] }],
    ['two answers to one part', { responses: [good('0'), good('0')] }],
    ['a status that is text', { responses: [{ ...good('0'), status: '200' }] }],
    ['a status that is none', { responses: [{ ...good('0'), status: 7 }] }],
    ['a success with a list for a body', { responses: [{ ...good('0'), body: [] }] }],
    ['a success with text for a body', { responses: [{ ...good('0'), body: 'eyJ9' }] }],
    ['a success without a body', { responses: [{ id: '0', status: 200 }] }],
  ])('%s makes that part malformed and no other', (_, body) => {
    const withNeighbour =
      typeof body === 'object' && body !== null && 'responses' in body && Array.isArray(body.responses)
        ? { responses: [...(body.responses as unknown[]), good('1')] }
        : undefined;
    expect(decodeBatch(body, 1)[0]).toMatchObject({ status: 0, failure: 'malformed' });
    if (withNeighbour !== undefined) {
      expect(decodeBatch(withNeighbour, 2)[1]).toMatchObject({ status: 200, body: { id: 'item 1' } });
    }
  });
});
