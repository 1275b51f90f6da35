import { writeFileSync } from 'node:fs';
import { configJsonSchema } from './json-schema.js';

writeFileSync(new URL('../../../docs/orggraph.schema.json', import.meta.url), configJsonSchema());
