import { cachingOf } from '../../../src/graph/cache/cache-policy.js';
import { graphResource, type GraphResource } from '../../../src/graph/query/resource.js';
import type { Projection } from '../../../src/graph/query/projection.js';
import { contoso } from '../../support/gateway/tenants.js';
import { createRecorder, graphError, read } from './cache-recorder.js';

function resource(cacheKind: GraphResource['cacheKind']): GraphResource {
  return graphResource<{ id: string }>({
    typeName: 'Thing',
    workload: 'files',
    permission: 'Files.Read.All',
    capability: 'drives.list',
    keys: ['id'],
    select: [],
    ...(cacheKind && { cacheKind }),
  });
}

const projection = (
  cacheKind: GraphResource['cacheKind'],
  select: readonly string[],
  expand: Readonly<Record<string, Projection>> = {},
): Projection => ({
  resource: resource(cacheKind),
  select: new Set(select),
  expand: new Map(Object.entries(expand)),
});

describe('what may be kept of a projection', () => {
  it('is nothing when its resource does not say so', () => {
    expect(cachingOf(projection(undefined, ['id']))).toBeUndefined();
  });

  it('is nothing when anything it brings along does not say so', () => {
    const root = projection('items', ['id'], {
      children: projection('items', ['id'], { thumbnails: projection(undefined, []) }),
    });
    expect(cachingOf(root)).toBeUndefined();
  });

  it('knows the kinds of all it brings along, and how absence looks', () => {
    expect(cachingOf(projection('drives', ['id', 'name'], { root: projection('items', ['id']) }))).toEqual({
      kinds: ['drives', 'items'],
      hasValidator: false,
    });
  });

  it('tells the mere id of a drive, which stays the same, from its properties', () => {
    expect(cachingOf(projection('drives', ['id']))?.kinds).toEqual(['driveIds']);
    expect(cachingOf(projection('drives', ['id', 'quota']))?.kinds).toEqual(['drives']);
    expect(cachingOf(projection('users', ['id']))?.kinds).toEqual(['users']);
  });
});

describe('a file that was read with its eTag', () => {
  const eTag = '"{0F5C6A2E-2B37-4A1D-9A35-0A1B2C3D4E5F},4"';
  const file = { id: 'a', eTag, file: { mimeType: 'text/plain' }, name: 'before' };
  const request = read('/drives/d/items/a', { caching: { kinds: ['items'], hasValidator: true } });

  /** What is asked when it has expired, and what is answered then and, without a request, a moment later. */
  async function twice(
    before: Record<string, unknown>,
    answer: () => Record<string, unknown> | Error,
    asked = request,
  ) {
    const recorder = createRecorder(() => (recorder.calls.length === 1 ? before : answer()));
    const ask = async () =>
      (await Promise.all(recorder.client.execute(contoso, [asked], recorder.operation())))[0];
    await ask();
    recorder.advance(30_000);
    const after = [await ask(), await ask()];
    return { header: recorder.requests[1]?.headers?.['If-None-Match'], after, calls: recorder.calls.length };
  }

  it('is confirmed by Graph when it has expired, and good for as long again', async () => {
    expect(await twice(file, () => graphError(304))).toEqual({ header: eTag, after: [file, file], calls: 2 });
  });

  it('is replaced when it has changed', async () => {
    const changed = { ...file, name: 'after' };
    expect(await twice(file, () => changed)).toEqual({ header: eTag, after: [changed, changed], calls: 2 });
  });

  it('is forgotten when it is gone', async () => {
    const gone = graphError(404);
    expect(await twice(file, () => gone)).toEqual({ header: eTag, after: [gone, gone], calls: 2 });
  });

  it.each([
    [
      'a folder, whose eTag knows nothing of what is inside',
      { ...file, file: undefined, folder: { childCount: 3 } },
      request,
    ],
    ['an eTag that is none', { ...file, eTag: '"a"\r\nx: y' }, request],
    ['no eTag', { ...file, eTag: undefined }, request],
    ['a read the eTag does not speak for', file, read('/x', { caching: { kinds: ['items'] } })],
  ])('is read anew when it is %s', async (_, before, asked) => {
    const { header } = await twice(before, () => file, asked);
    expect(header).toBeUndefined();
  });

  it('can be confirmed only where the eTag speaks for everything that was read', () => {
    const confirms = (select: string[], expand = {}) =>
      cachingOf(projection('items', select, expand))?.hasValidator;
    expect(confirms(['id', 'eTag', 'file', 'name'])).toBe(true);
    expect(confirms(['id', 'file', 'name'])).toBe(false);
    expect(confirms(['id', 'eTag', 'name'])).toBe(false);
    expect(confirms(['id', 'eTag', 'file', 'shared'])).toBe(false);
    expect(confirms(['id', 'eTag', 'file'], { children: projection('items', ['id']) })).toBe(false);
    expect(cachingOf(projection('drives', ['id', 'eTag', 'file']))?.hasValidator).toBe(false);
  });
});
