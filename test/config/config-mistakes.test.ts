import { digest, exampleWith, exampleYaml, mistakesIn } from './example-file.js';

const key = (id: string, more: object = {}) => ({
  id,
  sha256: digest(id.slice(-1)),
  expires: '2027-03-01',
  ...more,
});
const lab = (more: object) => ({ 'clouds/lab': { authority: 'https://a.b', graph: 'https://c.d', ...more } });
const directory = '00000000-0000-0000-0000-0000000000aa';
const other = '00000000-0000-0000-0000-0000000000bb';
const jwt = ({ rule, ...more }: { rule: object; [key: string]: unknown }) => ({
  'server/jwt': { audience: 'api://orggraph', tenants: [directory], ...more },
  'callers/portal/tokens': [rule],
});
const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const mistakes: [title: string, changes: Record<string, unknown>, path: string, message: RegExp | string][] =
  [
    ['an unknown key', { 'server/prot': 1 }, 'server.prot', 'is not a known key; did you mean "port"?'],
    ['an unknown key far from any other', { zzzzzz: 1 }, 'zzzzzz', 'is not a known key'],
    [
      'an unknown key in a list',
      { 'callers/portal/apiKeys': [key('a', { expire: '2027-01-01' })] },
      'callers.portal.apiKeys[0].expire',
      /did you mean "expires"/,
    ],
    ['a missing section', { callers: undefined }, 'callers', 'is required'],
    ['an empty section', { server: null }, 'server', 'is empty, but must be a map of keys and values'],
    ['text where a number belongs', { 'server/port': '80' }, 'server.port', 'must be a number, not text'],
    ['a port that is too large', { 'server/port': 65536 }, 'server.port', 'must be at most 65535'],
    ['a fraction of a port', { 'server/port': 1.5 }, 'server.port', /whole number/],
    ['equal ports', { 'server/port': 4001 }, 'server.adminPort', /same as port \(4001\)/],
    ['an audit log that goes nowhere', { audit: {} }, 'audit', /exactly one of file and stdout/],
    [
      'an audit log of two',
      { audit: { file: 'a', stdout: true } },
      'audit',
      /exactly one of file and stdout/,
    ],
    [
      'heap limits the wrong way round',
      { 'server/overload': { heapHighPercent: 96 } },
      'server.overload.heapHighPercent',
      /less than heapFullPercent \(95\)/,
    ],
    ['a host with a scheme', { 'server/host': 'http://localhost' }, 'server.host', /without scheme/],
    [
      'an origin with a path',
      { 'server/corsOrigins': ['https://a.b/c'] },
      'server.corsOrigins[0]',
      /without a path/,
    ],
    ['any origin at all', { 'server/corsOrigins': ['*'] }, 'server.corsOrigins[0]', /origin of a page/],
    [
      'a header in capitals',
      { 'server/corsHeaders': ['X-Trace'] },
      'server.corsHeaders[0]',
      /name of a header/,
    ],
    [
      'a range of addresses that is none',
      { 'server/connections': { trustedProxies: ['10.0.0.0/8', '10.0.0.0/33'] } },
      'server.connections.trustedProxies[1]',
      /range of them/,
    ],
    [
      'a proxy by its name',
      { 'server/connections': { trustedProxies: ['proxy.contoso.com'] } },
      'server.connections.trustedProxies[0]',
      /must be an IP address/,
    ],
    ['any header at all', { 'server/corsHeaders': ['*'] }, 'server.corsHeaders[0]', /name of a header/],
    ['a bad Host header', { 'server/allowedHosts': ['http://a'] }, 'server.allowedHosts[0]', /Host header/],
    [
      'an unknown log level',
      { 'log/level': 'trace' },
      'log.level',
      'must be one of debug, info, warn, error',
    ],
    [
      'a sealing secret that is too short',
      { 'server/sealing': [{ id: 's', secretEnv: 'FILES_SECRET' }] },
      'server.sealing[0]',
      /shorter than 32/,
    ],
    [
      'two sealing keys with one id',
      {
        'server/sealing': [
          { id: 's', secretEnv: 'SEAL' },
          { id: 's', secretEnv: 'SEAL' },
        ],
      },
      'server.sealing[1].id',
      /used by a key above/,
    ],
    [
      'a sealing key without a secret',
      { 'server/sealing': [{ id: 's' }] },
      'server.sealing[0]',
      /exactly one/,
    ],
    ['an authority with a path', lab({ authority: 'https://a.b/c' }), 'clouds.lab.authority', /origin only/],
    [
      'an authority with a bare question mark',
      lab({ authority: 'https://a.b/?' }),
      'clouds.lab.authority',
      /origin only/,
    ],
    [
      'an origin with a password',
      lab({ graph: 'https://u:p@c.d' }),
      'clouds.lab.graph',
      /user name or password/,
    ],
    ['plain http off loopback', lab({ graph: 'http://c.d' }), 'clouds.lab.graph', /must be https/],
    [
      'a host that only begins like loopback',
      lab({ graph: 'http://127.0.0.1.evil.com' }),
      'clouds.lab.graph',
      /must be https/,
    ],
    ['another scheme', lab({ graph: 'ftp://c.d' }), 'clouds.lab.graph', /https/],
    ['no URL at all', lab({ graph: 'c.d' }), 'clouds.lab.graph', /must be an origin/],
    [
      'a bad scope origin',
      lab({ graphScopeOrigin: 'https://c.d/e' }),
      'clouds.lab.graphScopeOrigin',
      /origin only/,
    ],
    ['a missing certificate file', lab({ caFile: 'nope' }), 'clouds.lab.caFile', /there is no such file/],
    ['a file without certificates', lab({ caFile: 'text' }), 'clouds.lab.caFile', /no certificate/],
    [
      'a built-in cloud described again',
      { 'clouds/global': { authority: 'https://a.b', graph: 'https://c.d' } },
      'clouds.global',
      /built-in/,
    ],
    ['a client id that is no GUID', { 'apps/files/clientId': 'files' }, 'apps.files.clientId', /GUID/],
    [
      'an environment variable that is not set',
      { 'apps/files/credential': { secretEnv: 'NOPE' } },
      'apps.files.credential.secretEnv',
      'the environment variable NOPE is not set',
    ],
    [
      'an environment variable that is empty',
      { 'apps/files/credential': { secretEnv: 'EMPTY' } },
      'apps.files.credential.secretEnv',
      'the environment variable EMPTY is empty',
    ],
    [
      'a variable that every object has',
      { 'apps/files/credential': { secretEnv: 'constructor' } },
      'apps.files.credential.secretEnv',
      /is not set/,
    ],
    [
      'a secret in place of its variable',
      { 'apps/files/credential': { secretEnv: 'q~8Q.x' } },
      'apps.files.credential.secretEnv',
      /never the secret itself/,
    ],
    [
      'a missing secret file',
      { 'apps/files/credential': { secretFile: 'nope' } },
      'apps.files.credential.secretFile',
      'the file /etc/orggraph/nope cannot be read: there is no such file',
    ],
    [
      'an empty secret file',
      { 'apps/files/credential': { secretFile: 'empty' } },
      'apps.files.credential.secretFile',
      'the file /etc/orggraph/empty is empty',
    ],
    [
      'a secret key of several lines in place of its file',
      { 'apps/files/credential': { secretFile: '-----BEGIN KEY-----\nabc' } },
      'apps.files.credential.secretFile',
      /^the file named here \(not repeated, since it looks like a secret[^)]*\) cannot be read: there is no/,
    ],
    ...(
      [
        ['secretFile', 'abc8Q~dJk3xYz_1pQr7TuVw9mNbVcX2aSdFgHj4k'],
        ['secretFile', 'q3/Zx81mPl+0aBcD/eFgH2iJkLmNoPqRsTuVwXyZ34='],
        ['federatedTokenFile', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
        ['certificateFile', './0a1b2c3d4e5f60718293a4b5c6d7e8f9'],
      ] as const
    ).map(
      ([key, secret]) =>
        [
          `a secret of one line in place of its file (${key})`,
          { 'apps/files/credential': { [key]: secret } },
          `apps.files.credential.${key}`,
          /^the file named here \(not repeated, since it looks like a secret; begin a path with \.\/ or \/\) cannot be read: there is no such file$/,
        ] as [string, Record<string, unknown>, string, RegExp],
    ),
    [
      'a token file without a token',
      { 'apps/files/credential': { federatedTokenFile: './text' } },
      'apps.files.credential.federatedTokenFile',
      'the file /etc/orggraph/text holds no token (a JWT)',
    ],
    [
      'a missing token file',
      {
        'apps/files/credential': { federatedTokenFile: '/var/run/secrets/azure/tokens/azure-identity-token' },
      },
      'apps.files.credential.federatedTokenFile',
      'the file /var/run/secrets/azure/tokens/azure-identity-token cannot be read: there is no such file',
    ],
    [
      'two sources of one secret',
      { 'apps/files/credential': { secretEnv: 'SEAL', secretFile: 'text' } },
      'apps.files.credential',
      /exactly one/,
    ],
    ['no source of a secret', { 'apps/files/credential': {} }, 'apps.files.credential', /exactly one/],
    [
      'a successor without a source',
      { 'apps/files/credential': { secretEnv: 'SEAL', next: {} } },
      'apps.files.credential.next',
      /exactly one/,
    ],
    [
      'a tenant id that is no GUID',
      { 'tenants/contoso/tenantId': 'contoso.com' },
      'tenants.contoso.tenantId',
      /must be the directory/,
    ],
    [
      'the shared authority common',
      { 'tenants/contoso/tenantId': 'common' },
      'tenants.contoso.tenantId',
      /cannot be "common": without a signed-in user/,
    ],
    [
      'the shared authority organizations',
      { 'tenants/contoso/tenantId': 'Organizations' },
      'tenants.contoso.tenantId',
      /cannot be "organizations"/,
    ],
    [
      'a shared authority as a domain',
      { 'tenants/contoso/domains': ['consumers'] },
      'tenants.contoso.domains[0]',
      /cannot be "consumers"/,
    ],
    [
      'personal accounts as a tenant',
      { 'tenants/contoso/tenantId': '9188040D-6c67-4c5b-b112-36a304b66dad' },
      'tenants.contoso.tenantId',
      /personal Microsoft accounts/,
    ],
    [
      'a domain with a scheme',
      { 'tenants/contoso/domains': ['https://contoso.com'] },
      'tenants.contoso.domains[0]',
      /domain name/,
    ],
    [
      'a region that is none',
      { 'tenants/contoso/searchRegion': 'Europe' },
      'tenants.contoso.searchRegion',
      /three capital letters, such as NAM, EUR or APC, or EMEA/,
    ],
    [
      'an unknown app',
      { 'tenants/contoso/app': 'fils' },
      'tenants.contoso.app',
      'there is no app "fils"; did you mean "files"?',
    ],
    [
      'an app named as every object is',
      { 'tenants/contoso/app': 'constructor' },
      'tenants.contoso.app',
      /there is no app/,
    ],
    [
      'an unknown cloud',
      { 'tenants/contoso/cloud': 'usgvo' },
      'tenants.contoso.cloud',
      /did you mean "usgov"/,
    ],
    [
      'two tenants with one id',
      { 'tenants/fabrikam/tenantId': '00000000-0000-0000-0000-0000000000aa' },
      'tenants.fabrikam.tenantId',
      'already means tenant "contoso"',
    ],
    [
      'two tenants with one domain',
      { 'tenants/fabrikam/domains': ['CONTOSO.COM'] },
      'tenants.fabrikam.domains[0]',
      'already means tenant "contoso"',
    ],
    [
      'a domain that is the name of another tenant',
      {
        'tenants/a.com': { tenantId: '00000000-0000-0000-0000-0000000000cc', app: 'files' },
        'tenants/contoso/domains': ['a.com'],
      },
      'tenants.contoso.domains[0]',
      'already means tenant "a.com"',
    ],
    ['no tenants', { tenants: {}, 'callers/portal/grants': [] }, 'tenants', /at least one/],
    [
      'a bad name',
      { 'tenants/a b': { tenantId: '00000000-0000-0000-0000-0000000000cc', app: 'files' } },
      'tenants["a b"]',
      /cannot be used as a name/,
    ],
    ['no callers', { callers: {} }, 'callers', /nobody could ask/],
    [
      'a caller without keys and tokens',
      { 'callers/portal/apiKeys': undefined },
      'callers.portal',
      /needs "apiKeys" or "tokens"/,
    ],
    [
      'a key id with an underscore',
      { 'callers/portal/apiKeys': [key('k_a')] },
      'callers.portal.apiKeys[0].id',
      /without "_"/,
    ],
    [
      'a number as a key id',
      { 'callers/portal/apiKeys': [key('a', { id: 1 })] },
      'callers.portal.apiKeys[0].id',
      'must be text, not a number; put it in quotes',
    ],
    [
      'a hash that is too short',
      { 'callers/portal/apiKeys': [key('a', { sha256: 'abc' })] },
      'callers.portal.apiKeys[0].sha256',
      /64 hexadecimal/,
    ],
    [
      'the hash of nothing',
      { 'callers/portal/apiKeys': [key('a', { sha256: emptySha256 })] },
      'callers.portal.apiKeys[0].sha256',
      /empty text/,
    ],
    [
      'an impossible date',
      { 'callers/portal/apiKeys': [key('a', { expires: '2027-02-30' })] },
      'callers.portal.apiKeys[0].expires',
      /must be a date/,
    ],
    [
      'a key that would live for ever',
      { 'callers/portal/apiKeys': [key('a', { expires: undefined })] },
      'callers.portal.apiKeys[0].expires',
      'is required',
    ],
    [
      'tokens of nobody',
      { 'callers/portal/tokens': [{ roles: ['a'] }] },
      'callers.portal.tokens',
      /needs server\.jwt/,
    ],
    ['a token without roles', jwt({ rule: {} }), 'callers.portal.tokens[0]', /needs "roles"/],
    [
      'a role of any of several tenants',
      jwt({ tenants: [directory, other], rule: { roles: ['a'] } }),
      'callers.portal.tokens[0]',
      /needs "tenants"/,
    ],
    [
      'tokens of a tenant that is not listed',
      jwt({ rule: { tenants: [other], scopes: ['a'] } }),
      'callers.portal.tokens[0].tenants[0]',
      'is not one of server.jwt.tenants',
    ],
    [
      'one role at two callers',
      {
        ...jwt({ rule: { roles: ['a'] } }),
        'callers/twin': { tokens: [{ roles: ['b', 'a'] }], grants: [] },
      },
      'callers.twin.tokens[0].roles[1]',
      'already means caller "portal"',
    ],
    [
      'tokens for Microsoft Graph',
      jwt({ audience: 'https://graph.microsoft.com', rule: { roles: ['a'] } }),
      'server.jwt.audience',
      /is Microsoft Graph/,
    ],
    [
      'an issuer of all tenants alike',
      jwt({ issuer: 'https://login.microsoftonline.com/common/v2.0', rule: { roles: ['a'] } }),
      'server.jwt.issuer',
      /with \{tenantid\} in it/,
    ],
    [
      'keys over plain http',
      jwt({ keysUrl: 'http://keys.example.com/', rule: { roles: ['a'] } }),
      'server.jwt.keysUrl',
      /must be https/,
    ],
    [
      'a filter of users by name',
      { 'callers/portal/grants/0/resources': { users: ['adele@contoso.com'] } },
      'callers.portal.grants[0].resources.users[0]',
      /must be the object id/,
    ],
    [
      'a filter of an unknown kind',
      { 'callers/portal/grants/0/resources': { user: [] } },
      'callers.portal.grants[0].resources.user',
      /did you mean "users"/,
    ],
    [
      'a minute without room for one operation',
      { 'callers/portal/limits': { unitsPerOperation: 500, unitsPerMinute: 100 } },
      'callers.portal.limits.unitsPerMinute',
      'is less than unitsPerOperation (500)',
    ],
    [
      'no requests at all',
      { 'callers/portal/limits': { requestsPerSecond: 0 } },
      'callers.portal.limits.requestsPerSecond',
      'must be at least 1',
    ],
    [
      'operations in a folder that is not there',
      { 'callers/portal/operations': './nowhere/' },
      'callers.portal.operations',
      'the folder /etc/orggraph/nowhere cannot be read: there is no such file',
    ],
    [
      'operations that are no GraphQL',
      { 'callers/portal/operations': 'text.graphql' },
      'callers.portal.operations',
      '/etc/orggraph/text.graphql:1 is not a GraphQL document',
    ],
    [
      'an expiry in the far future',
      { 'callers/portal/apiKeys': [key('a', { expires: '2027-05-24' })] },
      'callers.portal.apiKeys[0].expires',
      /more than 180 days/,
    ],
    [
      'three live keys',
      { 'callers/portal/apiKeys': [key('a'), key('b'), key('c')] },
      'callers.portal.apiKeys',
      /has 3 keys that still work/,
    ],
    [
      'one key id at two callers',
      { 'callers/other': { apiKeys: [key('b', { id: 'k1' })], grants: [] } },
      'callers.other.apiKeys[0].id',
      'is already a key of caller "portal"',
    ],
    [
      'one secret at two callers',
      { 'callers/other': { apiKeys: [key('a')], grants: [] } },
      'callers.other.apiKeys[0].sha256',
      'is the same as that of caller "portal"',
    ],
    [
      'a grant for an unknown tenant',
      { 'callers/portal/grants': [{ tenants: ['contos'], capabilities: ['explain'] }] },
      'callers.portal.grants[0].tenants[0]',
      'there is no tenant "contos"; did you mean "contoso"?',
    ],
    [
      'a grant for no tenant',
      { 'callers/portal/grants': [{ tenants: [], capabilities: ['explain'] }] },
      'callers.portal.grants[0].tenants',
      /at least one/,
    ],
    [
      'an unknown capability',
      { 'callers/portal/grants': [{ tenants: ['contoso'], capabilities: ['user.basic'] }] },
      'callers.portal.grants[0].capabilities[0]',
      'is not known; did you mean "users.basic"?',
    ],
  ];

