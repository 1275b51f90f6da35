import { createHash } from 'node:crypto';
import { readFile as readFileFromDisk } from 'node:fs/promises';
import { isToken } from '../../config/sections/build-credential.js';
import { readCertificatePair } from '../../config/secrets/certificate.js';
import { Secret, type CredentialConfig } from '../../config/config.js';
import type { Logger } from '../../logger.js';
import { CredentialUnreadableError } from './token-errors.js';

/** A credential ready to be sent. The same object as long as nothing about it changes. */
export type Credential = SecretCredential | CertificateCredential | FederatedCredential;

interface SecretCredential {
  readonly kind: 'secret';
  readonly secret: Secret;
  /** Where it came from, for messages. */
  readonly source: string;
  /** When it ends, in milliseconds since the epoch, as far as that is known. */
  readonly expiresAtMs?: number | undefined;
}

interface CertificateCredential {
  readonly kind: 'certificate';
  readonly thumbprint: string;
  readonly privateKey: Secret;
  readonly source: string;
  readonly expiresAtMs: number;
}

interface FederatedCredential {
  readonly kind: 'federated';
  readonly token: Secret;
  readonly source: string;
  readonly expiresAtMs?: undefined;
}

export interface CredentialReader {
  /**
   * The credential as its files say now. Files that cannot be read, or do not fit together because they are
   * being replaced, leave the credential as it was. Rejects with `CredentialUnreadableError` when there is none.
   */
  read(config: CredentialConfig): Promise<Credential>;
}

export interface CredentialReaderOptions {
  readonly logger: Logger;
  readonly readFile?: (path: string) => Promise<string>;
}

interface CachedCredential {
  readonly digest: string;
  readonly credential: Credential;
}

/**
 * Reads credentials anew each time: mounted secrets are replaced by a swap of links that no watcher of a file
 * sees, and a token is asked for too rarely for a small read to matter.
 */
export function createCredentialReader({
  logger,
  readFile = (path) => readFileFromDisk(path, 'utf8'),
}: CredentialReaderOptions): CredentialReader {
  const cached = new WeakMap<CredentialConfig, CachedCredential>();
  return {
    async read(config) {
      const present = cached.get(config);
      try {
        const texts = await Promise.all(filesOf(config).map(readFile));
        const digest = digestOf(texts);
        if (present?.digest === digest) return present.credential;
        const credential = credentialFrom(config, texts);
        if (present !== undefined) logger.info('credential changed', { path: config.source });
        cached.set(config, { digest, credential });
        return credential;
      } catch (error) {
        logger.error('credential cannot be read', { path: config.source, error });
        if (present === undefined) throw new CredentialUnreadableError(error);
        return present.credential;
      }
    },
  };
}

function filesOf(config: CredentialConfig): readonly string[] {
  switch (config.kind) {
    case 'secret':
      return config.file === undefined ? [] : [config.file];
    case 'certificate':
      return [config.certificateFile, config.privateKeyFile];
    case 'federated':
      return [config.tokenFile];
  }
}

function credentialFrom(config: CredentialConfig, texts: readonly string[]): Credential {
  const { source } = config;
  const [first = '', second = ''] = texts;
  switch (config.kind) {
    case 'secret': {
      const { expiresAtMs } = config;
      const secret = config.file === undefined ? config.secret : secretFrom(first);
      return { kind: 'secret', secret, source, expiresAtMs };
    }
    case 'certificate':
      return { kind: 'certificate', source, ...readCertificatePair(first, second) };
    case 'federated':
      if (!isToken(first)) throw new Error('The file holds no token.');
      return { kind: 'federated', token: new Secret(first.trim()), source };
  }
}

function secretFrom(text: string): Secret {
  const secret = text.replace(/[\r\n]+$/, '');
  if (secret === '') throw new Error('The file is empty.');
  return new Secret(secret);
}

/** Tells one content from another without keeping either. */
function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:${text}`);
  return hash.digest('base64url');
}
