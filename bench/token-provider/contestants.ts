import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node';
import type { Dispatcher } from 'undici';
import type { TenantConfig } from '../../src/config/config.js';
import { createAppCredentials } from '../../src/identity/tokens/app-credentials.js';
import { createCredentialReader } from '../../src/identity/tokens/credential.js';
import { createMsalClient } from '../../src/identity/tokens/msal-client.js';
import { createRequestToken } from '../../src/identity/tokens/request-token.js';
import { createTokenProvider } from '../../src/identity/tokens/token-provider.js';
import { silentLogger } from '../../src/logger.js';
import { tokenAnswer } from './measuring.js';

interface Subject {
  get(tenant: TenantConfig): Promise<unknown>;
  /** How many token requests there were. */
  requests(): number;
}

export interface Contestant {
  readonly name: string;
  /** How many warm lookups are measured with few tenants. */
  readonly lookups: number;
  start(): Subject;
}

/** The gateway's own first, one MSAL instance for all second: the two that are held against each other. */
export const contestants: readonly Contestant[] = [
  { name: 'OrgGraph', lookups: 50_000, start: orgGraph },
  { name: 'MSAL, one instance for all', lookups: 2_000, start: () => msal(() => 'all') },
  { name: 'MSAL, an instance a tenant', lookups: 5_000, start: () => msal(({ tenantId }) => tenantId) },
];

function orgGraph(): Subject {
  let requests = 0;
  const dispatcher = {
    request: async () => {
      requests += 1;
      return { statusCode: 200, headers: {}, body: [Buffer.from(JSON.stringify(tokenAnswer))] };
    },
  } as unknown as Dispatcher;
  const clock = { now: () => performance.now() };
  const logger = silentLogger;
  const { send } = createMsalClient({ createDispatcher: () => dispatcher });
  const credentials = createAppCredentials(createCredentialReader({ logger }));
  const requestToken = createRequestToken({ send, credentials, clock, logger });
  const provider = createTokenProvider({ requestToken, clock, logger });
  return { get: (tenant) => provider.get(tenant), requests: () => requests };
}

function msal(instanceFor: (tenant: TenantConfig) => string): Subject {
  let requests = 0;
  const networkClient: INetworkModule = {
    sendGetRequestAsync: () => Promise.reject(new Error('Nothing is discovered here.')),
    sendPostRequestAsync: async <T>() => {
      requests += 1;
      return { status: 200, headers: {}, body: tokenAnswer } as NetworkResponse<T>;
    },
  };
  const instances = new Map<string, ConfidentialClientApplication>();
  const instanceOf = (tenant: TenantConfig): ConfidentialClientApplication => {
    const key = instanceFor(tenant);
    const present = instances.get(key);
    if (present !== undefined) return present;
    const auth = {
      clientId: tenant.app.clientId,
      clientSecret: 'of the benchmark',
      authority: authorityOf(tenant),
    };
    const created = new ConfidentialClientApplication({ auth, system: { networkClient } });
    instances.set(key, created);
    return created;
  };
  return {
    get: (tenant) =>
      instanceOf(tenant).acquireTokenByClientCredential({
        scopes: [tenant.cloud.scope],
        authority: authorityOf(tenant),
      }),
    requests: () => requests,
  };
}

function authorityOf({ cloud, tenantId }: TenantConfig): string {
  return `${cloud.authority.origin}/${tenantId}`;
}
