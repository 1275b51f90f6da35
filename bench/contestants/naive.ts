import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import type { Handlers } from '../processes/calls.js';
import type { ScriptSettings } from './script.js';

const sdl = `
  type Query { tenant(id: ID!): Tenant }
  type Tenant { user(id: ID!): User  users(first: Int): UserConnection  drive(id: ID!): Drive }
  type UserConnection { nodes: [User!]! }
  type User { id: ID!  displayName: String  jobTitle: String  drive: Drive }
  type Drive { id: ID!  name: String  quota: Quota  root: DriveItem }
  type Quota { used: Float }
  type DriveItem { id: ID!  name: String  size: Float  children(first: Int): DriveItemConnection }
  type DriveItemConnection { nodes: [DriveItem!]! }
`;

interface Fields {
  readonly id: string;
}

/** One `fetch` for each field that leads somewhere: nothing is batched, nothing selected, nothing skipped. */
class Tenant {
  constructor(
    private readonly graphUrl: string,
    private readonly token: string,
  ) {}

  async user({ id }: { id: string }) {
    return new User(this, await this.get(`/users/${id}`));
  }

  async users({ first }: { first: number }) {
    const { value } = await this.get<{ value: Fields[] }>(`/users?$top=${first}`);
    return { nodes: value.map((user) => new User(this, user)) };
  }

  async drive({ id }: { id: string }) {
    return new Drive(this, await this.get(`/drives/${id}`));
  }

  async get<T = Fields>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.graphUrl}/v1.0${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  }
}

class User {
  readonly id: string;

  constructor(
    private readonly tenant: Tenant,
    fields: Fields,
  ) {
    this.id = fields.id;
    Object.assign(this, fields);
  }

  async drive() {
    return new Drive(this.tenant, await this.tenant.get(`/users/${this.id}/drive`));
  }
}

class Drive {
  readonly id: string;

  constructor(
    private readonly tenant: Tenant,
    fields: Fields,
  ) {
    this.id = fields.id;
    Object.assign(this, fields);
  }

  async root() {
    return new DriveItem(this.tenant, this.id, await this.tenant.get(`/drives/${this.id}/root`));
  }
}

class DriveItem {
  readonly id: string;
  readonly folder?: unknown;

  constructor(
    private readonly tenant: Tenant,
    private readonly driveId: string,
    fields: Fields,
  ) {
    this.id = fields.id;
    Object.assign(this, fields);
  }

  async children({ first }: { first: number }) {
    if (this.folder === undefined) return { nodes: [] };
    const { value } = await this.tenant.get<{ value: Fields[] }>(
      `/drives/${this.driveId}/items/${this.id}/children?$top=${first}`,
    );
    return { nodes: value.map((item) => new DriveItem(this.tenant, this.driveId, item)) };
  }
}

/** A GraphQL server as tutorials write it. */
export const handlers = {
  start: ({ graphUrl, tokens }: ScriptSettings): Promise<string> => {
    const rootValue = { tenant: ({ id }: { id: string }) => new Tenant(graphUrl, tokens[id] ?? '') };
    return serve(buildSchema(sdl), rootValue);
  },
} satisfies Handlers;

async function serve(schema: GraphQLSchema, rootValue: object): Promise<string> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => {
        const { query, variables } = JSON.parse(body) as {
          query: string;
          variables: Record<string, unknown>;
        };
        return graphql({ schema, source: query, rootValue, variableValues: variables });
      })
      .then((result) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
