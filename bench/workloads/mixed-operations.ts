import type { Operation } from '../contestants/operation.js';
import type { EmulatorInfo } from '../processes/emulator.js';

interface Share {
  readonly percent: number;
  readonly what: string;
  readonly operation: (tenant: string, person: { userId: string; driveId: string }) => Operation;
}

/** Mostly front ends opening a person or a folder, now and then a large list. */
const shares: readonly Share[] = [
  {
    percent: 35,
    what: 'one user',
    operation: (tenant, { userId }) => ({ kind: 'oneUser', tenant, userId }),
  },
  {
    percent: 35,
    what: 'the top folder of a drive',
    operation: (tenant, { driveId }) => ({ kind: 'folder', tenant, driveId }),
  },
  { percent: 12, what: '50 users', operation: (tenant) => ({ kind: 'users', tenant, first: 50 }) },
  {
    percent: 10,
    what: 'row 5 for 25 users',
    operation: (tenant) => ({ kind: 'folders', tenant, first: 25 }),
  },
  { percent: 4, what: 'row 4', operation: (tenant) => ({ kind: 'drives', tenant, first: 100 }) },
  { percent: 4, what: 'row 5', operation: (tenant) => ({ kind: 'folders', tenant, first: 100 }) },
];

const tenants = ['contoso', 'fabrikam'] as const;

export const describeMix = (): string =>
  shares.map(({ percent, what }) => `${percent} % ${what}`).join(', ') + '; half of it each in two tenants';

/** An endless sequence, the same for the same random numbers. */
export function mixedOperations({ people }: EmulatorInfo, random: () => number): () => Operation {
  return () => {
    const tenant = tenants[Math.floor(random() * tenants.length)]!;
    const crowd = people[tenant]!;
    const person = crowd[Math.floor(random() * crowd.length)]!;
    let left = random() * 100;
    const share = shares.find(({ percent }) => (left -= percent) < 0) ?? shares[0]!;
    return share.operation(tenant, person);
  };
}

/** One of each kind in each tenant. */
export function oneOfEach({ people }: EmulatorInfo): Operation[] {
  return tenants.flatMap((tenant) => shares.map(({ operation }) => operation(tenant, people[tenant]![7]!)));
}
