import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page. The path is the same from src/commands/gateway and from dist/commands/gateway. */
export const graphiqlDirectory = fileURLToPath(new URL('../../../dist/graphiql', import.meta.url));

/** Whether the GraphiQL page was built. */
export function isGraphiqlBuilt(): boolean {
  return existsSync(join(graphiqlDirectory, 'index.html'));
}
