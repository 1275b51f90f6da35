import { createTenantRegistry } from '../../src/identity/tenants/tenant-registry.js';
import { exampleTenants } from './example-tenants.js';

describe('the tenant registry', () => {
  const { contoso, fabrikam } = exampleTenants();
  const registry = createTenantRegistry([contoso, fabrikam]);

  it.each([
    ['a name', 'contoso', contoso],
    ['a GUID', '00000000-0000-0000-0000-0000000000aa', contoso],
    ['a GUID in capitals', '00000000-0000-0000-0000-0000000000BB', fabrikam],
    ['a domain', 'fabrikam.com', fabrikam],
    ['a domain in capitals', 'CONTOSO.onmicrosoft.COM', contoso],
    ['a name in other letters', 'Contoso', undefined],
    ['part of a domain', 'com', undefined],
    ['nothing', '', undefined],
    ['what every object has', 'constructor', undefined],
    ['the prototype', '__proto__', undefined],
  ])('resolves %s', (_title, text, expected) => {
    expect(registry.resolve(text)).toBe(expected);
  });

  it('finds a tenant by its id alone, in any letter case', () => {
    expect(registry.byId('00000000-0000-0000-0000-0000000000AA')).toBe(contoso);
    expect(registry.byId('contoso')).toBeUndefined();
  });

  it('lists all tenants in the order of the configuration', () => {
    expect(registry.all).toEqual([contoso, fabrikam]);
  });

  it('lets a name win over the domain of another tenant', () => {
    const named = { ...fabrikam, name: 'contoso.com' };

    expect(createTenantRegistry([contoso, named]).resolve('contoso.com')).toBe(named);
  });
});
