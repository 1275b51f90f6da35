import * as z from 'zod';
import { audit } from './schema-audit.js';
import { cache } from './schema-cache.js';
import { caller } from './schema-callers.js';
import { server } from './schema-server.js';
import { app, cloud, tenant } from './schema-tenants.js';
import * as kind from '../file/text-kinds.js';

/**
 * The shape of orggraph.yaml, and of nothing else: no defaults, no conversions, no references between
 * parts. Editors get it as a JSON Schema, so descriptions and examples here are documentation.
 */
export const configFileSchema = z
  .strictObject({
    server: server.optional(),
    clouds: kind.named(cloud, 'Clouds besides the built-in global, usgov, usgov-dod and china.').optional(),
    apps: kind.named(app, 'App registrations the gateway signs in as.'),
    tenants: kind.named(tenant, 'The tenants that can be read.'),
    callers: kind.named(caller, 'Who may call the gateway.'),
    cache: cache.optional(),
    audit: audit.optional(),
    log: z
      .strictObject({
        level: z
          .enum(['debug', 'info', 'warn', 'error'])
          .meta({
            description: 'The least important level that is written.',
            default: 'info',
            examples: ['info'],
          })
          .optional(),
      })
      .meta({ description: 'What is written to the log.' })
      .optional(),
  })
  .meta({ title: 'OrgGraph configuration', description: 'orggraph.yaml' });

/** The file as it is written down. */
export type ConfigFile = z.infer<typeof configFileSchema>;
