import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { capabilities } from '../../src/config/config.js';
import { configJsonSchema } from '../../src/config/schema/json-schema.js';
import { loadConfig } from '../../src/config/load-config.js';
import { nowMs } from './example-file.js';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text ?? '');

function load(text: string) {
  const environment = { FILES_SECRET: 'secret', ORGGRAPH_SEAL: 'x'.repeat(32) };
  const readFile = (path: string) => {
    if (path === '/orggraph.yaml') return text;
    if (path.endsWith('-token')) return 'a.b.c';
    const fixture = /app\.(crt|key)$/.exec(path)?.[1];
    return fixture === undefined
      ? '-----BEGIN CERTIFICATE----- or 32 characters'
      : readFileSync(new URL(`../support/certificates/one.${fixture}`, import.meta.url), 'utf8');
  };
  return loadConfig({ file: '/orggraph.yaml', environment, readFile, nowMs });
}

describe('the page about the configuration', () => {
  it('has a whole example that can be loaded as it stands', () => {
    expect(load(blocks[0] ?? '').tenants.map(({ name }) => name)).toEqual(['contoso', 'fabrikam']);
  });

  it.each(blocks.slice(1).map((block) => [block.split('\n', 1)[0], block]))(
    'has an example of %s that fits into the whole one',
    (_title, block) => {
      expect(() => load(stringify(merged(parse(blocks[0] ?? ''), parse(block))))).not.toThrow();
    },
  );

  it('names every key and every capability', () => {
    const keys = [...configJsonSchema().matchAll(/"(\w+)": \{\n\s+"(?:type|description|anyOf)"/g)].map(
      ([, key]) => key,
    );
    const missing = [...keys, ...capabilities].filter(
      (word) => !page.includes(`\`${word}\``) && !page.includes(`## ${word}`),
    );

    expect(keys).toEqual(expect.arrayContaining(['graphScopeOrigin', 'expires', 'level']));
    expect(
      missing.filter((word) => !['propertyNames', 'additionalProperties', 'items'].includes(word ?? '')),
    ).toEqual([]);
  });
});

function merged(base: unknown, more: unknown): unknown {
  if (!isMap(base) || !isMap(more)) return more;
  const keys = new Set([...Object.keys(base), ...Object.keys(more)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in more ? valueOf(key, base[key], more[key]) : base[key]]),
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A credential is of one kind, so one takes the place of the other. */
function valueOf(key: string, base: unknown, more: unknown): unknown {
  return key === 'credential' ? more : merged(base, more);
}
