import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import {
  AuthenticationHandler,
  BatchRequestContent,
  BatchResponseContent,
  Client,
  PageIterator,
  RetryHandler,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { startEmulator, type Emulator } from '../../../src/emulator/emulator.js';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});

afterAll(() => emulator.close());

/** MSAL insists on https; so it keeps its real addresses, and only the network underneath leads elsewhere. */
function networkTo(entraUrl: string): INetworkModule {
  const send = async <T>(
    method: string,
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    const { pathname, search } = new URL(url);
    const response = await fetch(entraUrl + pathname + search, {
      method,
      headers: options?.headers ?? {},
      ...(options?.body !== undefined && { body: options.body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function signIn(tenant: string, clientSecret = emulator.app.clientSecret) {
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: emulator.app.clientId,
      clientSecret,
      authority: `https://login.microsoftonline.com/${emulator.tenant(tenant).tenantId}`,
    },
    system: { networkClient: networkTo(emulator.entraUrl) },
  });
  return application.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
}

async function graphClient(tenant: string): Promise<Client> {
  const token = await signIn(tenant);
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token!.accessToken });
  return Client.initWithMiddleware({
    middleware: [authentication, new RetryHandler(), new ToEmulator(emulator.graphUrl)],
  });
}

/**
 * The library gives its token to https addresses only and follows links to nothing else. So it speaks to
 * https://graph.microsoft.com, and the last step takes the place of a proxy in front of the emulator.
 */
class ToEmulator implements Middleware {
  constructor(private readonly graphUrl: string) {}

  async execute(context: Context): Promise<void> {
    const { host, pathname, search } = new URL(context.request as string);
    const headers = new Headers(context.options?.headers);
    headers.set('x-forwarded-host', host);
    headers.set('x-forwarded-proto', 'https');
    context.response = await fetch(this.graphUrl + pathname + search, {
      ...(context.options as RequestInit),
      headers,
    });
  }
}

describe("Microsoft's sign-in library", () => {
  it('gets a token', async () => {
    const result = await signIn('contoso');

    expect(result?.accessToken.split('.')).toHaveLength(3);
    expect(result?.tokenType).toBe('Bearer');
    expect(result!.expiresOn!.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  });

  it('understands a refusal', async () => {
    await expect(signIn('contoso', 'wrong')).rejects.toMatchObject({
      errorCode: 'invalid_client',
      errorMessage: expect.stringContaining('AADSTS7000215'),
    });
  });
});

describe("Microsoft's Graph library", () => {
  it('reads all 250 users of contoso in order and none twice', async () => {
    const client = await graphClient('contoso');
    const first = (await client.api('/users').select('id').top(60).get()) as PageCollection;
    const seen: string[] = [];
    const iterator = new PageIterator(client, first, ({ id }: { id: string }) => {
      seen.push(id);
      return true;
    });
    await iterator.iterate();

    expect(seen).toEqual(emulator.tenant('contoso').userIds);
    expect(new Set(seen).size).toBe(250);
  });

  it('puts an advanced query together', async () => {
    const client = await graphClient('contoso');
    const { value, ...page } = await client
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .count(true)
      .filter("department ne 'Sales'")
      .orderby('displayName desc')
      .select(['id', 'department', 'displayName'])
      .top(999)
      .get();

    expect(page['@odata.count']).toBe(value.length);
    expect(value.some(({ department }: { department: string }) => department === 'Sales')).toBe(false);
  });

  it('reads twenty drives in a batch', async () => {
    const client = await graphClient('contoso');
    const contoso = emulator.tenant('contoso');
    const ids = contoso.userIds.slice(0, 20);
    const batch = new BatchRequestContent(
      ids.map((id) => ({
        id,
        request: new Request(`https://graph/users/${id}/drive?$select=id`, { method: 'GET' }),
      })),
    );
    const content = await batch.getContent();
    const answers = new BatchResponseContent(await client.api('/$batch').post(content));
    const drives = await Promise.all(ids.map((id) => answers.getResponseById(id).json()));

    expect(drives).toEqual(ids.map((id) => expect.objectContaining({ id: contoso.driveIdOf(id) })));
  });

  it('reads the folders of Demo Taro by path', async () => {
    const client = await graphClient('testdirectory');
    const user = '/users/demouser01@testdirectory.onmicrosoft.com';
    const root = await client.api(`${user}/drive/root/children`).select('name').get();
    const folder = await client.api(`${user}/drive/root:/testfol`).get();
    const children = await client.api(`${user}/drive/root:/testfol:/children`).get();

    expect(root.value.map(({ name }: { name: string }) => name)).toEqual(['expense', 'testfol']);
    expect(folder).toMatchObject({
      name: 'testfol',
      folder: { childCount: 3 },
      createdBy: { user: { displayName: 'Demo Taro' } },
    });
    expect(children.value).toHaveLength(3);
  });

  it('reads everybody in a group, and what is known of them', async () => {
    const client = await graphClient('contoso');
    const contoso = emulator.tenant('contoso');
    const { id } = contoso.groupNamed('All Company');
    const first = (await client
      .api(`/groups/${id}/members`)
      .select(['id', 'displayName'])
      .top(90)
      .get()) as PageCollection;
    const seen: string[] = [];
    const iterator = new PageIterator(client, first, (member: Record<string, string>) => {
      expect(member['@odata.type']).toBe('#microsoft.graph.user');
      seen.push(member['id']!);
      return true;
    });
    await iterator.iterate();
    expect(seen).toEqual(contoso.memberIdsOf(id));

    const photographed = seen.find((member) => contoso.photoOf(member) !== undefined)!;
    expect(await client.api(`/users/${photographed}/photo`).get()).toMatchObject({
      id: contoso.photoOf(photographed)!.id,
      '@odata.mediaContentType': 'image/jpeg',
    });
  });

  it('finds groups, and asks for several objects by their ids', async () => {
    const client = await graphClient('contoso');
    const contoso = emulator.tenant('contoso');
    const { value } = await client
      .api('/groups')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:secu oper"')
      .select(['id', 'displayName'])
      .get();
    const names = value.map(({ displayName }: { displayName: string }) => displayName);
    expect(names).toEqual(['Security Operations', 'Security Operations On Call']);
    expect(
      (
        await client
          .api(`/groups/${value[0].id}/drive`)
          .get()
          .catch((error: unknown) => error)
      ).statusCode,
    ).toBe(404);

    contoso.setRoles([...contoso.roles, 'Directory.Read.All']);
    const allowed = await graphClient('contoso');
    contoso.setRoles(contoso.roles.filter((role) => role !== 'Directory.Read.All'));
    const ids = [value[0].id, contoso.userIds[3], '00000000-0000-4000-8000-000000000000'];
    const found = await allowed.api('/directoryObjects/getByIds?$select=id,displayName').post({ ids });
    expect(new Set(found.value.map((object: Record<string, string>) => object['@odata.type']))).toEqual(
      new Set(['#microsoft.graph.group', '#microsoft.graph.user']),
    );
  });

  it('reads a site by host and path, its lists and what is in them, and searches', async () => {
    const client = await graphClient('contoso');
    const site = await client
      .api('/sites/contoso.sharepoint.com:/sites/finance')
      .select('id,displayName')
      .get();
    const lists = await client.api(`/sites/${site.id}/lists`).select('id,displayName').get();
    const suppliers = lists.value.find(
      ({ displayName }: { displayName: string }) => displayName === 'Suppliers',
    );
    const items = await client
      .api(`/sites/${site.id}/lists/${suppliers.id}/items`)
      .expand('fields($select=Title)')
      .top(3)
      .get();
    const found = await client.api('/search/query').post({
      requests: [{ entityTypes: ['driveItem'], query: { queryString: 'harbour' }, region: 'NAM', size: 2 }],
    });

    expect(site.displayName).toBe('Finance');
    expect(items.value.map(({ fields }: { fields: { Title: string } }) => fields.Title)).toEqual([
      'Supplier 1',
      'Supplier 2',
      'Supplier 3',
    ]);
    expect(found.value[0].hitsContainers[0].hits).toHaveLength(2);
  });

  it('tells what went wrong', async () => {
    const client = await graphClient('testdirectory');

    await expect(
      client.api('/users/demouser04@testdirectory.onmicrosoft.com/drive').get(),
    ).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
      message: "User's mysite not found.",
    });
  });

  it('waits as long as it is told to when it is throttled', async () => {
    const client = await graphClient('contoso');
    const fault = emulator.faults.inject({ on: 'request', status: 429, retryAfter: '0', times: 1 });
    const { value } = await client.api('/users').top(1).get();

    expect(value).toHaveLength(1);
    expect(fault.hits).toBe(1);
  });
});
