import { retryAfterMs } from '../src/retry-after.js';

const now = Date.parse('2026-01-01T00:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['10', undefined, 10_000],
    ['0', undefined, 0],
    ['2.128', undefined, 2_128],
    [' 3 ', undefined, 3_000],
    ['Thu, 01 Jan 2026 00:00:07 GMT', undefined, 7_000],
    ['Thu, 01 Jan 2026 01:00:07 GMT', 'Thu, 01 Jan 2026 01:00:00 GMT', 7_000],
    ['Thu, 01 Jan 2015 00:00:00 GMT', undefined, 0],
    ['147600', undefined, 147_600_000],
    ['99999999999', undefined, 604_800_000],
    ['soon', undefined, undefined],
    ['-5', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%j, answered at %j, asks for %j ms', (retryAfter, answeredAt, expected) => {
    expect(retryAfterMs(retryAfter, answeredAt, now)).toBe(expected);
  });
});
