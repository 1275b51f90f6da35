import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import type { EmulatedTenantData } from '../../../src/emulator/emulated-tenant.js';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { Dice } from '../../support/random.js';
import type { MadeDocument } from './document-maker.js';

// What the gateway answers must be what graphql-js answers over the data itself, without a gateway, HTTP or Graph.

const directory = new URL('../../../schema/', import.meta.url);
const schema = buildSchema(
  readdirSync(directory)
    .map((name) => readFileSync(new URL(name, directory), 'utf8'))
    .join('\n'),
);

/** The seeded data of a tenant, and its users once and for all: there are thousands. */
export interface SeededTenant {
  readonly data: EmulatedTenantData;
  readonly userIds: readonly string[];
}

export function seededTenants(emulator: Emulator): SeededTenant[] {
  return emulator.tenants.map(({ name }) => {
    const data = emulator.tenant(name);
    return { data, userIds: data.userIds };
  });
}

/** The answer to a document, made of nothing but the seeded data. */
export async function executePlainly(
  tenants: readonly SeededTenant[],
  { query }: MadeDocument,
): Promise<unknown> {
  const rootValue = {
    tenants: () => tenants.map(tenantOf),
    tenant: ({ id }: { id: string }) => {
      const tenant = tenants.find(({ data }) => [data.name, data.domain, data.tenantId].includes(id));
      return tenant === undefined ? null : tenantOf(tenant);
    },
  };
  const { data, errors } = await graphql({ schema, source: query, rootValue });
  if (errors !== undefined) throw new Error(`The plain execution failed: ${errors[0]?.message}`);
  return data;
}

function tenantOf({ data: tenant, userIds }: SeededTenant): object {
  return {
    id: tenant.tenantId,
    name: tenant.name,
    domains: [tenant.domain],
    user: ({ id }: { id: string }) => userOf(tenant, id),
    users: ({ first }: { first: number }) => ({
      nodes: () => userIds.slice(0, first).map((id) => userOf(tenant, id)),
    }),
    drive: ({ id }: { id: string }) => driveOf(tenant, id),
  };
}

function userOf(tenant: EmulatedTenantData, id: string): object {
  return {
    ...tenant.user(id),
    manager: () => {
      const manager = tenant.managerIdOf(id);
      return manager === undefined ? null : userOf(tenant, manager);
    },
    drive: () => {
      const drive = tenant.driveIdOf(id);
      return drive === undefined ? null : driveOf(tenant, drive);
    },
  };
}

function driveOf(tenant: EmulatedTenantData, id: string): object {
  return {
    id,
    root: () => itemOf(tenant, id, tenant.rootIdOf(id)),
    item: (args: { id: string }) => itemOf(tenant, id, args.id),
  };
}

function itemOf(tenant: EmulatedTenantData, driveId: string, id: string): object | null {
  const item = tenant.item(driveId, id);
  if (item === undefined) return null;
  const { name, size, path, childIds, parentId } = item;
  return {
    id,
    name,
    size,
    path: `/${path.join('/')}`,
    parent: () => (parentId === undefined ? null : itemOf(tenant, driveId, parentId)),
    children: () => ({ nodes: () => childIds.map((child) => itemOf(tenant, driveId, child)) }),
  };
}

const userFields = [
  'displayName',
  'userPrincipalName',
  'mail',
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'city',
  'officeLocation',
  'employeeId',
];
const itemFields = ['name', 'size', 'path'];

/** Documents both can answer. What they list of a folder is all of it, since its order is Graph's own. */
export class ComparableMaker {
  readonly #tenants: readonly SeededTenant[];

  constructor(tenants: readonly SeededTenant[]) {
    this.#tenants = tenants;
  }

  make(seed: number): MadeDocument {
    const dice = new Dice(seed);
    let aliases = 0;
    const alias = (): string => (dice.chance(0.3) && aliases < 25 ? `a${(aliases += 1)}: ` : '');
    const some = (fields: readonly string[]): string[] =>
      fields.filter(() => dice.chance(0.4)).map((field) => `${alias()}${field}`);
    const item = (depth: number): string =>
      parts('id', ...some(itemFields), ...(depth > 0 ? [children(depth - 1), parent()] : []));
    const children = (depth: number): string =>
      dice.chance(0.5)
        ? `children(first: 200) { nodes ${depth > 0 && dice.chance(0.2) ? item(0) : parts('id', ...some(itemFields))} }`
        : '';
    const parent = (): string => (dice.chance(0.2) ? `${alias()}parent ${parts('id', 'name')}` : '');
    const drive = (): string => parts('id', dice.chance(0.8) ? `${alias()}root ${item(2)}` : '');
    const user = (depth: number): string =>
      parts(
        'id',
        ...some(userFields),
        depth > 0 && dice.chance(0.4) ? `${alias()}manager ${user(depth - 1)}` : '',
        dice.chance(0.4) ? `${alias()}drive ${drive()}` : '',
      );
    const inTenant = ({ data, userIds }: SeededTenant): string => {
      const id = dice.pick(userIds.slice(0, 100));
      const driveId = data.driveIdOf(id);
      return parts(
        'id',
        ...some(['name', 'domains']),
        dice.chance(0.7) ? `${alias()}user(id: "${id}") ${user(2)}` : '',
        dice.chance(0.5) ? `${alias()}users(first: ${1 + dice.below(5)}) { nodes ${user(1)} }` : '',
        driveId !== undefined && dice.chance(0.4) ? `${alias()}drive(id: "${driveId}") ${drive()}` : '',
      );
    };
    const tenant = dice.pick(this.#tenants);
    const name = dice.pick([tenant.data.name, tenant.data.domain, tenant.data.tenantId]);
    const fields = dice.chance(0.1)
      ? `tenants ${parts('id', 'name')}`
      : `tenant(id: "${name}") ${inTenant(tenant)}`;
    return { query: `{ ${fields} }`, variables: {} };
  }
}

function parts(...fields: readonly string[]): string {
  return `{ ${fields.filter((field) => field !== '').join(' ')} }`;
}

/** An answer with every list in an order of its own, since Graph's order of files is not that of the data. */
export function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((entry) => JSON.stringify(withoutOrder(entry))).sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withoutOrder(entry)]));
}
