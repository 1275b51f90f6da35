import { rolesOf } from '../../src/identity/access-token.js';
import { tokenWith } from './example-tenants.js';

describe('the roles of a token', () => {
  it('are the application permissions it carries', () => {
    const token = tokenWith({ roles: ['User.Read.All', 'Files.Read.All'], name: 'Größe' });

    expect([...rolesOf(token)]).toEqual(['User.Read.All', 'Files.Read.All']);
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
    expect(rolesOf(token).size).toBe(0);
  });

  it('leave out what is not text', () => {
    expect([...rolesOf(tokenWith({ roles: [1, 'Sites.Read.All', null] }))]).toEqual(['Sites.Read.All']);
  });
});
