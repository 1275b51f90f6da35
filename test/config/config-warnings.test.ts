import { configWarnings } from '../../src/config/config-warnings.js';
import { digest, exampleWith, exampleYaml, load, nowMs } from './example-file.js';

describe('warnings about a configuration', () => {
  it('are none for a key that expires some day', () => {
    expect(configWarnings(load(exampleYaml), nowMs)).toEqual([]);
  });

  it('name keys that have expired and keys that never do', () => {
    const keys = [
      { id: 'old', sha256: digest('a'), expires: '2026-11-24T12:00:00Z' },
      { id: 'eternal', sha256: digest('b') },
    ];

    expect(configWarnings(load(exampleWith({ 'callers/portal/apiKeys': keys })), nowMs)).toEqual([
      'The key "old" of caller "portal" has expired: remove it.',
      'The key "eternal" of caller "portal" never expires: give it a date under "expires".',
    ]);
  });
});
