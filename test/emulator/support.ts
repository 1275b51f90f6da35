import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.js';

/** Small tenants, and quick to ask: `acme` has everything a test needs, `globex` is the neighbour. */
const smallTenants = [
  {
    name: 'acme',
    tenantId: 'aaaaaaaa-0000-4000-8000-000000000001',
    domain: 'acme.onmicrosoft.com',
    displayName: 'Acme',
    userCount: 120,
    people: [
      { userName: '$pecial', displayName: 'Dollar Sign' },
      { userName: "sean.o'brien", displayName: "Sean O'Brien", givenName: 'Sean', surname: "O'Brien" },
      { userName: 'guest_partner.example#EXT#', displayName: 'Guest', userType: 'Guest', drive: 'none' },
    ],
  },
  {
    name: 'globex',
    tenantId: 'bbbbbbbb-0000-4000-8000-000000000002',
    domain: 'globex.onmicrosoft.com',
    displayName: 'Globex',
    userCount: 12,
  },
] as const;

/** Whatever an answer holds; tests look into it freely. */
export type Json = ReturnType<typeof JSON.parse>;

export const advanced = { ConsistencyLevel: 'eventual' };

export interface TestAnswer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON. */
  body: Json;
  text: string;
}

export interface TestClient {
  token: string;
  get(path: string, headers?: Record<string, string>): Promise<TestAnswer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  batch(requests: readonly object[]): Promise<TestAnswer>;
}

export async function startSmallEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({ tenants: smallTenants, ...options });
}

export async function requestToken(
  emulator: Emulator,
  tenant: string,
  changes: Record<string, string | undefined> = {},
  headers: Record<string, string> = {},
): Promise<TestAnswer> {
  const form = new URLSearchParams();
  const fields = {
    grant_type: 'client_credentials',
    client_id: emulator.app.clientId,
    client_secret: emulator.app.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  const response = await fetch(`${emulator.entraUrl}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: form,
    headers,
  });
  return readAnswer(response);
}

/** Speaks to Graph as the app in one tenant; a path starts below the version segment. */
export async function connect(emulator: Emulator, tenantName: string): Promise<TestClient> {
  const { tenantId } = emulator.tenant(tenantName);
  const { body } = await requestToken(emulator, tenantId);
  return clientWith(emulator, body.access_token);
}

export function clientWith(emulator: Emulator, token: string): TestClient {
  const send: TestClient['send'] = async (method, path, body, headers = {}) => {
    const url = path.startsWith('http') ? path : `${emulator.graphUrl}/v1.0${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    return readAnswer(response);
  };
  return {
    token,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    batch: (requests) => send('POST', '/$batch', { requests }),
  };
}

/** Follows the links until there are no more. */
export async function allPages(
  client: TestClient,
  path: string,
  headers?: Record<string, string>,
): Promise<{ pages: Json[]; values: Json[] }> {
  const pages: Json[] = [];
  for (let next: string | undefined = path; next !== undefined; next = pages.at(-1)['@odata.nextLink']) {
    const { status, body } = await client.get(next, headers);
    if (status !== 200) throw new Error(`GET ${next}: ${status} ${JSON.stringify(body)}`);
    pages.push(body);
  }
  return { pages, values: pages.flatMap((page) => page.value) };
}

export async function readAnswer(response: Response): Promise<TestAnswer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
