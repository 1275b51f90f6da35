import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import { demoApp } from '../demo-tenants.js';
import { defaultRoles } from '../tenant-options.js';

/** A certificate an administrator uploaded: its public part is all that is known of it. */
export interface RegisteredCertificate {
  /** base64url of SHA-256 and SHA-1 over the DER: how assertions name it. */
  readonly thumbprints: { readonly 'x5t#S256': string; readonly x5t: string };
  readonly publicKey: KeyObject;
  readonly validFromMs: number;
  readonly validToMs: number;
}

/** Trust in the tokens of an outside issuer. */
export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** The issuer's key. Entra would fetch it from the issuer. */
  readonly publicKey: KeyObject;
}

/** The one app registration of the emulator, as an operator changes it in the portal. */
export class AppRegistration {
  readonly clientId = demoApp.clientId;
  /** What administrators are asked to consent to. */
  requiredRoles: readonly string[] = defaultRoles;
  /** Where administrators may be sent back to; any address on loopback while there is none. */
  redirectUris: readonly string[] = [];
  private readonly secrets = new Map<string, 'valid' | 'expired'>([[demoApp.clientSecret, 'valid']]);
  private certificates: readonly RegisteredCertificate[] = [];
  private federated: readonly FederatedCredential[] = [];

  addSecret(secret: string): void {
    this.secrets.set(secret, 'valid');
  }

  expireSecret(secret: string): void {
    this.secrets.set(secret, 'expired');
  }

  removeSecret(secret: string): void {
    this.secrets.delete(secret);
  }

  secretState(secret: string): 'valid' | 'expired' | undefined {
    return this.secrets.get(secret);
  }

  /** Uploads the public part of a certificate. */
  addCertificate(pem: string): void {
    const { raw, publicKey, validFrom, validTo } = new X509Certificate(pem);
    const digest = (algorithm: string): string => createHash(algorithm).update(raw).digest('base64url');
    const certificate = {
      thumbprints: { 'x5t#S256': digest('sha256'), x5t: digest('sha1') },
      publicKey,
      validFromMs: Date.parse(validFrom),
      validToMs: Date.parse(validTo),
    };
    this.certificates = [...this.certificates, certificate];
  }

  removeCertificates(): void {
    this.certificates = [];
  }

  certificateNamed(
    name: keyof RegisteredCertificate['thumbprints'],
    thumbprint: string,
  ): RegisteredCertificate | undefined {
    return this.certificates.find(({ thumbprints }) => thumbprints[name] === thumbprint);
  }

  addFederatedCredential(credential: FederatedCredential): void {
    this.federated = [...this.federated, credential];
  }

  get federatedCredentials(): readonly FederatedCredential[] {
    return this.federated;
  }
}
