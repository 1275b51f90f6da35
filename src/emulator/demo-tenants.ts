import type { TenantOptions } from './tenant-options.js';

/** The one app registration, known in every tenant of the emulator. */
export const demoApp = {
  clientId: '0c0ffee0-0000-4000-8000-000000000001',
  clientSecret: 'emulator-secret-opens-nothing-real',
} as const;

/** The tenants an emulator has when none are given. */
export const demoTenants: readonly TenantOptions[] = [
  {
    name: 'contoso',
    tenantId: '11111111-1111-4111-8111-111111111111',
    domain: 'contoso.onmicrosoft.com',
    displayName: 'Contoso',
    userCount: 250,
    people: [
      { userName: 'workspace', displayName: 'Project Workspace', drive: 'workspace' },
      { userName: 'archive', displayName: 'Records Archive', drive: 'archive' },
    ],
  },
  {
    name: 'fabrikam',
    tenantId: '22222222-2222-4222-8222-222222222222',
    domain: 'fabrikam.onmicrosoft.com',
    displayName: 'Fabrikam',
    userCount: 5000,
  },
  {
    name: 'testdirectory',
    tenantId: '33333333-3333-4333-8333-333333333333',
    domain: 'testdirectory.onmicrosoft.com',
    displayName: 'Test Directory',
    userCount: 5,
    people: [
      {
        userName: 'demouser01',
        displayName: 'Demo Taro',
        givenName: 'Taro',
        surname: 'Demo',
        jobTitle: 'Accountant',
        drive: 'demo',
      },
      { userName: 'demouser02', displayName: 'Demo Hanako', givenName: 'Hanako', surname: 'Demo' },
      { userName: 'demouser03', displayName: 'Demo Jiro', givenName: 'Jiro', surname: 'Demo' },
      {
        userName: 'demouser04',
        displayName: 'Demo Saburo',
        givenName: 'Saburo',
        surname: 'Demo',
        drive: 'none',
      },
      {
        userName: 'kim.partner_adatum.com#EXT#',
        displayName: 'Kim Partner',
        givenName: 'Kim',
        surname: 'Partner',
        userType: 'Guest',
        drive: 'none',
      },
    ],
  },
];
