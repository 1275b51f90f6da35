import { isDeepStrictEqual } from 'node:util';
import type { EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each query has its own shape, and only the check beside it knows it
type Data = any;

/** A query, the Graph requests it takes when nothing fails, and whether an answer is complete and correct. */
export interface SoakQuery {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly graphRequests: number;
  isRight(data: Data): boolean;
}

type Kind = (tenant: EmulatedTenantData, turn: number) => SoakQuery;

const inTenant = (fields: string, declared = ''): string =>
  `query Soak($tenant: ID!${declared}) { tenant(id: $tenant) { ${fields} } }`;

/** One user by id. */
const oneUser: Kind = (tenant, turn) => {
  const id = tenant.userIds[(turn * 7) % tenant.userIds.length]!;
  return {
    name: 'one user',
    text: inTenant('user(id: $id) { id displayName jobTitle }', ', $id: ID!'),
    variables: { tenant: tenant.name, id },
    graphRequests: 1,
    isRight: ({ user }: Data) => user.id === id && user.displayName === tenant.user(id).displayName,
  };
};

/** A page of users and their managers: one request, expanded. */
const managers: Kind = (tenant) => ({
  name: 'users, managers',
  text: inTenant('users(first: 100) { nodes { id displayName manager { id } } }'),
  variables: { tenant: tenant.name },
  graphRequests: 1,
  isRight: ({ users }: Data) =>
    isDeepStrictEqual(users.nodes.map(idOf), tenant.userIds.slice(0, 100)) &&
    users.nodes.every(({ id, manager }: Data) => manager?.id === tenant.managerIdOf(id)),
});

/** A page of users and their drives: a list, and a batch for every twenty. */
const drives: Kind = (tenant) => ({
  name: 'users, drives',
  text: inTenant('users(first: 60) { nodes { id drive { id name quota { used } } } }'),
  variables: { tenant: tenant.name },
  graphRequests: 61,
  isRight: ({ users }: Data) =>
    isDeepStrictEqual(users.nodes.map(idOf), tenant.userIds.slice(0, 60)) &&
    users.nodes.every(({ id, drive }: Data) => drive?.id === tenant.driveIdOf(id)),
});

/** A page of users, their drives, and what is in the root of each. */
const roots: Kind = (tenant) => ({
  name: 'users, drives, roots',
  text: inTenant(
    'users(first: 40) { nodes { id drive { id root { children(first: 50) { nodes { id } } } } } }',
  ),
  variables: { tenant: tenant.name },
  graphRequests: 41,
  isRight: ({ users }: Data) =>
    isDeepStrictEqual(users.nodes.map(idOf), tenant.userIds.slice(0, 40)) &&
    users.nodes.every(({ id, drive }: Data) => {
      const driveId = tenant.driveIdOf(id);
      if (driveId === undefined) return drive === null;
      const root = tenant.item(driveId, tenant.rootIdOf(driveId))!;
      return drive?.id === driveId && isSameSet(drive.root.children.nodes.map(idOf), root.childIds);
    }),
});

const kinds: readonly Kind[] = [oneUser, drives, managers, roots];

/** The query of a turn: the same mix for every tenant. */
export function soakQuery(tenant: EmulatedTenantData, turn: number): SoakQuery {
  return kinds[turn % kinds.length]!(tenant, turn);
}

function idOf({ id }: Data): string {
  return id as string;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return isDeepStrictEqual([...one].sort(), [...other].sort());
}
