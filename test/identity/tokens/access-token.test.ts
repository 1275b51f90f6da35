import { readRoles } from '../../../src/identity/tokens/access-token.js';
import { tokenWith } from '../example-tenants.js';

describe('the roles of a token', () => {
  it('are the application permissions it carries', () => {
    const token = tokenWith({ roles: ['User.Read.All', 'Files.Read.All'], name: 'Größe' });

    expect([...readRoles(token).roles]).toEqual(['User.Read.All', 'Files.Read.All']);
  });

  it.each([
    ['none were granted', tokenWith({}), undefined],
    ['the token is opaque', 'opaque', true],
    ['the token is encrypted', 'a.b.c.d.e', true],
    ['the token is null inside', 'x.bnVsbA.x', true],
  ])('are empty when %s, and say whether that means anything', (_title, token, isOpaque) => {
    expect(readRoles(token)).toEqual({ roles: new Set(), ...(isOpaque && { isOpaque }) });
  });

  it.each([
    ['has none', tokenWith({})],
    ['has a text instead of a list', tokenWith({ roles: 'User.Read.All' })],
    ['is null inside', 'x.bnVsbA.x'],
    ['is not JSON inside', 'x.eA.x'],
    ['is encrypted', 'a.b.c.d.e'],
    ['is opaque', 'opaque'],
    ['is empty', ''],
  ])('are empty when the token %s', (_title, token) => {
    expect(readRoles(token).roles.size).toBe(0);
  });

  it('leave out what is not text', () => {
    expect([...readRoles(tokenWith({ roles: [1, 'Sites.Read.All', null] })).roles]).toEqual([
      'Sites.Read.All',
    ]);
  });
});
