import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ConcreteRequest } from 'relay-runtime';
import type { CorpusQuery } from './corpus.js';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);
const require = createRequire(import.meta.url);

/** The queries as Relay's compiler makes them, with the keys of examples/clients/relay/relay.config.json, by name. */
export async function compileForRelay(
  queries: readonly CorpusQuery[],
): Promise<Map<string, ConcreteRequest>> {
  const directory = mkdtempSync(join(tmpdir(), 'orggraph-relay-'));
  try {
    const { schemaConfig, customScalarTypes } = JSON.parse(
      readFileSync(new URL('examples/clients/relay/relay.config.json', root), 'utf8'),
    ) as Record<string, object>;
    const config = {
      src: '.',
      schema: 'schema.graphql',
      language: 'javascript',
      noSourceControl: true,
      eagerEsModules: false,
    };
    writeFileSync(
      join(directory, 'relay.config.json'),
      JSON.stringify({ ...config, artifactDirectory: './compiled', schemaConfig, customScalarTypes }),
    );
    writeFileSync(join(directory, 'schema.graphql'), readFileSync(new URL('docs/schema.graphql', root)));
    mkdirSync(join(directory, 'compiled'));
    const documents = queries.map(({ text }) => `graphql\`${text}\`;`);
    writeFileSync(join(directory, 'corpus.js'), documents.join('\n'));
    const compiler = require.resolve('relay-compiler/cli.js');
    await run(process.execPath, [compiler], { cwd: directory });
    return new Map(
      queries.map(({ name }) => [
        name,
        require(join(directory, 'compiled', `${name}.graphql.js`)) as ConcreteRequest,
      ]),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}
