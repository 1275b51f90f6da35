import { startGateway, type Gateway } from '../../src/commands/gateway/gateway.js';
import { buildOverload } from '../../src/config/sections/build-life.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { silentLogger } from '../support/gateway/silent-logger.js';
import { everythingIn, testConfig } from '../support/gateway/test-config.js';

export interface SoakGateway extends Gateway {
  readonly key: string;
}

/** The real gateway over every tenant of an emulator, without the shared cache: each query is worth its requests. */
export async function startSoakGateway(emulator: Emulator): Promise<SoakGateway> {
  const keys = new Map<string, string>();
  // As it is deployed: it may be overloaded. And no tenant has a region to search in.
  const options = { searchRegion: null, server: { overload: buildOverload({}) } };
  const config = testConfig(emulator, { soak: everythingIn(emulator) }, keys, options);
  const gateway = await startGateway(config, { logger: silentLogger });
  return { ...gateway, key: keys.get('soak')! };
}
