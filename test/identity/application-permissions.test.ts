import { lacks, missingFrom } from '../../src/identity/tenants/application-permissions.js';

const withRoles = (...roles: string[]) => ({ roles: new Set(roles) });
const opaque = { roles: new Set<string>(), isOpaque: true } as const;

describe('a token lacks a permission', () => {
  it.each([
    ['not with its own name', 'Files.Read.All', ['Files.Read.All'], false],
    ['not with the name that writes as well', 'Files.Read.All', ['Files.ReadWrite.All'], false],
    ['not with a wider one', 'Files.Read.All', ['Sites.FullControl.All'], false],
    ['with a narrower one', 'User.Read.All', ['User.ReadBasic.All'], true],
    ['with others', 'Files.Read.All', ['User.Read.All', 'Mail.Read'], true],
    ['with none', 'Files.Read.All', [], true],
  ])('%s', (_title, permission, roles, expected) => {
    expect(lacks(withRoles(...roles), permission)).toBe(expected);
  });

  it('never as far as one can tell, when it cannot be read', () => {
    expect(lacks(opaque, 'Files.Read.All')).toBe(false);
    expect(missingFrom(opaque, ['Files.Read.All'])).toEqual([]);
  });

  it('and each that is missing is told once, in order', () => {
    const wanted = ['User.Read.All', 'Files.Read.All', 'Domain.Read.All', 'Files.Read.All'];
    expect(missingFrom(withRoles('Domain.Read.All'), wanted)).toEqual(['Files.Read.All', 'User.Read.All']);
  });
});
