import type { LogLevel } from '../logger.js';
import type { Secret } from './secrets/secret.js';

export { Secret } from './secrets/secret.js';

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
  readonly cache: CacheConfig;
  readonly log: { readonly level: LogLevel };
  /** Undefined keeps no audit log. */
  readonly audit?: AuditConfig;
}

/** Where it is written down who read what. */
export interface AuditConfig {
  /** Absolute path, into which the day is put; undefined writes to standard output. */
  readonly file: string | undefined;
  /** From this size on, the day goes on in another file. */
  readonly maximumBytes: number;
  /** Whether names of files are written down beside their ids. */
  readonly fileNames: boolean;
}

export interface ServerConfig {
  readonly host: string;
  readonly port: number;
  /** Bare origin at which browsers reach the gateway, when it is configured. */
  readonly publicUrl?: URL;
  readonly adminHost: string;
  readonly adminPort: number;
  /** The first key seals, all of them open. Empty when none is configured. */
  readonly sealing: readonly SealingKey[];
  /** `undefined` means: on when listening on loopback, off otherwise. */
  readonly graphiql: boolean | undefined;
  /** Values of the Host header that are accepted besides the addresses the server itself listens on. */
  readonly allowedHosts: readonly string[];
  /** Pages that may ask from a browser; none when left out. */
  readonly corsOrigins?: readonly string[];
  /** Headers that these pages may send besides the usual ones, in lower case. */
  readonly corsHeaders?: readonly string[];
  /** There when callers may come with access tokens of Entra. */
  readonly jwt?: JwtConfig;
  readonly shutdown: ShutdownConfig;
  readonly overload: OverloadConfig;
  readonly connections: ConnectionsConfig;
}

/** Whose access tokens are accepted from callers, and how they are checked. */
export interface JwtConfig {
  /** What `aud` must be, letter for letter: the client id of this gateway's own app registration, or its URI. */
  readonly audience: string;
  /** GUIDs in lower case: the tenants whose tokens are accepted. They say nothing about which tenants are read. */
  readonly tenantIds: readonly string[];
  /** What `iss` must be once `{tenantid}` is replaced by the token's tenant. */
  readonly issuer: string;
  /** Where the signing keys are (JWKS); https, or http on loopback. */
  readonly keysUrl: URL;
}

/** How the process ends. */
export interface ShutdownConfig {
  /** How long it goes on as before while it says that it is not ready. */
  readonly probeMs: number;
  /** How long what is under way may take after that. */
  readonly drainMs: number;
}

/** When requests are turned away. */
export interface OverloadConfig {
  /** Requests at a time. */
  readonly maximumInFlight: number;
  /** For how long, on average, everything may wait for the processor. */
  readonly eventLoopDelayMs: number;
  /** From here on nothing more is cached, and half as many requests are taken at a time. */
  readonly heapHighPercent: number;
  /** From here on no requests are taken. */
  readonly heapFullPercent: number;
}

/** The limits of connections. They are the same for known and unknown callers. */
export interface ConnectionsConfig {
  /** How many may be open from one address at a time. */
  readonly perAddress: number;
  /** Whether those from this very machine count as well. */
  readonly countsLoopback: boolean;
  /** Addresses, or ranges such as `10.0.0.0/8`, from which any number may be open. */
  readonly trustedProxies: readonly string[];
  /** How long a peer may not read what it is sent. */
  readonly unreadMs: number;
  /** How large all answers together may be that are made and not read yet. */
  readonly maximumUnreadBytes: number;
}

/** The kinds of reads whose answers the shared cache keeps. */
export type CacheKind = 'users' | 'driveIds' | 'drives' | 'items';

/** The cache of Graph's answers that all callers share. Rights are not a part of it. */
export interface CacheConfig {
  readonly enabled: boolean;
  /** All answers kept at a time, written as JSON. */
  readonly maximumBytes: number;
  /** How long an answer is good for; 0 means that it is never kept. */
  readonly timesToLiveMs: Readonly<Record<CacheKind | 'absent' | 'forbidden', number>>;
}

