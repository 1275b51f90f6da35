import { createAppCredentials, type AppCredentials } from '../../identity/tokens/app-credentials.js';
import type { Clock } from '../../identity/clock.js';
import { createCredentialReader } from '../../identity/tokens/credential.js';
import { createMsalClient } from '../../identity/tokens/msal-client.js';
import { createRequestToken } from '../../identity/tokens/request-token.js';
import { createTokenProvider, type TenantTokens } from '../../identity/tokens/token-provider.js';
import type { Logger } from '../../logger.js';

/** The parts of identity/, put together. */
export interface Identity {
  readonly credentials: AppCredentials;
  readonly tokens: TenantTokens;
  /** Closes the connections to the token services. */
  close(): Promise<void>;
}

export function createIdentity({ clock, logger }: { clock: Clock; logger: Logger }): Identity {
  const msal = createMsalClient();
  const credentials = createAppCredentials(createCredentialReader({ logger }));
  const requestToken = createRequestToken({ send: msal.send, credentials, clock, logger });
  return {
    credentials,
    tokens: createTokenProvider({ requestToken, clock, logger }),
    close: msal.close,
  };
}
