import { ConfigError, formatMistake } from '../config/config-error.js';
import { fixedSectionsThatDiffer, type ConfigSource } from '../config/file/config-source.js';
import { configWarnings } from '../config/config-warnings.js';
import type { Config } from '../config/config.js';
import type { Logger } from '../logger.js';

export interface ConfigWatchOptions {
  readonly source: ConfigSource;
  /** What the process was started with. */
  readonly started: Config;
  readonly logger: Logger;
  /** Takes over what can be taken over. */
  readonly apply: (config: Config) => void;
}

/** Looks whether the configuration is another one, and takes it over if it has no mistake. */
export type LookAtConfig = () => void;

/** A configuration with mistakes changes nothing, and is told of once, not at every look. */
export function createConfigWatch({ source, started, logger, apply }: ConfigWatchOptions): LookAtConfig {
  return () => {
    if (!source.hasChanged()) return;
    let config: Config;
    try {
      config = source.load();
    } catch (error) {
      logger.error('configuration not reloaded: the one before stays in force', {
        ...(error instanceof ConfigError ? {} : { error }),
      });
      for (const mistake of error instanceof ConfigError ? error.mistakes : []) {
        logger.error('configuration mistake', { reason: formatMistake(error as ConfigError, mistake) });
      }
      return;
    }
    apply(config);
    logger.info('configuration reloaded');
    for (const section of fixedSectionsThatDiffer(started, config)) {
      logger.warn('configuration', { reason: `Changes of ${section} take effect at the next start.` });
    }
    for (const reason of configWarnings(config, Date.now())) logger.warn('configuration', { reason });
  };
}

const intervalMs = 2_000;

/** Looks every two seconds, until the function it returns is called. */
export function lookRegularly(look: LookAtConfig): () => void {
  const timer = setInterval(look, intervalMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
