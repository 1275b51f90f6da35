import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles what runs in child processes. The gateway must have been built before. */
export function compile(): void {
  if (!existsSync(`${root}dist/main.js`)) {
    throw new Error('The gateway is not built yet: run "npm run build:server" first.');
  }
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'bench/tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
