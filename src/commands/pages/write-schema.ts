import { writeFileSync } from 'node:fs';
import { contractSdl } from '../../server/schema/contract-sdl.js';
import { schemaPage } from './schema-page.js';

writeFileSync(new URL('../../../docs/schema.graphql', import.meta.url), contractSdl());
writeFileSync(new URL('../../../docs/schema.md', import.meta.url), schemaPage());
