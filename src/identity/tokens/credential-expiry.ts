import type { AppConfig } from '../../config/config.js';
import type { Logger } from '../../logger.js';
import type { AppCredentials } from './app-credentials.js';

export interface ExpiryWatchOptions {
  readonly apps: readonly AppConfig[];
  readonly credentials: AppCredentials;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** With so many days left there is a line in the log, once each. */
const milestones = [0, 1, 7, 14, 30];
const urgentDays = 7;

/**
 * Watches when the credentials of apps end. The function it returns takes a look, and is best called every hour:
 * a certificate that was replaced meanwhile is a new one.
 */
export function createExpiryWatch(options: ExpiryWatchOptions): () => Promise<void> {
  const announced = new Map<string, string>();
  const look = async (app: AppConfig): Promise<void> => {
    const { expiresAtMs, source } = await options.credentials.current(app);
    if (expiresAtMs === undefined) return;
    const days = Math.floor((expiresAtMs - options.nowMs()) / dayMs);
    const milestone = milestones.find((most) => days < most);
    const news = `${expiresAtMs} ${milestone}`;
    if (milestone === undefined || announced.get(app.name) === news) return;
    announced.set(app.name, news);
    const fields = { app: app.name, path: source, reason: describe(days) };
    if (milestone <= urgentDays) options.logger.error('credential ends soon', fields);
    else options.logger.warn('credential ends soon', fields);
  };
  return async () => {
    // One that cannot be read has a line of its own.
    await Promise.allSettled(options.apps.map(look));
  };
}

function describe(days: number): string {
  if (days < 0) return 'It has ended.';
  return days === 0 ? 'It ends within a day.' : `It ends in ${days} ${days === 1 ? 'day' : 'days'}.`;
}