describe('mistakes in a configuration', () => {
  it('finds none in the example', () => {
    expect(mistakesIn(exampleYaml)).toEqual([]);
  });

  it.each(mistakes)('reports %s, and nothing else', (_title, changes, path, message) => {
    const found = mistakesIn(exampleWith(changes), { empty: '\n', text: 'text', 'text.graphql': 'text {' });

    expect(found).toEqual([
      { path, message: typeof message === 'string' ? message : expect.stringMatching(message) },
    ]);
  });

  it('reports mistakes of shape and of reference together', () => {
    const text = exampleWith({
      'tenants/contoso/tenantId': 'common',
      'tenants/contoso/app': 'fils',
      'tenants/fabrikam/domains': 'fabrikam.com',
      'tenants/fabrikam/cloud': 'nowhere',
      'callers/portal/apiKeys': [{ id: 'k1', expires: '2027-03-01' }],
      'callers/portal/grants': [{ tenants: ['nobody'], capabilities: ['fly'] }],
    });

    expect(
      mistakesIn(text)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'callers.portal.apiKeys[0].sha256',
      'callers.portal.grants[0].capabilities[0]',
      'callers.portal.grants[0].tenants[0]',
      'tenants.contoso.app',
      'tenants.contoso.tenantId',
      'tenants.fabrikam.cloud',
      'tenants.fabrikam.domains',
    ]);
  });

  it('does not blame a reference for a mistake in what it refers to', () => {
    const changes = { ...lab({ graph: 'nope' }), 'tenants/contoso/cloud': 'lab', 'apps/files/clientId': 1 };

    expect(mistakesIn(exampleWith(changes)).map(({ path }) => path)).toEqual([
      'apps.files.clientId',
      'clouds.lab.graph',
    ]);
  });

  it('never quotes a hash, a secret, or a text that may be one', () => {
    const secret = 'S3cretS3cretS3cret';
    const text = exampleWith({
      'apps/files/credential': { secretEnv: secret },
      'apps/other': { clientId: secret, credential: { secretEnv: `${secret}~` } },
      'callers/portal/apiKeys': [key('a', { sha256: secret }), key('b'), key('c', { sha256: digest('b') })],
    });

    const told = JSON.stringify(mistakesIn(text));
    expect(mistakesIn(text).length).toBeGreaterThanOrEqual(4);
    expect(told).not.toContain(secret);
    expect(told).not.toContain(digest('b'));
  });
});
