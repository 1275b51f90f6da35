import { Secret, type CloudConfig, type TenantConfig } from '../../../src/config/config.js';

/** Two tenants for tests that need no server behind them. */
const cloud: CloudConfig = {
  name: 'test',
  authority: new URL('https://login.example.com'),
  graph: new URL('https://graph.example.com'),
  scope: 'https://graph.example.com/.default',
};

function tenant(name: string, tenantId: string): TenantConfig {
  const credential = { kind: 'secret', secret: new Secret(`secret of ${name}`), source: 'test' } as const;
  return {
    name,
    tenantId,
    domains: [`${name}.example.com`],
    app: { name, clientId: '0c0ffee0-0000-4000-8000-000000000001', credential },
    cloud,
  };
}

export const contoso = tenant('contoso', '11111111-1111-4111-8111-111111111111');
export const fabrikam = tenant('fabrikam', '22222222-2222-4222-8222-222222222222');
