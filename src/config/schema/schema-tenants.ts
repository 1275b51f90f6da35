import * as z from 'zod';
import { exactlyOneSecret, secretReference } from './schema-secret.js';
import * as kind from '../file/text-kinds.js';

/** An entry of `clouds` in orggraph.yaml. */
export const cloud = z.strictObject({
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

/** An entry of `apps`. */
export const app = z.strictObject({
  clientId: kind.clientId.meta({
    description: 'Application (client) id of the app registration.',
    examples: ['00000000-0000-0000-0000-000000000001'],
  }),
  credential,
});

/** An entry of `tenants`. */
export const tenant = z.strictObject({
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
