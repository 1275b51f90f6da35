import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { variable, type Environment } from '../secrets/environment.js';

/**
 * Where the configuration is, as an absolute path: the `--config` argument, else ORGGRAPH_CONFIG, else
 * `orggraph.yaml` in the working directory if there is one, else `undefined`. A file that was named is
 * not looked for here: `loadConfig` says when it cannot be read.
 */
export function findConfigFile(options: {
  argument?: string | undefined;
  environment: Environment;
  cwd: string;
}): string | undefined {
  const named = options.argument ?? variable(options.environment, 'ORGGRAPH_CONFIG');
  // Compose files and unit files set a variable to nothing rather than leave it out.
  if (named !== undefined && named !== '') return resolve(options.cwd, named);
  const usual = resolve(options.cwd, 'orggraph.yaml');
  return existsSync(usual) ? usual : undefined;
}
