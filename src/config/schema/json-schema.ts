import * as z from 'zod';
import { configFileSchema } from './schema.js';

/** The JSON Schema of orggraph.yaml for editors, as the text of a file. Draft 7 is what editors know best. */
export function configJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configFileSchema, { target: 'draft-7' }), null, 2)}\n`;
}
