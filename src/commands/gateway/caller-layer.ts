import type { Config } from '../../config/config.js';
import type { Clock } from '../../identity/clock.js';
import { createVerifyCallerToken } from '../../identity/callers/caller-token.js';
import { createSigningKeysReader } from '../../identity/callers/read-signing-keys.js';
import { createSigningKeys } from '../../identity/callers/signing-keys.js';
import type { Logger } from '../../logger.js';
import { createCallers, type Callers } from '../../server/admission/callers.js';

/** The callers of a configuration, and the signing keys of their access tokens. */
export interface CallerLayer {
  readonly callers: Callers;
  /** Takes the callers of another configuration. */
  readonly replace: (config: Config) => void;
  /** Closes the connections to the addresses of signing keys. */
  close(): Promise<void>;
}

export function createCallerLayer(
  config: Config,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): CallerLayer {
  const reader = createSigningKeysReader();
  const callers = createCallers(callersOf(config), (jwt) => {
    const keys = createSigningKeys({ read: () => reader.read(jwt.keysUrl), clock, logger });
    return createVerifyCallerToken(jwt, keys);
  });
  return {
    callers,
    replace: (next) => {
      callers.replace(callersOf(next));
    },
    close: () => reader.close(),
  };
}

function callersOf({ callers, server }: Config): Parameters<Callers['replace']>[0] {
  return { callers, jwt: server.jwt };
}
