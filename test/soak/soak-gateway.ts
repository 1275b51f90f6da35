import { startGateway, type Gateway } from '../../src/commands/gateway.js';
import { buildCache } from '../../src/config/build-cache.js';
import { capabilities, Secret, type Config } from '../../src/config/config.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { createApiKey } from '../../src/server/api-keys.js';
import { silentLogger } from '../support/silent-logger.js';
import { plenty } from '../support/plenty.js';

export interface SoakGateway extends Gateway {
  readonly key: string;
}

/** The real gateway over every tenant of an emulator, without the shared cache: each query is worth its requests. */
export async function startSoakGateway(emulator: Emulator): Promise<SoakGateway> {
  const { key, sha256 } = createApiKey('soak');
  const gateway = await startGateway(soakConfig(emulator, sha256), { logger: silentLogger });
  return { ...gateway, key };
}

function soakConfig(emulator: Emulator, sha256: Buffer): Config {
  const secret = new Secret(emulator.app.clientSecret);
  const app = {
    name: 'app',
    clientId: emulator.app.clientId,
    credential: { kind: 'secret', secret, source: 'soak' },
  } as const;
  const cloud = {
    name: 'emulator',
    authority: new URL(emulator.entraUrl),
    graph: new URL(emulator.graphUrl),
    scope: 'https://graph.microsoft.com/.default',
  };
  const tenants = emulator.tenants.map(({ name, tenantId, domain }) => ({
    name,
    tenantId,
    domains: [domain],
    app,
    cloud,
  }));
  const tenantIds = tenants.map(({ tenantId }) => tenantId);
  const host = '127.0.0.1';
  return {
    server: { host, port: 0, adminHost: host, adminPort: 0, sealing: [], graphiql: false, allowedHosts: [] },
    tenants,
    callers: [
      {
        name: 'soak',
        apiKeys: [{ id: 'soak', sha256, expiresAtMs: undefined }],
        grants: [{ tenantIds, capabilities: new Set(capabilities) }],
        limits: plenty,
      },
    ],
    cache: { ...buildCache({}), enabled: false },
    log: { level: 'error' },
  };
}
