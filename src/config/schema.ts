import * as z from 'zod';
import { capabilities, defaultLimits } from './config.js';
import { defaultIssuer, defaultKeysUrl } from './build-jwt.js';
import * as kind from './text-kinds.js';

/**
 * The shape of orggraph.yaml, and of nothing else: no defaults, no conversions, no references between
 * parts. Editors get it as a JSON Schema, so descriptions and examples here are documentation.
 */

const secretReference = {
  secretEnv: kind.variableName
    .meta({
      description: 'Name of the environment variable that holds the secret.',
      examples: ['FILES_SECRET'],
    })
    .optional(),
  secretFile: kind.path
    .meta({
      description:
        'Path of the file that holds the secret, relative to this file. A final line break is ignored.',
      examples: ['/run/secrets/files'],
    })
    .optional(),
};

// Exactly one of the two; load-config says so in words, editors learn it from here.
const exactlyOneSecret = { oneOf: [{ required: ['secretEnv'] }, { required: ['secretFile'] }] };

const sealingKey = z
  .strictObject({
    id: kind.name.meta({
      description: 'Name of this key; it is part of every sealed text.',
      examples: ['s1'],
    }),
    ...secretReference,
  })
  .meta(exactlyOneSecret);

const jwt = z
  .strictObject({
    audience: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/, 'must be what the tokens have as "aud"')
      .refine((text) => !/^(https:\/\/graph\.|00000003-0000-0000-c000-000000000000$)/i.test(text), {
        error: 'is Microsoft Graph: a token for it is no token for this gateway',
      })
      .meta({
        description:
          'What tokens must have as `aud`, letter for letter: the client id of the app registration that stands for ' +
          'this gateway (tokens v2.0), or its application ID URI (v1.0).',
        examples: ['00000000-0000-0000-0000-0000000000f1'],
      }),
    tenants: z
      .array(kind.tenantId)
      .min(1)
      .meta({
        description:
          'Ids of the tenants whose tokens are accepted. Which tenants may be read is a matter of grants alone.',
        examples: [['00000000-0000-0000-0000-0000000000aa']],
      }),
    issuer: z
      .string()
      .regex(/^https:\/\/[^\s{}]+\{tenantid\}[^\s{}]*$/, 'must be an https address with {tenantid} in it')
      .meta({
        description: 'What tokens must have as `iss`, with `{tenantid}` in place of the tenant.',
        default: defaultIssuer,
        examples: ['https://sts.windows.net/{tenantid}/'],
      })
      .optional(),
    keysUrl: kind.keysUrl
      .meta({
        description: 'Address of the keys that sign the tokens (JWKS): https, or http on loopback.',
        default: defaultKeysUrl,
        examples: ['https://login.microsoftonline.us/common/discovery/v2.0/keys'],
      })
      .optional(),
  })
  .meta({
    description: 'Access tokens of Entra that callers come with. Without it only API keys are accepted.',
  });
const shutdown = z
  .strictObject({
    probeSeconds: z
      .number()
      .min(0)
      .max(300)
      .meta({
        description:
          'For how long the process goes on as before after SIGTERM, while /health/ready says 503. Set it to the ' +
          'time your balancer takes to notice.',
        default: 1,
        examples: [10],
      })
      .optional(),
    drainSeconds: z
      .number()
      .min(0)
      .max(300)
      .meta({
        description: 'For how long what is under way may take after that, before it is cut off.',
        default: 25,
        examples: [30],
      })
      .optional(),
  })
  .meta({ description: 'How the process ends.' });

function percent(standard: number, description: string) {
  return z
    .int()
    .min(1)
    .max(100)
    .meta({ description, default: standard, examples: [standard] })
    .optional();
}

const overload = z
  .strictObject({
    maximumInFlight: z
      .int()
      .min(1)
      .max(100_000)
      .meta({
        description:
          'How many requests are worked on at a time. When left out: one for every 2 MiB of heap, 20 to 1000.',
        examples: [500],
      })
      .optional(),
    eventLoopDelayMs: z
      .int()
      .min(10)
      .max(60_000)
      .meta({
        description:
          'How long, on average, everything may wait for the processor before requests are turned away.',
        default: 500,
        examples: [200],
      })
      .optional(),
    heapHighPercent: percent(
      85,
      'How much of the heap may be in use before nothing more is cached and half as many requests are taken.',
    ),
    heapFullPercent: percent(95, 'How much of the heap may be in use before no requests are taken.'),
  })
  .meta({ description: 'When requests are turned away with 503.' });

