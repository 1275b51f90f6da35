import { Kind, parse, visit } from 'graphql';
import type { Ask, Question } from '../requests/question.js';

/** Things that exist in a tenant of the key, for examples to ask about. */
export interface ExampleValues {
  /** Each tenant of the key may be named by these. */
  readonly domains: readonly string[];
  /** The first tenant of the key, by its name; undefined when it has none. */
  readonly tenant?: string | undefined;
  /** A person with a OneDrive, if one of the first users has one. */
  readonly user?: string | undefined;
  /** The address of a site that has a drive. */
  readonly site?: string | undefined;
  /** The path of something in the OneDrive of the user. */
  readonly path?: string | undefined;
}

const tenantsQuery: Question = {
  operationName: 'ExampleTenants',
  query: 'query ExampleTenants { tenants { name domains } }',
};

const valuesQuery = (tenant: string): Question => ({
  operationName: 'ExamplePlaces',
  variables: { tenant },
  query: `query ExamplePlaces($tenant: ID!) { tenant(id: $tenant) {
    rootSite { webUrl }
    users(first: 10) { nodes { userPrincipalName
      drive { root { children(first: 20) { nodes { name file { mimeType } } } } } } }
  } }`,
});

interface FoundUser {
  userPrincipalName: string | null;
  drive: { root: { children: { nodes: FoundItem[] } | null } | null } | null;
}

interface FoundItem {
  name: string | null;
  file: object | null;
}

/**
 * Finds what there is in the first tenant of a key. What the key may not read is left out. A key of all the tenants that
 * the examples are about, as that of the demo, needs nothing.
 */
export async function findExampleValues(ask: Ask, ofExamples: readonly string[]): Promise<ExampleValues> {
  const { data: known } = await ask(tenantsQuery);
  const tenants = (known?.['tenants'] ?? []) as { name: string; domains: string[] }[];
  const domains = tenants.flatMap((tenant) => tenant.domains);
  const [first] = tenants;
  if (first === undefined || ofExamples.every((domain) => domains.includes(domain))) {
    return { domains, tenant: first?.name };
  }
  const { data } = await ask(valuesQuery(first.name));
  const tenant = data?.['tenant'] as
    { rootSite: { webUrl: string | null } | null; users: { nodes: FoundUser[] } | null } | null | undefined;
  const users = tenant?.users?.nodes ?? [];
  const user =
    users.find((one) => itemsOf(one).length > 0) ?? users.find(({ drive }) => drive !== null) ?? users[0];
  const items = user === undefined ? [] : itemsOf(user);
  const item = items.find(({ file }) => file !== null) ?? items[0];
  return {
    domains,
    tenant: first.name,
    user: user?.userPrincipalName ?? undefined,
    site: tenant?.rootSite?.webUrl ?? undefined,
    path: item?.name == null ? undefined : `/${item.name}`,
  };
}

function itemsOf({ drive }: FoundUser): FoundItem[] {
  return drive?.root?.children?.nodes ?? [];
}

/** The domain of the tenant an example asks about. */
export function tenantOf(query: string): string {
  const [place] = namedIn(query).filter(({ kind }) => kind === 'tenant');
  return place?.value ?? '';
}

/** An example about what exists: as it is for a key of its own tenant, else about the first tenant of the key. */
export function withExampleValues(query: string, exampleValues: ExampleValues): string {
  if (exampleValues.tenant === undefined || exampleValues.domains.includes(tenantOf(query))) return query;
  let text = query;
  // From the end, so that places in front of it stay where they are.
  for (const { kind, start, end } of namedIn(query).reverse()) {
    const value = exampleValues[kind];
    if (value !== undefined) text = text.slice(0, start) + JSON.stringify(value) + text.slice(end);
  }
  return text;
}

type Kinds = 'tenant' | 'user' | 'site' | 'path';

/** By field and argument. */
const kinds: Readonly<Record<string, Kinds>> = {
  'tenant.id': 'tenant',
  'user.id': 'user',
  'site.url': 'site',
  'item.path': 'path',
};

interface Named {
  readonly kind: Kinds;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The things that a query names, in the order of the text. */
function namedIn(query: string): Named[] {
  const named: Named[] = [];
  visit(parse(query), {
    Field: ({ name, arguments: args = [] }) => {
      for (const { name: argument, value } of args) {
        const kind = kinds[`${name.value}.${argument.value}`];
        if (kind === undefined || value.kind !== Kind.STRING || value.loc === undefined) continue;
        named.push({ kind, value: value.value, start: value.loc.start, end: value.loc.end });
      }
    },
  });
  return named;
}
