import { createApiKey } from '../server/api-keys.js';

const days = 24 * 60 * 60 * 1000;
const lifeMs = 90 * days;

/** `orggraph keys create`: prints a new key once, and what belongs into the configuration. */
export function createKey(options: { id: string }): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/.test(options.id)) {
    process.stderr.write(
      'A key id is made of letters, digits, "-" and ".", and starts with a letter or digit.\n',
    );
    process.exitCode = 1;
    return;
  }
  const { key, sha256 } = createApiKey(options.id);
  const expires = new Date(Date.now() + lifeMs).toISOString().slice(0, 10);
  process.stdout.write(
    [
      'The key, shown this once. Hand it to the caller over a safe way:',
      '',
      `  ${key}`,
      '',
      'For orggraph.yaml, under callers.<name>.apiKeys. It opens nothing by itself:',
      '',
      `  - { id: '${options.id}', sha256: '${sha256.toString('hex')}', expires: ${expires} }`,
      '',
    ].join('\n'),
  );
}
