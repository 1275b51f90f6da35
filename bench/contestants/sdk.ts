import {
  Client,
  HTTPMessageHandler,
  MiddlewareFactory,
  PageIterator,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { childrenAsked, itemsPerPage, type Item, type User, type UserWithDrive } from './operation.js';
import { asItems, asUsers, type Script, type ScriptSettings } from './script.js';
import type { Page } from './wire.js';

/** Does something for each entry: one after another, or all at once. */
export type ForEach = <T, R>(entries: readonly T[], work: (entry: T) => Promise<R>) => Promise<R[]>;

/** The way Microsoft's documentation of its client shows it: one call for each thing. */
export function createSdkScript({ graphUrl, tokens }: ScriptSettings, forEach: ForEach): Script {
  const clients = new Map(
    Object.entries(tokens).map(([tenant, token]) => [tenant, createClient(graphUrl, token)]),
  );
  const select = (tenant: string, path: string, ...properties: string[]) =>
    clients.get(tenant)!.api(path).select(properties);
  const usersOf = async (tenant: string, first: number, ...properties: string[]) =>
    (
      (await select(tenant, '/users', ...properties)
        .top(first)
        .get()) as Page<User>
    ).value;
  return {
    oneUser: async ({ tenant, userId }) => {
      const user = await select(tenant, `/users/${userId}`, 'id', 'displayName', 'jobTitle').get();
      return { id: user.id, displayName: user.displayName, jobTitle: user.jobTitle };
    },
    users: async ({ tenant, first }) => asUsers(await usersOf(tenant, first, 'id', 'displayName')),
    drives: async ({ tenant, first }) =>
      forEach(await usersOf(tenant, first, 'id'), async ({ id }): Promise<UserWithDrive> => {
        const drive = await select(tenant, `/users/${id}/drive`, 'id', 'name', 'quota').get();
        return { id, drive: { id: drive.id, name: drive.name, quota: { used: drive.quota.used } } };
      }),
    folders: async ({ tenant, first }) =>
      forEach(await usersOf(tenant, first, 'id', 'displayName'), async ({ id, displayName }) => {
        const drive = (await select(tenant, `/users/${id}/drive`, 'id').get()) as { id: string };
        const root = (await select(tenant, `/drives/${drive.id}/root`, 'id').get()) as { id: string };
        const path = `/drives/${drive.id}/items/${root.id}/children`;
        const { value } = (await select(tenant, path, 'id', 'name', 'size')
          .top(childrenAsked)
          .get()) as Page<Item>;
        return { id, displayName, drive: { id: drive.id, root: { children: { nodes: asItems(value) } } } };
      }),
    folder: async ({ tenant, driveId }) => {
      const children = select(tenant, `/drives/${driveId}/root/children`, 'id', 'name', 'size');
      return asItems(((await children.top(childrenAsked).get()) as Page<Item>).value);
    },
    everyItem: async ({ tenant, driveId }, visit) => {
      const delta = select(tenant, `/drives/${driveId}/root/delta`, 'id', 'name', 'size');
      const first = (await delta.top(itemsPerPage).get()) as PageCollection;
      const iterator = new PageIterator(clients.get(tenant)!, first, (item: Item) => {
        visit(item);
        return true;
      });
      await iterator.iterate();
    },
  };
}

function createClient(graphUrl: string, token: string): Client {
  const chain = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken: () => Promise.resolve(token) });
  const withoutNetwork = chain.filter((handler) => !(handler instanceof HTTPMessageHandler));
  return Client.initWithMiddleware({ middleware: [...withoutNetwork, new ToEmulator(graphUrl)] });
}

const publicGraph = 'https://graph.microsoft.com';

/**
 * The client gives its token to https addresses only and follows links to nothing else. So it speaks to the
 * public Graph, and its last step, otherwise a bare `fetch`, takes the place of a proxy before the emulator.
 */
class ToEmulator implements Middleware {
  constructor(private readonly graphUrl: string) {}

  async execute(context: Context): Promise<void> {
    const url = this.graphUrl + (context.request as string).slice(publicGraph.length);
    const headers = new Headers(context.options?.headers);
    headers.set('x-forwarded-host', publicGraph.slice('https://'.length));
    headers.set('x-forwarded-proto', 'https');
    context.response = await fetch(url, { ...(context.options as RequestInit), headers });
  }
}
