import { isIP } from 'node:net';
import * as z from 'zod';
import { isLoopback } from '../origin.js';

/** The kinds of text and number that orggraph.yaml is made of. */

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const nameRule =
  'a name starts with a letter or digit, followed by up to 62 letters, digits, dots, hyphens or underscores';

/** Names of clouds, apps, tenants, callers and sealing keys. */
export const name = z.string().regex(namePattern, `must be a name: ${nameRule}`);

/** A map from names to values. Names are checked by `nameMistake`, apart from the values. */
export function named<T extends z.ZodType>(value: T, description: string) {
  return z
    .record(z.string(), value)
    .meta({ description, propertyNames: { type: 'string', pattern: namePattern.source } });
}

/** Says what is wrong with a name, or `undefined` when nothing is. */
export function nameMistake(text: string): string | undefined {
  return namePattern.test(text) ? undefined : `cannot be used as a name: ${nameRule}`;
}

// Without `_`, so that `ggw_<keyId>_<secret>` can be cut at the first `_` after the prefix.
export const keyId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/,
    'must start with a letter or digit, followed by up to 62 letters, digits, dots or hyphens, without "_"',
  );

export const sha256 = z
  .string()
  .regex(
    /^[0-9a-fA-F]{64}$/,
    'must be the SHA-256 of the secret part of the key: 64 hexadecimal digits, in quotes',
  );

export const dateOrTime = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'must be a date (2027-03-01) or a time with an offset (2027-03-01T18:00:00Z)',
);

/** The scheme, host and port are looked at when the clouds are built. */
export const origin = z.string().min(1, 'must be an origin such as https://login.example.com');

export const path = z.string().min(1, 'must be the path of a file');

export const port = z.int().min(0).max(65535);

export const host = z
  .string()
  .refine(
    (text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'must be a host name or an IP address, without scheme, port or brackets',
  );

export const addressRange = z.string().refine(isAddressRange, {
  error: 'must be an IP address, or a range of them such as 10.0.0.0/8',
});

function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
  return longest > 0 && isPrefix && rest.length === 0;
}

export const hostHeader = z
  .string()
  .regex(
    /^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:.]+\])(:[0-9]{1,5})?$/,
    'must be the value of a Host header: a host name, optionally with ":port"',
  );

export const webOrigin = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/,
    'must be the origin of a page in lower case, without a path: https://files.contoso.com',
  );

/** Whether a text is an origin as pages have it. */
export function isWebOrigin(text: string): boolean {
  return webOrigin.safeParse(text).success;
}

export const headerName = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/, 'must be the name of a header in lower case: x-correlation-id');

export const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable, never the secret itself');

const guidPattern = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;

export const clientId = z
  .string()
  .regex(guidPattern, 'must be the application (client) id of the app registration, a GUID');

/** Ids of users and groups. */
export const objectId = z.string().regex(guidPattern, 'must be the object id, a GUID');

/** Ids of drives and sites. */
export const graphId = z
  .string()
  .regex(/^[A-Za-z0-9!_.,:-]{1,300}$/, "must be Graph's id: letters, digits and ! _ . , : -");

/** As Entra allows them in `roles` and `scp`. */
export const roleOrScope = z
  .string()
  .regex(/^[\x21-\x7e]{1,120}$/, 'must be a role or scope: up to 120 characters without spaces');

export const keysUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with https://' })
  .refine((text) => !URL.canParse(text) || isSafeUrl(new URL(text)), {
    error: 'must be https without a user name: plain http is for loopback (localhost, 127.0.0.1, [::1]) only',
  });

function isSafeUrl({ protocol, hostname, username, password }: URL): boolean {
  return (protocol === 'https:' || isLoopback(hostname)) && username === '' && password === '';
}

// The directory behind the authority `consumers`.
const personalAccountsTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

export const tenantId = z
  .string()
  .regex(guidPattern, {
    error: ({ input }) => sharedAuthority(input) ?? 'must be the directory (tenant) id, a GUID',
  })
  .refine((text) => text.toLowerCase() !== personalAccountsTenantId, {
    error: 'is the directory of personal Microsoft accounts, which app-only access cannot read',
  });

export const domain = z
  .string()
  .regex(/^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/, {
    error: ({ input }) => sharedAuthority(input) ?? 'must be a domain name such as contoso.com',
  });

export const dataLocation = z
  .string()
  .regex(
    /^[A-Z]{3,4}$/,
    'must be a geography code of Microsoft 365: three capital letters, such as NAM, EUR or APC, or EMEA',
  );

const sharedAuthorities = new Set(['common', 'organizations', 'consumers']);

function sharedAuthority(input: unknown): string | undefined {
  if (typeof input !== 'string' || !sharedAuthorities.has(input.toLowerCase())) return undefined;
  return `cannot be "${input.toLowerCase()}": without a signed-in user there is nothing to tell which tenant is meant`;
}

/** A whole number that may be left out; then it is the standard one. */
export function wholeNumber({ least, most, standard, description, example = standard }: WholeNumber) {
  return z
    .int()
    .min(least)
    .max(most)
    .meta({ description, default: standard, examples: [example] })
    .optional();
}

interface WholeNumber {
  readonly least: number;
  readonly most: number;
  readonly standard: number;
  readonly description: string;
  readonly example?: number;
}
