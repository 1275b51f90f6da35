import type { LogLevel } from '../logger.js';
import type { Secret } from './secret.js';

export { Secret } from './secret.js';

/** What a caller can be allowed to do with a tenant. Nothing is implied: each is granted by name. */
export const capabilities = [
  'users.basic',
  'users.sensitive',
  'groups.read',
  'sites.read',
  'drives.list',
  'files.metadata',
  'files.search',
  'files.permissions',
  'files.download',
  'schema.introspect',
  'explain',
] as const;

export type Capability = (typeof capabilities)[number];

/** The whole configuration: checked, with every reference resolved, and frozen. */
export interface Config {
  readonly server: ServerConfig;
  readonly tenants: readonly TenantConfig[];
  readonly callers: readonly CallerConfig[];
  readonly log: { readonly level: LogLevel };
}

export interface ServerConfig {
  readonly host: string;
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
  /** The first key seals, all of them open. Empty when none is configured. */
  readonly sealing: readonly SealingKey[];
  /** `undefined` means: on when listening on loopback, off otherwise. */
  readonly graphiql: boolean | undefined;
  /** Values of the Host header that are accepted besides the addresses the server itself listens on. */
  readonly allowedHosts: readonly string[];
}

export interface SealingKey {
  readonly id: string;
  /** 32 bytes, derived from the configured secret. */
  readonly key: Buffer;
}

/** A Microsoft cloud, or a stand-in for one: where tokens come from and where Graph is. */
export interface CloudConfig {
  readonly name: string;
  /** Bare origin of the token service; https, or http on loopback. */
  readonly authority: URL;
  /** Bare origin of Microsoft Graph; https, or http on loopback. */
  readonly graph: URL;
  /** The one scope that is ever asked for: `{resource}/.default`. */
  readonly scope: string;
  /** Absolute path of the PEM file with the only certificate authorities trusted for this cloud. */
  readonly caFile?: string;
}

/** How an app registration proves who it is. A union, so that a further kind is one more member. */
export type CredentialConfig = SecretCredentialConfig;

interface SecretCredentialConfig {
  readonly kind: 'secret';
  readonly secret: Secret;
  /** Where the secret came from (a variable's name or a file's path), for messages. */
  readonly source: string;
}

export interface AppConfig {
  readonly name: string;
  readonly clientId: string;
  readonly credential: CredentialConfig;
  /** The successor during a rotation: used when Entra refuses `credential`. */
  readonly nextCredential?: CredentialConfig;
}

export interface TenantConfig {
  readonly name: string;
  /** GUID in lower case. */
  readonly tenantId: string;
  /** Domain names in lower case. */
  readonly domains: readonly string[];
  readonly app: AppConfig;
  readonly cloud: CloudConfig;
}

export interface CallerConfig {
  readonly name: string;
  readonly apiKeys: readonly ApiKeyConfig[];
  readonly grants: readonly GrantConfig[];
}

export interface ApiKeyConfig {
  /** Unique among all callers; never contains `_`. */
  readonly id: string;
  /** SHA-256 of the secret part of the key, 32 bytes. */
  readonly sha256: Buffer;
  /** Milliseconds since the epoch from which on the key is refused; may lie in the past. */
  readonly expiresAtMs: number | undefined;
}

export interface GrantConfig {
  readonly tenantIds: readonly string[];
  readonly capabilities: ReadonlySet<Capability>;
}
