import type { Capability, GrantConfig } from '../../../src/config/config.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { Dice } from '../../support/random.js';

// Users listed by callers with made-up grants, with made-up filters: what comes, page by page, is what a caller who may
// see everybody gets, without the users that are not listed, and Graph is asked about no other user.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const everybody = contoso.userIds;

interface Narrowing {
  /** Who is listed; undefined for everybody. */
  readonly basic: ReadonlySet<string> | undefined;
  readonly sensitive: ReadonlySet<string> | undefined;
}

const dice = new Dice(13);
const some = (most: number): ReadonlySet<string> =>
  new Set(Array.from({ length: dice.below(most + 1) }, () => dice.pick(everybody)));
const narrowings: Narrowing[] = Array.from({ length: 10 }, (_, index) => ({
  basic: index % 3 === 1 ? undefined : some(index % 2 === 0 ? 12 : 50),
  sensitive: index % 3 === 2 ? undefined : some(30),
}));

const gateway = await startTestGateway({
  emulator,
  callers: {
    ...Object.fromEntries(narrowings.map((_, index) => [`caller${index}`, {}])),
    wide: { contoso: ['users.basic', 'users.sensitive'] },
  },
  change: (config) => ({
    ...config,
    callers: config.callers.map((caller, index) => {
      const grant = (capability: Capability, users: ReadonlySet<string> | undefined): GrantConfig => ({
        tenantIds: [contoso.tenantId],
        capabilities: new Set([capability]),
        ...(users && { resources: { users, groups: new Set(), sites: new Set(), drives: new Set() } }),
      });
      if (caller.name === 'wide') return caller;
      const { basic, sensitive } = narrowings[index]!;
      return { ...caller, grants: [grant('users.basic', basic), grant('users.sensitive', sensitive)] };
    }),
  }),
});

/** A made-up condition, and whether it looks at what needs `users.sensitive`. */
function condition(depth: number): { readonly text: string; readonly isGuarded: boolean } {
  const property = dice.pick(['department', 'displayName', 'mobilePhone', 'id', 'or', 'not']);
  if (property === 'or' || property === 'not') {
    if (depth === 0) return condition(depth);
    const parts = Array.from({ length: property === 'or' ? 2 : 1 }, () => condition(depth - 1));
    const texts = parts.map(({ text }) => `{ ${text} }`).join(', ');
    const isGuarded = parts.some((part) => part.isGuarded);
    return { text: property === 'or' ? `or: [${texts}]` : `not: ${texts}`, isGuarded };
  }
  if (property === 'id') {
    const ids = Array.from({ length: 1 + dice.below(4) }, () => dice.pick(everybody));
    const written = ids.map((id) => `"${dice.chance(0.5) ? id.toUpperCase() : id}"`);
    return { text: `id: { in: [${written.join(', ')}] }`, isGuarded: false };
  }
  const value = (contoso.user(dice.pick(everybody))[property] as string | null) ?? '+1';
  const operator = dice.chance(0.5) ? 'eq' : 'startsWith';
  const wanted = operator === 'eq' ? value : value.slice(0, 1 + dice.below(4));
  const text = `${property}: { ${operator}: ${JSON.stringify(wanted)} }`;
  return { text, isGuarded: property === 'mobilePhone' };
}

/** The ids that Graph was asked for since the last look; undefined where a request was about everybody. */
function idsAsked(): ReadonlySet<string> | undefined {
  const urls = emulator.journal
    .entries()
    .flatMap(({ path, parts }) => (parts ? parts.map(({ url }) => url) : path))
    .map(decodeURIComponent)
    .filter((url) => url.includes('/users?'));
  emulator.journal.clear();
  const lists = urls.map((url) => /\$filter=id (?:in \(([^)]*)\)|eq ('[^']*'))/.exec(url));
  if (lists.includes(null)) return undefined;
  return new Set(lists.flatMap((list) => (list![1] ?? list![2]!).replaceAll("'", '').split(',')));
}

it.each(Array.from({ length: 60 }, (_, index) => index))('made-up list %i', async (index) => {
  const caller = index % narrowings.length;
  const { basic, sensitive } = narrowings[caller]!;
  const { text, isGuarded } = condition(2);
  const isListed = (id: string) => basic?.has(id) !== false && (!isGuarded || sensitive?.has(id) !== false);
  const all = await gateway.query(
    `{ tenant(id: "contoso") { users(first: 999, filter: { ${text} }) { nodes { id } } } }`,
    {},
    'wide',
  );
  const expected = all.data.tenant.users.nodes
    .map(({ id }: { id: string }) => id)
    .filter(isListed) as string[];
  const first = 1 + dice.below(20);
  const counted = dice.chance(0.5) ? 'totalCount' : '';
  const query = `query ($after: String) { tenant(id: "contoso") {
    users(first: ${first}, after: $after, filter: { ${text} }) { ${counted} nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  emulator.journal.clear();
  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const { data, errors } = await gateway.query(query, { after }, `caller${caller}`);
    expect(errors).toEqual([]);
    const { users } = data.tenant;
    if (counted !== '') expect(users.totalCount).toBe(expected.length);
    seen.push(...users.nodes.map(({ id }: { id: string }) => id));
    pages += 1;
    after = users.pageInfo.hasNextPage ? (users.pageInfo.endCursor as string) : null;
  } while (after !== null);
  expect(seen.sort()).toEqual(expected.sort());
  expect(pages).toBe(Math.max(1, Math.ceil(expected.length / first)));
  if (basic === undefined && (!isGuarded || sensitive === undefined)) return;
  const asked = idsAsked();
  expect(asked).toBeDefined();
  expect([...asked!].filter((id) => !isListed(id))).toEqual([]);
});