export interface SealingKey {
  readonly id: string;
  /** 32 bytes, derived from the configured secret. */
  readonly key: Buffer;
  /** Why the secret can probably be guessed, if it can: the end of a sentence that begins with "its secret". */
  readonly weakness?: string;
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

/** How an app registration proves who it is. What is in files is read again whenever it is needed. */
export type CredentialConfig =
  SecretCredentialConfig | CertificateCredentialConfig | FederatedCredentialConfig;

interface SecretCredentialConfig {
  readonly kind: 'secret';
  /** As it was at start. */
  readonly secret: Secret;
  /** Where the secret came from (a variable's name or a file's path), for messages. */
  readonly source: string;
  /** Absolute path of the file the secret is in, when it is in one. */
  readonly file?: string;
  /** When the operator says it ends, in milliseconds since the epoch. */
  readonly expiresAtMs?: number;
}

interface CertificateCredentialConfig {
  readonly kind: 'certificate';
  /** Absolute paths of PEM files; they may be one and the same. */
  readonly certificateFile: string;
  readonly privateKeyFile: string;
  readonly source: string;
}

interface FederatedCredentialConfig {
  readonly kind: 'federated';
  /** Absolute path of the file an outside issuer's token is in. */
  readonly tokenFile: string;
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
  /** Where Microsoft keeps the tenant's SharePoint data, as a search names it; without it nothing is searched. */
  readonly searchRegion?: string;
  readonly app: AppConfig;
  readonly cloud: CloudConfig;
}

export interface CallerConfig {
  readonly name: string;
  /** Whether it may start admin consent for the tenants of its grants. */
  readonly operator?: boolean;
  readonly apiKeys: readonly ApiKeyConfig[];
  /** Which access tokens of Entra are this caller's, besides its keys. */
  readonly tokens?: readonly TokenRuleConfig[];
  readonly grants: readonly GrantConfig[];
  readonly limits: CallerLimits;
  /** Hashes of the only documents that may run, as `operationHash` makes them; undefined allows all. */
  readonly operations?: ReadonlySet<string>;
}

/** Access tokens by the tenant they are of and by what is assigned there: app roles to apps, scopes to people. */
export interface TokenRuleConfig {
  /** GUIDs in lower case. */
  readonly tenantIds: readonly string[];
  /** Any of these roles, in a token of an app. */
  readonly roles: readonly string[];
  /** Any of these scopes, in a token of a person. */
  readonly scopes: readonly string[];
}

/** How much one caller may use. */
export interface CallerLimits {
  /** How many of Graph's resource units one operation may cost. */
  readonly unitsPerOperation: number;
  /** How many values the answer of one operation may have. */
  readonly valuesPerOperation: number;
  readonly requestsPerSecond: number;
  /** Operations that run at the same time. */
  readonly concurrentOperations: number;
  readonly unitsPerMinute: number;
  readonly unitsPerDay: number;
  /** Ids, paths and names that led nowhere. */
  readonly missesPerMinute: number;
}

/** What holds for a caller unless its own limits say otherwise. */
export const defaultLimits: CallerLimits = {
  unitsPerOperation: 500,
  valuesPerOperation: 200_000,
  requestsPerSecond: 100,
  concurrentOperations: 50,
  unitsPerMinute: 12_000,
  unitsPerDay: 5_000_000,
  missesPerMinute: 300,
};

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
  /** There when the grant is for these objects only; a kind that is not listed has none. */
  readonly resources?: ResourceFilter;
}

/** The kinds of objects a grant can be narrowed to. */
export type ResourceKind = 'users' | 'groups' | 'sites' | 'drives';

/** Graph's ids by kind; GUIDs in lower case. */
export type ResourceFilter = Readonly<Record<ResourceKind, ReadonlySet<string>>>;
