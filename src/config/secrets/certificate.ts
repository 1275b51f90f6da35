import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { Secret } from './secret.js';

/** A certificate and the private key that belongs to it. */
export interface CertificatePair {
  /** SHA-256 of the certificate's DER, as 64 hexadecimal digits: what Entra knows it by. */
  readonly thumbprint: string;
  /** PEM, PKCS #8. */
  readonly privateKey: Secret;
  /** When the certificate ends, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

/** Why two PEM texts are no pair: a constant text, and which of the two it is about. */
export class CertificateMistake extends Error {
  constructor(
    readonly of: 'certificate' | 'privateKey',
    message: string,
  ) {
    super(message);
    this.name = 'CertificateMistake';
  }
}

const smallestKeyBits = 2048;

/**
 * Reads a private key and the certificate that fits it. One text may hold both, and certificates of issuers, in any
 * order.
 * @throws CertificateMistake
 */
export function readCertificatePair(certificatePem: string, privateKeyPem: string): CertificatePair {
  const certificates = parseCertificates(certificatePem);
  const key = parsePrivateKey(privateKeyPem);
  // Entra takes RSA only. https://learn.microsoft.com/entra/identity-platform/certificate-credentials
  if (key.asymmetricKeyType !== 'rsa') throw new CertificateMistake('privateKey', 'the key must be RSA');
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < smallestKeyBits) {
    throw new CertificateMistake('privateKey', `the key must have ${smallestKeyBits} bits or more`);
  }
  const fitting = certificates.filter((certificate) => certificate.checkPrivateKey(key));
  if (fitting.length === 0) throw new CertificateMistake('privateKey', misfit(certificates.length));
  // A renewed certificate may keep its key: the one that lasts longest is the new one.
  const certificate = fitting.reduce((one, other) => (endOf(other) > endOf(one) ? other : one));
  return {
    thumbprint: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: new Secret(key.export({ type: 'pkcs8', format: 'pem' }) as string),
    expiresAtMs: endOf(certificate),
  };
}

function misfit(certificates: number): string {
  if (certificates === 1) return 'the key does not belong to the certificate';
  return `the key does not belong to any of the ${certificates} certificates`;
}

function endOf({ validTo }: X509Certificate): number {
  return Date.parse(validTo);
}

function parseCertificates(pem: string): X509Certificate[] {
  const texts = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  if (texts.length === 0) {
    throw new CertificateMistake('certificate', 'the file holds no certificate in PEM form');
  }
  try {
    return texts.map((text) => new X509Certificate(text));
  } catch {
    const which = texts.length === 1 ? 'the certificate' : 'one of the certificates';
    throw new CertificateMistake('certificate', `${which} cannot be read`);
  }
}

function parsePrivateKey(pem: string): KeyObject {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(pem)) {
    throw new CertificateMistake('privateKey', 'the key is encrypted; store it without a passphrase');
  }
  const first = /-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/.exec(pem)?.[0];
  if (first === undefined) {
    throw new CertificateMistake('privateKey', 'the file holds no private key in PEM form');
  }
  try {
    return createPrivateKey(first);
  } catch {
    throw new CertificateMistake('privateKey', 'the private key cannot be read');
  }
}
