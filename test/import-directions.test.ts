import { ESLint } from 'eslint';

// These rules need no types. The service that provides types watches files, and would keep the test process alive.
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted'),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function complaints(filePath: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath });
  return result!.messages.map(({ message }) => message);
}

describe('imports point one way', () => {
  it.each([
    ['src/config/config.ts', "import { x } from '../graph/client.js';"],
    ['src/identity/tokens/token-provider.ts', "import { x } from '../graph/client.js';"],
    ['src/graph/client/client.ts', "import type { x } from '../loaders/page.js';"],
    ['src/graph/client/client.ts', "export { x } from '../resolvers/user.js';"],
    ['src/loaders/page.ts', "import { x } from '../resolvers/user.js';"],
    ['src/resolvers/directory/user.ts', "import { x } from '../server/app.js';"],
    ['src/server/app.ts', "import { x } from '../commands/serve.js';"],
    ['src/server/app.ts', "import { x } from '../emulator/emulator.js';"],
    ['src/emulator/emulator.ts', "import { x } from '../graph/path.js';"],
    ['src/emulator/emulator.ts', "import { x } from '../errors.js';"],
    ['src/emulator/emulator.ts', "import { x } from '../sealing.js';"],
    ['src/errors.ts', "import { x } from './graph/client.js';"],
    ['src/sealing.ts', "import { x } from 'undici';"],
    ['src/main.ts', "import { x } from './server/app.js';"],
    ['src/graph/client/client.ts', "import DataLoader from 'dataloader';"],
    ['src/loaders/page.ts', "import { parse } from 'graphql';"],
    ['src/server/app.ts', "import { Pool } from 'undici';"],
    ['src/resolvers/directory/user.ts', "import { x } from '@azure/msal-node';"],
    ['src/graph/client/client.ts', "await import('../server/app.js');"],
    ['src/server/app.ts', "process.env['SECRET'];"],
    ['src/server/app.ts', 'export default 1;'],
    ['src/new-file.ts', 'export const x = 1;'],
    ['src/new-folder/file.ts', 'export const x = 1;'],
  ])('%s may not say %s', async (file, line) => {
    expect(await complaints(file, line)).not.toEqual([]);
  });

  it.each([
    ['src/resolvers/directory/user.ts', "import { x } from '../loaders/page.js';"],
    ['src/server/app.ts', "import { x } from '../graph/client.js';"],
    ['src/commands/demo.ts', "import { x } from '../emulator/emulator.js';"],
    ['src/loaders/page.ts', "import DataLoader from 'dataloader';"],
    ['src/sealing.ts', "import type { SealingKey } from './config/config.js';"],
  ])('%s may say %s', async (file, line) => {
    expect(await complaints(file, line)).toEqual([]);
  });
});
