import type { BuildContext } from './build-context.js';
import { CertificateMistake, readCertificatePair } from '../secrets/certificate.js';
import type { CredentialConfig } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';
import { resolveSecret } from '../secrets/secret-reference.js';

/** A credential as it is written down, without its successor. */
export type CredentialDraft = Omit<NonNullable<Draft<ConfigFile['apps'][string]>['credential']>, 'next'>;

const sources = ['secretEnv', 'secretFile', 'certificateFile', 'federatedTokenFile'] as const;

/**
 * A credential of exactly one kind, looked at once: a file must be there, a key must belong to its certificate.
 * Whether Entra accepts it is not asked: a gateway starts also while Entra is away.
 */
export function buildCredential(
  credential: CredentialDraft,
  path: Path,
  context: BuildContext,
): CredentialConfig | undefined {
  if (!checkKeys(credential, path, context)) return undefined;
  if (Object.hasOwn(credential, 'certificateFile')) return buildCertificate(credential, path, context);
  if (Object.hasOwn(credential, 'federatedTokenFile')) return buildFederated(credential, path, context);
  return buildSecret(credential, path, context);
}

function checkKeys(credential: CredentialDraft, path: Path, context: BuildContext): boolean {
  const [kind, ...others] = sources.filter((key) => Object.hasOwn(credential, key));
  if (kind === undefined || others.length > 0) {
    context.report(
      path,
      'needs exactly one of secretEnv, secretFile, certificateFile and federatedTokenFile',
    );
    return false;
  }
  if (Object.hasOwn(credential, 'privateKeyFile') && kind !== 'certificateFile') {
    context.report([...path, 'privateKeyFile'], 'belongs to certificateFile, which is not there');
  }
  if (Object.hasOwn(credential, 'expires') && !kind.startsWith('secret')) {
    context.report([...path, 'expires'], 'is for secrets; this credential tells its end by itself');
  }
  return true;
}

function buildSecret(
  credential: CredentialDraft,
  path: Path,
  context: BuildContext,
): CredentialConfig | undefined {
  const { secretFile, expires } = credential;
  const resolved = resolveSecret(credential, path, context);
  return (
    resolved && {
      kind: 'secret',
      ...resolved,
      ...(secretFile !== undefined && { file: context.absolutePath(secretFile) }),
      ...(expires !== undefined && { expiresAtMs: Date.parse(expires) }),
    }
  );
}

function buildCertificate(
  { certificateFile, privateKeyFile = certificateFile }: CredentialDraft,
  path: Path,
  context: BuildContext,
): CredentialConfig | undefined {
  if (certificateFile === undefined || privateKeyFile === undefined) return undefined;
  const places = {
    certificate: [...path, 'certificateFile'],
    privateKey: [...path, privateKeyFile === certificateFile ? 'certificateFile' : 'privateKeyFile'],
  };
  const certificate = context.readText(places.certificate, certificateFile);
  const key =
    privateKeyFile === certificateFile ? certificate : context.readText(places.privateKey, privateKeyFile);
  if (certificate === undefined || key === undefined) return undefined;
  try {
    readCertificatePair(certificate, key);
  } catch (error) {
    if (!(error instanceof CertificateMistake)) throw error;
    const file = error.of === 'certificate' ? certificateFile : privateKeyFile;
    context.report(places[error.of], `${error.message} (${context.absolutePath(file)})`);
    return undefined;
  }
  return {
    kind: 'certificate',
    certificateFile: context.absolutePath(certificateFile),
    privateKeyFile: context.absolutePath(privateKeyFile),
    source: context.absolutePath(certificateFile),
  };
}

function buildFederated(
  { federatedTokenFile }: CredentialDraft,
  path: Path,
  context: BuildContext,
): CredentialConfig | undefined {
  if (federatedTokenFile === undefined) return undefined;
  const text = context.readText([...path, 'federatedTokenFile'], federatedTokenFile);
  if (text === undefined) return undefined;
  if (!isToken(text)) {
    const tried = context.absolutePath(federatedTokenFile);
    context.report([...path, 'federatedTokenFile'], `the file ${tried} holds no token (a JWT)`);
    return undefined;
  }
  const tokenFile = context.absolutePath(federatedTokenFile);
  return { kind: 'federated', tokenFile, source: tokenFile };
}

/** Whether a text has the form of a signed JWT. */
export function isToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text.trim());
}
