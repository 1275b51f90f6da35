import type { GraphAnswer } from '../../../src/graph/client/request.js';
import {
  requestedWaitMs,
  isThrottled,
  largestShareUsed,
  leastRemaining,
  unitsOf,
} from '../../../src/graph/throttling/throttle-signals.js';

const answer = (status: number, headers: Record<string, string> = {}): GraphAnswer => ({
  status,
  headers: new Map(Object.entries(headers)),
  body: {},
});

it.each<[boolean, GraphAnswer]>([
  [true, answer(429)],
  [true, answer(503, { 'retry-after': '5' })],
  [false, answer(503)],
  [false, answer(200, { 'retry-after': '5' })],
  [false, answer(0)],
])('whether Graph asks to stay away: %s', (expected, given) => {
  expect(isThrottled(given)).toBe(expected);
});

describe('the wait an answer asks for', () => {
  const date = 'Tue, 24 Nov 2026 10:00:00 GMT';

  it.each<[string, Record<string, string>, number | undefined]>([
    ['whole seconds', { 'retry-after': '17' }, 17_000],
    ['a fraction', { 'retry-after': '2.128' }, 2_128],
    ['a moment, by the answer’s own clock', { 'retry-after': 'Tue, 24 Nov 2026 10:00:30 GMT', date }, 30_000],
    ['a moment in the past', { 'retry-after': 'Tue, 24 Nov 2026 09:00:00 GMT', date }, 0],
    ['nothing', {}, undefined],
    ['nonsense', { 'retry-after': '-5' }, undefined],
    ['the later of the two SharePoint names', { 'retry-after': '10', 'ratelimit-reset': '31' }, 31_000],
    ['the later of the two, the other way round', { 'retry-after': '40', 'ratelimit-reset': '31' }, 40_000],
    ['the only one there is', { 'ratelimit-reset': '31' }, 31_000],
  ])('%s', (_, headers, expectedMs) => {
    expect(requestedWaitMs(answer(429, headers), 'files')).toBe(expectedMs);
  });

  it('is not the end of a quota that is not used up', () => {
    expect(requestedWaitMs(answer(200, { 'ratelimit-reset': '31' }), 'files')).toBeUndefined();
  });

  it('is what Retry-After says in the directory', () => {
    expect(requestedWaitMs(answer(429, { 'retry-after': '10', 'ratelimit-reset': '31' }), 'directory')).toBe(
      10_000,
    );
  });
});

describe('what is left of a quota', () => {
  it('is the least any part of a batch tells', () => {
    const told = (units: string): GraphAnswer =>
      answer(200, { 'ratelimit-remaining': units, 'ratelimit-reset': '9' });
    expect(leastRemaining([answer(200), told('120'), told('80'), told('90')])).toEqual({
      units: 80,
      resetMs: 9_000,
    });
  });

  it.each<Record<string, string>>([
    {},
    { 'ratelimit-remaining': '80' },
    { 'ratelimit-reset': '9' },
    { 'ratelimit-remaining': 'many', 'ratelimit-reset': '9' },
  ])('is unknown without both figures: %j', (headers) => {
    expect(leastRemaining([answer(200, headers)])).toBeUndefined();
  });
});

describe('the share of a quota that is used', () => {
  const used = (share: string): GraphAnswer => answer(200, { 'x-ms-throttle-limit-percentage': share });

  it('is the largest any part of a batch tells', () => {
    expect(largestShareUsed([used('0.8'), used('1.2'), answer(200)])).toBe(1.2);
  });

  it('is unknown while Graph says nothing, or nothing one can read', () => {
    expect(largestShareUsed([answer(200), used('NaN'), used('')])).toBeUndefined();
  });
});

it.each([
  ['3', 3],
  ['0', 0],
  ['-1', 7],
  ['many', 7],
  [undefined, 7],
])('a request that announces %s units costs %i', (announced, expected) => {
  const request = { workload: 'directory', method: 'GET', url: '/users', permission: '', units: 7 } as const;
  const headers: Record<string, string> = announced === undefined ? {} : { 'x-ms-resource-unit': announced };
  expect(unitsOf(request, answer(200, headers))).toBe(expected);
});
