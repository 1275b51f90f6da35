import { configWarnings } from '../../src/config/config-warnings.js';
import { digest, exampleWith, exampleYaml, load, nowMs } from './example-file.js';

describe('warnings about a configuration', () => {
  it('are none for a key that expires some day', () => {
    expect(configWarnings(load(exampleYaml), nowMs)).toEqual([]);
  });

  it('name keys that have expired, and callers without any', () => {
    const keys = [{ id: 'old', sha256: digest('a'), expires: '2026-11-24T12:00:00Z' }];

    const changes = { 'callers/portal/apiKeys': keys, 'callers/idle': { apiKeys: [], grants: [] } };

    expect(configWarnings(load(exampleWith(changes)), nowMs)).toEqual([
      'The key "old" of caller "portal" has expired: remove it.',
      'The caller "idle" has no key: nobody can ask as it.',
    ]);
  });
});
