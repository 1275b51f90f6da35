import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfidentialClientApplication, LogLevel, type NodeAuthOptions } from '@azure/msal-node';
import { LRUCache } from 'lru-cache';
import { Agent, type Dispatcher } from 'undici';
import type { CloudConfig, TenantConfig } from '../../config/config.js';
import type { IssuedToken } from './access-token.js';
import type { Credential } from './credential.js';
import { TokenEndpoint, type TokenAnswer } from './token-endpoint.js';
import { TokenRequestError } from './token-errors.js';

export interface MsalClient {
  /**
   * Sends one token request, without any retry and past every cache, within `limitMs` milliseconds.
   * `claims` answer a claims challenge of Graph. Rejects with `TokenRequestError`.
   */
  readonly send: (
    tenant: TenantConfig,
    credential: Credential,
    limitMs: number,
    claims?: string,
  ) => Promise<IssuedToken>;
  /** Closes the connections. */
  readonly close: () => Promise<void>;
}

export interface MsalClientOptions {
  /** How many of MSAL's applications are kept, one for each tenant and credential. */
  readonly maximumApplications?: number;
  /** Makes the connections for a cloud. */
  readonly createDispatcher?: (cloud: CloudConfig) => Dispatcher;
  /** A signal that aborts after so many milliseconds. */
  readonly timeout?: (ms: number) => AbortSignal;
}

interface Application {
  readonly tenant: TenantConfig;
  readonly credential: Credential;
  readonly msal: ConfidentialClientApplication;
  readonly endpoint: TokenEndpoint;
}

/** The client-credentials grant by MSAL, reduced to the protocol: caching, refreshing and retrying are ours. */
export function createMsalClient(options: MsalClientOptions = {}): MsalClient {
  const { maximumApplications = 5000, createDispatcher = createAgent, timeout } = options;
  const applications = new LRUCache<string, Application>({ max: maximumApplications });
  const dispatchers = new Map<string, Dispatcher>();

  const dispatcherFor = (cloud: CloudConfig): Dispatcher => {
    const key = JSON.stringify([cloud.authority.origin, cloud.caFile]);
    const dispatcher = dispatchers.get(key) ?? createDispatcher(cloud);
    dispatchers.set(key, dispatcher);
    return dispatcher;
  };
  const applicationFor = (key: string, tenant: TenantConfig, credential: Credential): Application => {
    const cached = applications.get(key);
    if (cached?.tenant === tenant && cached.credential === credential) return cached;
    const application = createApplication(tenant, credential, dispatcherFor(tenant.cloud), timeout);
    applications.set(key, application);
    return application;
  };

  return {
    async send(tenant, credential, limitMs, claims) {
      const key = JSON.stringify([tenant.tenantId, tenant.app.clientId, credential.source]);
      const { msal, endpoint } = applicationFor(key, tenant, credential);
      const correlationId = randomUUID();
      const { result, answer, isUnsent } = await endpoint.observe(correlationId, limitMs, () =>
        msal.acquireTokenByClientCredential({
          scopes: [tenant.cloud.scope],
          correlationId,
          skipCache: true,
          ...(claims !== undefined && { claims }),
        }),
      );
      const value = result.status === 'fulfilled' ? result.value?.accessToken : undefined;
      if (value !== undefined && answer?.malformed === false && answer.expiresInMs !== undefined) {
        return { value, expiresInMs: answer.expiresInMs, refreshInMs: answer.refreshInMs };
      }
      // After a 429 or a 5xx MSAL refuses further requests by itself for up to an hour. A new one does not.
      applications.delete(key);
      throw failed(answer, { correlationId, isUnsent }, result);
    },
    async close() {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.close()));
    },
  };
}

function failed(
  answer: TokenAnswer | undefined,
  request: { readonly correlationId: string; readonly isUnsent: boolean },
  result: PromiseSettledResult<unknown>,
): TokenRequestError {
  if (answer !== undefined) {
    return new TokenRequestError({ ...answer, correlationId: request.correlationId });
  }
  // Nothing was answered, so the reason is the network's or MSAL's own and quotes nobody.
  const cause: unknown = result.status === 'rejected' ? result.reason : undefined;
  return new TokenRequestError({ status: 0, errorCodes: [], malformed: false, ...request }, cause);
}

function createApplication(
  tenant: TenantConfig,
  credential: Credential,
  dispatcher: Dispatcher,
  timeout: ((ms: number) => AbortSignal) | undefined,
): Application {
  const { authority } = tenant.cloud;
  // MSAL insists on https. For an authority on loopback the endpoint puts the real scheme back.
  const believed = new URL(`https://${authority.host}/${tenant.tenantId}/oauth2/v2.0/token`);
  const endpoint = new TokenEndpoint({
    believed,
    origin: authority,
    dispatcher,
    ...(timeout && { timeout }),
  });
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId: tenant.app.clientId,
      authority: `https://${authority.host}/${tenant.tenantId}`,
      ...metadataOf(believed),
      ...authenticationBy(credential),
    },
    system: {
      networkClient: endpoint,
      loggerOptions: { loggerCallback: () => undefined, logLevel: LogLevel.Error, piiLoggingEnabled: false },
    },
  });
  return { tenant, credential, msal, endpoint };
}

/** Tells MSAL in advance what it would ask a discovery service for, which is not always ours to ask. */
function metadataOf(tokenEndpoint: URL): Pick<NodeAuthOptions, 'knownAuthorities' | 'authorityMetadata'> {
  const tenant = tokenEndpoint.href.replace(/\/oauth2\/v2\.0\/token$/, '');
  return {
    knownAuthorities: [tokenEndpoint.host],
    authorityMetadata: JSON.stringify({
      issuer: `${tenant}/v2.0`,
      authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: tokenEndpoint.href,
      jwks_uri: `${tenant}/discovery/v2.0/keys`,
    }),
  };
}

function authenticationBy(
  credential: Credential,
): Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret.reveal() };
    case 'certificate': {
      const { thumbprint: thumbprintSha256, privateKey } = credential;
      return { clientCertificate: { thumbprintSha256, privateKey: privateKey.reveal() } };
    }
    case 'federated':
      // Never stale: a token that was replaced is another credential, and gets an application of its own.
      return { clientAssertion: credential.token.reveal() };
  }
}

function createAgent(cloud: CloudConfig): Dispatcher {
  const { caFile } = cloud;
  return new Agent({
    connections: 20,
    keepAliveTimeout: 30_000,
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    connect: { timeout: 3_000, ...(caFile !== undefined && { ca: readFileSync(caFile) }) },
  });
}
