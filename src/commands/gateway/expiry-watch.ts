import type { Config } from '../../config/config.js';
import type { AppCredentials } from '../../identity/tokens/app-credentials.js';
import { createExpiryWatch } from '../../identity/tokens/credential-expiry.js';
import type { Logger } from '../../logger.js';

const hourMs = 60 * 60 * 1000;

/** Checks the expiry dates of the credentials now and every hour. The returned function ends this. */
export function watchExpiry(config: Config, credentials: AppCredentials, logger: Logger): () => void {
  const apps = [...new Set(config.tenants.map(({ app }) => app))];
  const check = createExpiryWatch({ apps, credentials, logger, nowMs: () => Date.now() });
  void check();
  const timer = setInterval(() => void check(), hourMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
