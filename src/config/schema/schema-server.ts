import * as z from 'zod';
import { defaultIssuer, defaultKeysUrl } from '../sections/build-jwt.js';
import { exactlyOneSecret, secretReference } from './schema-secret.js';
import * as kind from '../file/text-kinds.js';

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

const percent = (standard: number, description: string) =>
  kind.wholeNumber({ least: 1, most: 100, standard, description });

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
    eventLoopDelayMs: kind.wholeNumber({
      least: 10,
      most: 60_000,
      standard: 500,
      description:
        'How long, on average, everything may wait for the processor before requests are turned away.',
      example: 200,
    }),
    heapHighPercent: percent(
      85,
      'How much of the heap may be in use before nothing more is cached and half as many requests are taken.',
    ),
    heapFullPercent: percent(95, 'How much of the heap may be in use before no requests are taken.'),
  })
  .meta({ description: 'When requests are turned away with 503.' });

const connections = z
  .strictObject({
    perAddress: z
      .int()
      .min(1)
      .max(100_000)
      .meta({
        description:
          'How many connections may be open from one address at a time; from the same /64 for IPv6. When left out: ' +
          '256, and any number from loopback, where a proxy on the same machine connects from.',
        examples: [64],
      })
      .optional(),
    trustedProxies: z
      .array(kind.addressRange)
      .meta({
        description:
          'Addresses or ranges of reverse proxies, from which any number of connections may be open: all callers ' +
          'come from there.',
        default: [],
        examples: [['10.0.0.0/8']],
      })
      .optional(),
    unreadSeconds: kind.wholeNumber({
      least: 1,
      most: 300,
      standard: 10,
      description: 'How long a peer may not read what it is sent before its connection is closed.',
      example: 30,
    }),
    maximumUnreadBytes: z
      .int()
      .min(1024 * 1024)
      .max(4 * 1024 * 1024 * 1024)
      .meta({
        description:
          'How large all answers together may be that are made and not read yet. Beyond it the caller with the ' +
          'most loses a connection. When left out: a quarter of the heap, 16 to 256 MiB.',
        examples: [64 * 1024 * 1024],
      })
      .optional(),
  })
  .meta({ description: 'The limits of connections. They are the same for known and unknown callers.' });

/** `server` in orggraph.yaml. */
export const server = z
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
    corsHeaders: z
      .array(kind.headerName)
      .meta({
        description: 'Headers that these pages may send besides those of common clients.',
        default: [],
        examples: [['x-correlation-id']],
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
    connections: connections.optional(),
  })
  .meta({ description: 'Where the gateway listens, and whom it believes.' });
