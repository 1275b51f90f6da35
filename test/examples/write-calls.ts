import { writeFileSync } from 'node:fs';
import { startGateway } from '../../src/commands/gateway/gateway.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import { callsFileOf, exampleFiles, readExample } from '../support/examples.js';
import { silentLogger } from '../support/gateway/silent-logger.js';
import { everythingIn, testConfig } from '../support/gateway/test-config.js';
import { callsText } from './calls-text.js';

// Writes the Graph requests of each query in examples/queries/ beside it.

const emulator = await startEmulator();
const keys = new Map<string, string>();
const config = testConfig(emulator, { writer: everythingIn(emulator) }, keys);
const gateway = await startGateway(config, { logger: silentLogger });
for (const file of exampleFiles) {
  emulator.journal.clear();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.get('writer')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: readExample(file) }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(`${file} has errors: ${JSON.stringify(errors)}`);
  writeFileSync(callsFileOf(file), callsText(file, emulator.journal.entries()));
}
await gateway.close();
await emulator.close();
