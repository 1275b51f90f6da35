import type { AppConfig } from '../../config/config.js';
import type { Credential, CredentialReader } from './credential.js';

/** The credentials of app registrations, and which of them Entra takes at present. */
export interface AppCredentials {
  /**
   * Those of an app in the order to try them: the configured one, then its successor; one that Entra refused
   * comes last until its content changes. When Entra refused both and only one may be tried, they take turns.
   * Rejects with `CredentialUnreadableError` when none can be read.
   */
  toTry(app: AppConfig, once: boolean): Promise<readonly Credential[]>;
  /** The one that is in use, or would be. */
  current(app: AppConfig): Promise<Credential>;
  /** Notes that Entra refused a credential: from now on the other one is tried first. */
  refused(credential: Credential): void;
  /** Notes that Entra took a credential. */
  accepted(credential: Credential): void;
}

export function createAppCredentials(reader: CredentialReader): AppCredentials {
  // By the credential itself: one whose content has changed is a new one, and gets its chance.
  const refused = new WeakSet<Credential>();
  const turns = new WeakMap<AppConfig, number>();
  const inOrder = async (app: AppConfig): Promise<Credential[]> => {
    const readable = await readAll(app, reader);
    return readable.sort((one, other) => Number(refused.has(one)) - Number(refused.has(other)));
  };
  return {
    toTry: async (app, once) => {
      const credentials = await inOrder(app);
      if (!once || !credentials.every((credential) => refused.has(credential))) return credentials;
      const turn = (turns.get(app) ?? 0) + 1;
      turns.set(app, turn);
      return [credentials[turn % credentials.length]!];
    },
    current: async (app) => (await inOrder(app))[0]!,
    refused: (credential) => void refused.add(credential),
    accepted: (credential) => void refused.delete(credential),
  };
}

/** The configured credential and its successor, as far as they can be read: one at least, or a rejection. */
async function readAll(
  { credential, nextCredential }: AppConfig,
  reader: CredentialReader,
): Promise<Credential[]> {
  if (nextCredential === undefined) return [await reader.read(credential)];
  const results = await Promise.allSettled([reader.read(credential), reader.read(nextCredential)]);
  const readable = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return readable.length > 0 ? readable : [await reader.read(credential)];
}
