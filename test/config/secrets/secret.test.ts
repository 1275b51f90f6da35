import { inspect } from 'node:util';
import { Secret } from '../../../src/config/config.js';

describe('a secret', () => {
  const secret = new Secret('hunter2');

  it('is revealed on demand', () => {
    expect(secret.reveal()).toBe('hunter2');
  });

  it.each([
    ['text', `${String(secret)}`],
    ['JSON', JSON.stringify({ secret })],
    ['an inspection', inspect({ secret }, { showHidden: true, depth: 5 })],
    ['its keys', JSON.stringify(Object.entries(secret))],
  ])('does not show in %s', (_title, text) => {
    expect(text).not.toContain('hunter2');
  });
});
