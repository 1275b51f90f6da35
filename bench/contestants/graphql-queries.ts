import { childrenAsked, type Operation } from './operation.js';

export interface Query {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** From `data` to what a script would give. */
  readonly read: (data: unknown) => unknown;
}

interface Data {
  readonly tenant: {
    readonly user: unknown;
    readonly users: { readonly nodes: unknown };
    readonly drive: { readonly root: { readonly children: { readonly nodes: unknown } } };
  };
}

const users = (selection: string): string =>
  `query ($tenant: ID!, $first: Int) { tenant(id: $tenant) { users(first: $first) { nodes { ${selection} } } } }`;

const topFolder = `root { children(first: ${childrenAsked}) { nodes { id name size } } }`;

const documents: Readonly<Record<Exclude<Operation['kind'], 'everyItem'>, string>> = {
  oneUser: `query ($tenant: ID!, $userId: ID!) {
    tenant(id: $tenant) { user(id: $userId) { id displayName jobTitle } } }`,
  users: users('id displayName'),
  drives: users('id drive { id name quota { used } }'),
  folders: users(`id displayName drive { id ${topFolder} }`),
  folder: `query ($tenant: ID!, $driveId: ID!) { tenant(id: $tenant) { drive(id: $driveId) { ${topFolder} } } }`,
};

/** The same documents for every GraphQL server. */
export function queryFor(operation: Exclude<Operation, { kind: 'everyItem' }>): Query {
  const { kind, ...variables } = operation;
  return {
    query: documents[kind],
    variables,
    read: (data) => {
      const { tenant } = data as Data;
      if (kind === 'oneUser') return tenant.user;
      return kind === 'folder' ? tenant.drive.root.children.nodes : tenant.users.nodes;
    },
  };
}
