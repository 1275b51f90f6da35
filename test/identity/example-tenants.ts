import { Secret, type CloudConfig, type TenantConfig } from '../../src/config/config.js';
import { createAppCredentials, type AppCredentials } from '../../src/identity/tokens/app-credentials.js';
import { createCredentialReader, type Credential } from '../../src/identity/tokens/credential.js';
import type { LogFields, Logger, LogLevel } from '../../src/logger.js';

export const globalCloud: CloudConfig = {
  name: 'global',
  authority: new URL('https://login.microsoftonline.com'),
  graph: new URL('https://graph.microsoft.com'),
  scope: 'https://graph.microsoft.com/.default',
};

/** Two tenants that share an app registration, as the customers of one gateway do. */
export function exampleTenants(cloud: CloudConfig = globalCloud, options: { next?: string } = {}) {
  const app = {
    name: 'files',
    clientId: '00000000-0000-0000-0000-00000000000f',
    credential: secret('current'),
    ...(options.next !== undefined && { nextCredential: secret(options.next) }),
  };
  const tenant = (name: string, last: string): TenantConfig => ({
    name,
    tenantId: `00000000-0000-0000-0000-0000000000${last}`,
    domains: [`${name}.com`, `${name}.onmicrosoft.com`],
    app,
    cloud,
  });
  return { contoso: tenant('contoso', 'aa'), fabrikam: tenant('fabrikam', 'bb') };
}

function secret(text: string) {
  return { kind: 'secret', secret: new Secret(text), source: text.toUpperCase() } as const;
}

/** A clock that stands still until it is told to go on. */
export class FakeClock {
  #nowMs = 1_000_000;

  now(): number {
    return this.#nowMs;
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }
}

export interface LogLine {
  level: LogLevel;
  event: string;
  fields: LogFields;
}

/** A logger that keeps its lines. */
export function recordingLogger(): Logger & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), lines };
}

/** A token with these claims, as Graph would get it, with a signature nobody can check. */
export function tokenWith(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', nonce: 'n' })}.${part(claims)}.c2lnbmF0dXJl`;
}

/** Lets everything that only waits for settled promises run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The credentials of an app as they are configured, without any file behind them. */
export function exampleCredentials(): AppCredentials {
  return createAppCredentials(createCredentialReader({ logger: recordingLogger() }));
}

/** The text of a secret, for tests that compare what was sent. */
export function secretOf(credential: Credential): string {
  return credential.kind === 'secret' ? credential.secret.reveal() : credential.kind;
}
