import * as z from 'zod';
import { capabilities, defaultLimits } from '../config.js';
import * as kind from '../file/text-kinds.js';

const apiKey = z.strictObject({
  id: kind.keyId.meta({
    description: 'The <keyId> in ggw_<keyId>_<secret>; unique among all callers.',
    examples: ['k1'],
  }),
  sha256: kind.sha256.meta({
    description: 'SHA-256 of the <secret> in ggw_<keyId>_<secret>, in hexadecimal.',
    examples: ['0'.repeat(63) + '1'],
  }),
  expires: kind.dateOrTime.meta({
    description: 'When the key stops working, at most 180 days ahead. A date means 00:00 UTC of that day.',
    examples: ['2027-03-01', '2027-03-01T18:00:00Z'],
  }),
});

function ids<Id extends z.ZodType>(id: Id, description: string, example: string) {
  return z
    .array(id)
    .meta({ description, examples: [[example]] })
    .optional();
}

const resources = z
  .strictObject({
    users: ids(kind.objectId, 'Ids of users.', '00000000-0000-0000-0000-0000000000e1'),
    groups: ids(kind.objectId, 'Ids of groups.', '00000000-0000-0000-0000-0000000000e2'),
    sites: ids(kind.graphId, 'Ids of sites.', 'contoso.sharepoint.com,2C71,2D22'),
    drives: ids(kind.graphId, 'Ids of drives, case-sensitive.', 'b!AAAA'),
  })
  .meta({
    description:
      "Narrows the grant to these objects, by Graph's ids. A kind that is not listed has none: grant it apart.",
  });

const grant = z.strictObject({
  tenants: z
    .array(z.string())
    .min(1)
    .meta({ description: 'Names of entries of `tenants`.', examples: [['contoso']] }),
  capabilities: z
    .array(z.enum(capabilities))
    .min(1)
    .meta({ description: 'What the caller may do there.', examples: [['users.basic', 'drives.list']] }),
  resources: resources.optional(),
});

const tokenRule = z
  .strictObject({
    tenants: z
      .array(kind.tenantId)
      .min(1)
      .meta({
        description:
          'Ids of the tenants the tokens are of, out of `server.jwt.tenants`. Needed when there are several: ' +
          'whoever administers a tenant assigns its roles and scopes.',
        examples: [['00000000-0000-0000-0000-0000000000aa']],
      })
      .optional(),
    roles: z
      .array(kind.roleOrScope)
      .min(1)
      .meta({ description: 'App roles, of which an app has one or more.', examples: [['Files.Reader']] })
      .optional(),
    scopes: z
      .array(kind.roleOrScope)
      .min(1)
      .meta({ description: 'Scopes, of which a person’s token has one or more.', examples: [['Files.Read']] })
      .optional(),
  })
  .meta({ anyOf: [{ required: ['roles'] }, { required: ['scopes'] }] });

const limit = (most: number, standard: number, description: string, example: number) =>
  kind.wholeNumber({ least: 1, most, standard, description, example });

const limits = z
  .strictObject({
    unitsPerOperation: limit(
      1_000_000,
      defaultLimits.unitsPerOperation,
      'How many resource units of Microsoft Graph one operation may cost. One that may cost more is refused.',
      2000,
    ),
    valuesPerOperation: limit(
      100_000_000,
      defaultLimits.valuesPerOperation,
      'How many values the answer of one operation may have. One that would have more is stopped.',
      50_000,
    ),
    requestsPerSecond: limit(
      100_000,
      defaultLimits.requestsPerSecond,
      'How many requests may come within a second.',
      20,
    ),
    concurrentOperations: limit(
      10_000,
      defaultLimits.concurrentOperations,
      'How many operations may run at the same time.',
      10,
    ),
    unitsPerMinute: limit(
      1_000_000_000,
      defaultLimits.unitsPerMinute,
      'How many resource units all operations of a minute may cost together.',
      5000,
    ),
    unitsPerDay: limit(
      1_000_000_000_000,
      defaultLimits.unitsPerDay,
      'How many resource units all operations of 24 hours may cost together.',
      1_000_000,
    ),
    missesPerMinute: limit(
      1_000_000,
      defaultLimits.missesPerMinute,
      'How many ids, names and paths of a minute may lead nowhere.',
      60,
    ),
  })
  .meta({
    description: 'The limits of this caller. Each person and each app with a token has its own budget.',
  });

/** An entry of `callers` in orggraph.yaml. */
export const caller = z.strictObject({
  operator: z
    .boolean()
    .meta({
      description: 'Whether this caller may start admin consent for the tenants of its grants.',
      default: false,
      examples: [true],
    })
    .optional(),
  apiKeys: z
    .array(apiKey)
    .meta({ description: 'Keys of this caller; two may be live at a time.' })
    .optional(),
  tokens: z
    .array(tokenRule)
    .min(1)
    .meta({ description: 'Which access tokens of Entra are this caller’s. See `server.jwt`.' })
    .optional(),
  grants: z
    .array(grant)
    .meta({ description: 'What this caller may see. Whatever is not granted is refused.' }),
  limits: limits.optional(),
  operations: kind.path
    .meta({
      description:
        'Path of a .graphql file, or of a folder of them, relative to this file: the only operations this caller may run.',
      examples: ['./operations/portal/'],
    })
    .optional(),
});
