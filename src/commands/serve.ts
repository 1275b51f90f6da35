import { createConfigSource, type ConfigSource } from '../config/file/config-source.js';
import { configWarnings } from '../config/config-warnings.js';
import type { Config } from '../config/config.js';
import { environment } from '../config/secrets/environment.js';
import { findConfigFile } from '../config/file/find-config-file.js';
import { startWarnings } from '../config/start-warnings.js';
import { createConfigWatch, lookRegularly } from './config-watch.js';
import { startGateway } from './gateway/gateway.js';
import { openProcessLog, printMistake } from './process-log.js';
import { explainStart, runUntilStopped } from './run.js';

/** `orggraph serve`: the gateway over the tenants of a configuration file. */
export async function serve(options: { config?: string }): Promise<void> {
  const { source, config } = await openConfig(options.config);
  const log = openProcessLog(config.log.level);
  const { logger } = log;
  for (const reason of [...configWarnings(config, Date.now()), ...startWarnings(config)]) {
    logger.warn('configuration', { reason });
  }
  await runUntilStopped(log, async () => {
    const gateway = await startGateway(config, { logger });
    logger.info('listening', { url: `${gateway.url}/graphql` });
    logger.info('admin listening', { url: gateway.adminUrl });
    const apply = (next: Config): void => gateway.replaceCallers(next);
    const stopLooking = lookRegularly(createConfigWatch({ source, started: config, logger, apply }));
    return {
      closesWithinMs: gateway.closesWithinMs,
      close: async () => {
        stopLooking();
        await gateway.close();
      },
    };
  });
}

/** The configuration, or the end of the process with every mistake in it. */
export async function readConfig(argument: string | undefined, exitCode = 1): Promise<Config> {
  return (await openConfig(argument, exitCode)).config;
}

async function openConfig(
  argument: string | undefined,
  exitCode = 1,
): Promise<{ source: ConfigSource; config: Config }> {
  try {
    const file = findConfigFile({ argument, environment: environment(), cwd: process.cwd() });
    if (file === undefined) throw new Error('there is no orggraph.yaml here; name one with --config.');
    const source = createConfigSource({ file, environment: environment() });
    return { source, config: source.load() };
  } catch (error) {
    await printMistake(explainStart(error));
    process.exit(exitCode);
  }
}
