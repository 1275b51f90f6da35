import { exampleWith, exampleYaml, load, mistakesIn } from './example-file.js';

describe('the cache section', () => {
  it('has modest defaults', () => {
    expect(load(exampleYaml).cache).toEqual({
      enabled: true,
      maximumBytes: 67_108_864,
      timesToLiveMs: {
        users: 60_000,
        driveIds: 300_000,
        drives: 60_000,
        items: 30_000,
        absent: 60_000,
        forbidden: 60_000,
      },
    });
  });

  it('takes over what the file says, in seconds', () => {
    const cache = { enabled: false, maximumBytes: 1_048_576, timesToLive: { items: 0, users: 3600 } };
    expect(load(exampleWith({ cache })).cache).toMatchObject({
      enabled: false,
      maximumBytes: 1_048_576,
      timesToLiveMs: { items: 0, users: 3_600_000, drives: 60_000 },
    });
  });

  it.each([
    ['errors that are kept for long', 'timesToLive/absent', 61, 'must be at most 60'],
    ['refusals that are kept for long', 'timesToLive/forbidden', 61, 'must be at most 60'],
    ['answers that are kept for hours', 'timesToLive/items', 3601, 'must be at most 3600'],
    ['time that runs backwards', 'timesToLive/users', -1, 'must be at least 0'],
    ['a part of a second', 'timesToLive/drives', 0.5, expect.stringContaining('whole number')],
    ['hardly any room', 'maximumBytes', 1000, 'must be at least 1048576'],
  ])('refuses %s', (_, path, value, message) => {
    expect(mistakesIn(exampleWith({ [`cache/${path}`]: value }))).toEqual([
      { path: `cache.${path.replace('/', '.')}`, message },
    ]);
  });
});
