import { gzipSync } from 'node:zlib';

const query = '{ viewer { name } }';
const body = JSON.stringify({ query });
const json = 'application/json';
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** HTTP requests of a known caller, with the only statuses they may be answered with. */
export interface RequestCase {
  readonly title: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly status: number;
}

const withHeaders = (
  title: string,
  status: number,
  headers: Record<string, string>,
  content: string | Buffer = body,
) => ({
  title,
  status,
  headers,
  body: content,
});
const withBody = (title: string, status: number, content: string | Buffer): RequestCase => ({
  title,
  status,
  body: content,
});
const operation = (title: string, text: string, more: object = {}, status = 400): RequestCase =>
  withBody(title, status, JSON.stringify({ query: text, ...more }));

export const requestCases: readonly RequestCase[] = [
  // Other sites' forms and images, which send what a browser sends without asking.
  withHeaders(
    'a form',
    415,
    { 'content-type': 'application/x-www-form-urlencoded' },
    `query=${encodeURIComponent(query)}`,
  ),
  withHeaders('a form with files', 415, { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'),
  withHeaders('plain text', 415, { 'content-type': 'text/plain' }),
  withHeaders('plain text that names JSON', 415, { 'content-type': 'text/plain; application/json' }),
  withHeaders('bare GraphQL', 415, { 'content-type': 'application/graphql' }, query),
  withHeaders('XML', 415, { 'content-type': 'text/xml' }, '<query/>'),
  withHeaders('JSON of another kind', 415, { 'content-type': 'application/json-patch+json' }),
  withHeaders('two content types', 415, { 'content-type': 'text/plain, application/json' }),
  withHeaders('a content type of nonsense', 415, { 'content-type': '%%%' }),
  ...['GET', 'PUT', 'DELETE', 'PATCH'].map((method): RequestCase => ({
    title: `a ${method}`,
    method,
    status: 405,
  })),
  ...['OPTIONS', 'HEAD'].map((method): RequestCase => ({ title: `a ${method}`, method, status: 404 })),
  // Packed, and in other letters.
  withHeaders('a compressed body', 415, { 'content-encoding': 'gzip' }, gzipSync(body)),
  withHeaders('a bomb', 415, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(8_000_000))),
  withHeaders('a body that only says it is compressed', 415, { 'content-encoding': 'br' }),
  withHeaders('another character set', 415, { 'content-type': `${json}; charset=iso-8859-1` }),
  withHeaders('UTF-16', 415, { 'content-type': `${json}; charset="utf-16"` }, Buffer.from(body, 'utf16le')),
  withBody('UTF-16 without a word', 400, Buffer.from(body, 'utf16le')),
  withBody(
    'bytes that are no UTF-8',
    400,
    Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
  ),
  withBody(
    'an overlong slash',
    400,
    Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
  ),
  // No operation.
  ...[
    '',
    ' ',
    '{',
    '[]',
    'null',
    '1',
    '"query"',
    '{}',
    '{"query":null}',
    '{"query":1}',
    '{"query":[]}',
    '{"query":""}',
    '{"query":{}}',
  ].map((text) => withBody(`the body ${text || 'of nothing'}`, 400, text)),
  withBody('a list of operations', 400, `[${body},${body}]`),
  withBody('JSON with something behind it', 400, `${body}{}`),
  withBody('single quotes', 400, "{'query':'{ viewer { name } }'}"),
  withBody('variables as a list', 400, JSON.stringify({ query, variables: [] })),
  withBody('variables as text', 400, JSON.stringify({ query, variables: '{}' })),
  withBody('extensions as text', 400, JSON.stringify({ query, extensions: 'x' })),
  withBody('an operation name that is no text', 400, JSON.stringify({ query, operationName: {} })),
  operation('an operation name that is not there', 'query A { viewer { name } }', {
    operationName: '__proto__',
  }),
  // Prototypes.
  ...['__proto__', 'constructor'].flatMap((name) => {
    const evil = name === '__proto__' ? '{"granted":true}' : '{"prototype":{"granted":true}}';
    return [
      withBody(`${name} beside the query`, 400, `{"query":"${query}","${name}":${evil}}`),
      withBody(`${name} in variables`, 400, `{"query":"${query}","variables":{"${name}":${evil}}}`),
      withBody(
        `${name} deep in variables`,
        400,
        `{"query":"${query}","variables":{"a":[{"b":{"${name}":${evil}}}]}}`,
      ),
      withBody(`${name} in extensions`, 400, `{"query":"${query}","extensions":{"${name}":${evil}}}`),
    ];
  }),
  withBody('__proto__ in other letters', 400, `{"query":"${query}","\\u005f_proto__":{"granted":true}}`),
  // Too much.
  withBody('a body of 300 kB', 413, JSON.stringify({ query: query + ' '.repeat(300_000) })),
  withBody('a body of 5 MB', 413, JSON.stringify({ query, variables: { a: 'x'.repeat(5_000_000) } })),
  withBody(
    '10,000 variables',
    400,
    JSON.stringify({ query: `query (${times(10_000, (index) => `$v${index}: ID`)}) ${query}` }),
  ),
  operation('10,000 aliases', `{ ${times(10_000, (index) => `a${index}: __typename`)} }`),
  operation('2,001 tokens', `{ ${times(2_001, () => 'a')} }`),
  operation(
    '200 levels',
    `{ tenants { ${'users { nodes { manager { '.repeat(66)} id ${'} } }'.repeat(66)} } }`,
  ),
  operation('5,000 brackets', `{ a(b: ${'['.repeat(5_000)}`),
  operation('31 aliases', `{ tenants { ${times(31, (index) => `a${index}: id`)} } }`),
  operation('21 root fields', `{ ${times(21, (index) => `a${index}: tenants { id }`)} }`),
  operation(
    '51 fragments',
    `{ tenants { ${times(51, (index) => `...F${index}`)} } } ${times(51, (index) => `fragment F${index} on Tenant { id }`)}`,
  ),
  operation('21 directives', `{ tenants { ${times(21, () => 'id @include(if: true)')} } }`),
  operation('a directive over and over', `{ tenants { id ${'@include(if: true) '.repeat(30)} } }`),
  operation(
    'a circle of fragments',
    '{ tenants { ...A } } fragment A on Tenant { ...B } fragment B on Tenant { ...A }',
  ),
  operation('a fragment in itself', '{ tenants { ...A } } fragment A on Tenant { id ...A }'),
  operation(
    'fragments that double',
    `{ tenants { user(id: "a@b.c") { ...F0 } } } ${times(20, (index) => `fragment F${index} on User { a: manager { ...F${index + 1} } manager { ...F${index + 1} } }`)} fragment F20 on User { id }`,
  ),
  operation(
    '999 drives of 999 users',
    '{ tenants { users(first: 999) { nodes { drives { id root { children(first: 999) { nodes { id } } } } } } } }',
  ),
  operation(
    'a length in a variable',
    'query ($n: Int) { tenants { users(first: $n) { nodes { drive { name } } } } }',
    { variables: { n: 999 } },
  ),
  operation(
    'a length in a default',
    'query ($n: Int = 999) { tenants { users(first: $n) { nodes { drive { name } } } } }',
  ),
  operation('a length beyond every number', '{ tenants { users(first: 99999999999) { nodes { id } } } }'),
  operation('a length as text', '{ tenants { users(first: "1") { nodes { id } } } }'),
  // Others than reading.
  operation('a mutation', 'mutation { deleteUser(id: 1) }'),
  operation('a subscription', 'subscription { tenants { id } }'),
  operation('a mutation of nothing', 'mutation { __typename }'),
  operation('several operations and no name', 'query A { viewer { name } } query B { viewer { name } }'),
  operation('a fragment alone', 'fragment A on Tenant { id }'),
  operation('a schema', 'type Query { a: Int }'),
  operation(
    'the hash of a query',
    '',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    200,
  ),
  operation('a file that does not end', '"""'),
];

/** Authorization headers that are nobody's. `KEY` stands for the key of a caller. */
export const authorizations: readonly string[] = [
  '',
  'Bearer',
  'Bearer ',
  'Basic KEY',
  'KEY',
  'Bearer  KEY',
  'Bearer KEYA',
  'Bearer KEY KEY',
  'Bearer KEY,Bearer KEY',
  'Token KEY',
  'Bearer ggw_',
  'Bearer ggw__',
  'Bearer ggw_victim_',
  'Bearer ggw_victim_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'Bearer ggw___proto___AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'Bearer ggw_constructor_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'Bearer null',
  'Bearer undefined',
  'Bearer a.b.c',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
];