const server = z
  .strictObject({
    host: kind.host
      .meta({
        description: 'Address the public server listens on.',
        default: '127.0.0.1',
        examples: ['0.0.0.0'],
      })
      .optional(),
    port: kind.port
      .meta({
        description: 'Port of the public server; 0 picks a free one.',
        default: 4000,
        examples: [4000],
      })
      .optional(),
    publicUrl: kind.origin
      .meta({
        description:
          'Origin at which browsers reach the gateway: https, or http on loopback. Entra sends administrators ' +
          'back to `<publicUrl>/consent/callback` after consent. When left out: only if `host` is loopback.',
        examples: ['https://orggraph.contoso.com'],
      })
      .optional(),
    adminHost: kind.host
      .meta({
        description: 'Address of the admin server (health). Keep it on loopback.',
        default: '127.0.0.1',
        examples: ['127.0.0.1'],
      })
      .optional(),
    adminPort: kind.port
      .meta({ description: 'Port of the admin server; 0 picks a free one.', default: 4001, examples: [4001] })
      .optional(),
    sealing: z
      .array(sealingKey)
      .meta({
        description:
          'Secrets (32 characters or more) that seal cursors and node ids. The first seals, all of them open. ' +
          'Without any, a random key is used and cursors end with the process.',
        examples: [[{ id: 's1', secretEnv: 'ORGGRAPH_SEAL' }]],
      })
      .optional(),
    graphiql: z
      .boolean()
      .meta({ description: 'Serve GraphiQL. When left out: only if `host` is loopback.', examples: [false] })
      .optional(),
    corsOrigins: z
      .array(kind.webOrigin)
      .meta({
        description: 'Origins of pages that may ask from a browser (CORS), each in full.',
        default: [],
        examples: [['https://files.contoso.com']],
      })
      .optional(),
    allowedHosts: z
      .array(kind.hostHeader)
      .meta({
        description: 'Values of the Host header to accept besides the addresses the server listens on.',
        default: [],
        examples: [['orggraph.contoso.com']],
      })
      .optional(),
    jwt: jwt.optional(),
    shutdown: shutdown.optional(),
    overload: overload.optional(),
  })
  .meta({ description: 'Where the gateway listens, and whom it believes.' });

const cloud = z.strictObject({
  authority: kind.origin.meta({
    description: 'Origin of the token service: https, or http on loopback.',
    examples: ['https://localhost:8443'],
  }),
  graph: kind.origin.meta({
    description: 'Origin of Microsoft Graph: https, or http on loopback.',
    examples: ['https://localhost:8444'],
  }),
  graphScopeOrigin: kind.origin
    .meta({
      description: 'Origin named in the scope of token requests, `<origin>/.default`.',
      default: 'https://graph.microsoft.com',
      examples: ['https://graph.microsoft.com'],
    })
    .optional(),
  caFile: kind.path
    .meta({
      description:
        'PEM file, relative to this file, with the only certificate authorities to trust for this cloud.',
      examples: ['./ca.pem'],
    })
    .optional(),
});

const credentialSource = {
  ...secretReference,
  expires: kind.dateOrTime
    .meta({
      description: 'When the secret ends. A secret does not tell, so what is written here is watched.',
      examples: ['2027-03-01'],
    })
    .optional(),
  certificateFile: kind.path
    .meta({
      description: 'PEM file with the certificate. It is registered with the app, thumbprint and all.',
      examples: ['./app.crt'],
    })
    .optional(),
  privateKeyFile: kind.path
    .meta({
      description: 'PEM file with the private key (RSA, not encrypted). When left out: `certificateFile`.',
      examples: ['./app.key'],
    })
    .optional(),
  federatedTokenFile: kind.path
    .meta({
      description: 'File with a token of an outside issuer (workload identity), replaced in place.',
      examples: ['/var/run/secrets/azure/tokens/azure-identity-token'],
    })
    .optional(),
};

const exactlyOneCredential = {
  oneOf: [...exactlyOneSecret.oneOf, { required: ['certificateFile'] }, { required: ['federatedTokenFile'] }],
};

const credential = z
  .strictObject({
    ...credentialSource,
    next: z
      .strictObject(credentialSource)
      .meta({ description: 'The successor during a rotation.', ...exactlyOneCredential })
      .optional(),
  })
  .meta({
    description: 'How the app registration proves who it is. Files are read again when they change.',
    examples: [
      { secretEnv: 'FILES_SECRET' },
      { certificateFile: './app.crt', privateKeyFile: './app.key' },
      { secretEnv: 'FILES_SECRET', next: { secretEnv: 'FILES_SECRET_NEW' } },
    ],
    ...exactlyOneCredential,
  });

const app = z.strictObject({
  clientId: kind.clientId.meta({
    description: 'Application (client) id of the app registration.',
    examples: ['00000000-0000-0000-0000-000000000001'],
  }),
  credential,
});

