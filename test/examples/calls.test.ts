import { readdirSync, readFileSync } from 'node:fs';
import { callsFileOf, exampleFiles, readExample } from '../support/examples.js';
import { startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';
import { callsText } from './calls-text.js';

// Each query of examples/queries/ costs these Graph requests. After a change on purpose: npm run calls.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });

it.each(exampleFiles)('%s sends the Graph requests in the file beside it', async (file) => {
  emulator.journal.clear();
  const { errors } = await gateway.query(readExample(file));
  expect(errors).toEqual([]);
  expect(callsText(file, emulator.journal.entries())).toBe(readFileSync(callsFileOf(file), 'utf8'));
});

it('has no file of requests without its query', () => {
  const directory = new URL('.', callsFileOf(''));
  const names = readdirSync(directory).filter((name) => name.endsWith('.calls'));
  expect(names).toEqual(exampleFiles.map((file) => file.replace('.graphql', '.calls')));
});
