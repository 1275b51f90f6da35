import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { configJsonSchema } from '../../src/config/schema/json-schema.js';
import { exampleWith, exampleYaml } from './example-file.js';

describe('the JSON Schema of the configuration', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(configJsonSchema()) as object);

  it('is committed as it is generated (npm run docs)', () => {
    const committed = readFileSync(new URL('../../docs/orggraph.schema.json', import.meta.url), 'utf8');

    expect(committed).toBe(configJsonSchema());
  });

  it('accepts what the gateway accepts', () => {
    expect(validate(parse(exampleYaml))).toBe(true);
  });

  it.each([
    ['an unknown key', { 'server/prot': 1 }],
    ['two sources of one secret', { 'apps/files/credential': { secretEnv: 'A', secretFile: 'b' } }],
    ['a bad name', { 'tenants/a b': { tenantId: '00000000-0000-0000-0000-0000000000cc', app: 'files' } }],
    ['a tenant id that is no GUID', { 'tenants/contoso/tenantId': 'common' }],
    ['an unknown capability', { 'callers/portal/grants': [{ tenants: ['contoso'], capabilities: ['fly'] }] }],
  ])('marks %s', (_title, changes) => {
    expect(validate(parse(exampleWith(changes)))).toBe(false);
  });

  it('describes every key', () => {
    expect(undescribed(JSON.parse(configJsonSchema()) as SchemaNode, '')).toEqual([]);
  });
});

interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  additionalProperties?: SchemaNode | boolean;
  items?: SchemaNode;
}

function undescribed(node: SchemaNode, path: string): string[] {
  const below = Object.entries(node.properties ?? {}).flatMap(([key, property]) => [
    ...(property.description === undefined ? [`${path}.${key}`] : []),
    ...undescribed(property, `${path}.${key}`),
  ]);
  const values = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
  return [
    ...below,
    ...[...values, ...(node.items ? [node.items] : [])].flatMap((item) => undescribed(item, `${path}.*`)),
  ];
}