const tenant = z.strictObject({
  tenantId: kind.tenantId.meta({
    description: 'Directory (tenant) id.',
    examples: ['00000000-0000-0000-0000-0000000000aa'],
  }),
  domains: z
    .array(kind.domain)
    .meta({
      description: 'Domains of the tenant; each also names it in queries.',
      default: [],
      examples: [['contoso.com']],
    })
    .optional(),
  searchRegion: kind.dataLocation
    .meta({
      description:
        "Where Microsoft keeps the tenant's SharePoint data, which a search of the whole tenant has to name. Without " +
        'it `Tenant.search` is an error.',
      examples: ['NAM'],
    })
    .optional(),
  app: z.string().meta({ description: 'Name of an entry of `apps`.', examples: ['files'] }),
  cloud: z
    .string()
    .meta({
      description: 'global, usgov, usgov-dod, china, or the name of an entry of `clouds`.',
      default: 'global',
      examples: ['global'],
    })
    .optional(),
});

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

const resources = z
  .strictObject({
    users: z
      .array(kind.objectId)
      .meta({ description: 'Ids of users.', examples: [['00000000-0000-0000-0000-0000000000e1']] })
      .optional(),
    groups: z
      .array(kind.objectId)
      .meta({ description: 'Ids of groups.', examples: [['00000000-0000-0000-0000-0000000000e2']] })
      .optional(),
    sites: z
      .array(kind.graphId)
      .meta({ description: 'Ids of sites.', examples: [['contoso.sharepoint.com,2C71,2D22']] })
      .optional(),
    drives: z
      .array(kind.graphId)
      .meta({ description: 'Ids of drives, case-sensitive.', examples: [['b!AAAA']] })
      .optional(),
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

function limit(most: number, standard: number, description: string, example: number) {
  return z
    .int()
    .min(1)
    .max(most)
    .meta({ description, default: standard, examples: [example] })
    .optional();
}

const limits = z
  .strictObject({
    unitsPerOperation: limit(
      1_000_000,
      defaultLimits.unitsPerOperation,
      'How many resource units of Microsoft Graph one operation may cost. One that may cost more is refused.',
      2000,
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
    description: 'How much this caller may ask for. People and apps with tokens have one such budget each.',
  });

const caller = z.strictObject({
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

function seconds(most: number, standard: number, description: string) {
  return z
    .int()
    .min(0)
    .max(most)
    .meta({ description, default: standard, examples: [standard] })
    .optional();
}

const cache = z
  .strictObject({
    enabled: z
      .boolean()
      .meta({
        description: 'Whether answers are kept, and reads of several callers at a time shared.',
        default: true,
        examples: [false],
      })
      .optional(),
    maximumBytes: z
      .int()
      .min(1024 * 1024)
      .max(4 * 1024 * 1024 * 1024)
      .meta({
        description: 'The most that is kept, in bytes of JSON; in memory it is about half as much again.',
        default: 64 * 1024 * 1024,
        examples: [256 * 1024 * 1024],
      })
      .optional(),
    timesToLive: z
      .strictObject({
        users: seconds(3600, 60, 'Users, groups and whatever else is in the directory.'),
        driveIds: seconds(3600, 300, 'Which drive belongs to a user: ids of drives, sites and lists.'),
        drives: seconds(3600, 60, 'Drives, sites and lists with their properties.'),
        items: seconds(3600, 30, 'Files, folders and list items, and lists of them.'),
        absent: seconds(60, 60, 'That there is no such thing, as for a user without OneDrive.'),
        forbidden: seconds(60, 60, 'That the application may not read it.'),
      })
      .meta({ description: 'How old an answer may be, in seconds. 0 keeps none of that kind.' })
      .optional(),
  })
  .meta({ description: "The cache of Microsoft Graph's answers in this process." });

const audit = z
  .strictObject({
    file: kind.path
      .meta({
        description:
          'Path of the audit log, relative to this file. The day is put into its name: audit.jsonl becomes ' +
          'audit-2026-11-24.jsonl.',
        examples: ['/var/log/orggraph/audit.jsonl'],
      })
      .optional(),
    stdout: z
      .literal(true)
      .meta({ description: 'Writes the records to standard output instead of a file.', examples: [true] })
      .optional(),
    maximumBytes: z
      .int()
      .min(1024)
      .max(1024 * 1024 * 1024 * 1024)
      .meta({
        description: 'A file that has become this large is followed by another one of the same day.',
        default: 256 * 1024 * 1024,
        examples: [1024 * 1024 * 1024],
      })
      .optional(),
    fileNames: z
      .boolean()
      .meta({
        description: 'Write the names of files and folders beside their ids.',
        default: false,
        examples: [true],
      })
      .optional(),
  })
  .meta({
    description: 'Who read what: one line of JSON for each decision and each read.',
    oneOf: [{ required: ['file'] }, { required: ['stdout'] }],
  });

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
