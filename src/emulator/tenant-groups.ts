import { containersOf, type Container } from './data/people/directory-containers.js';
import { groupPlans, type GroupPlan } from './data/people/group-plans.js';
import { createGroupRecord, groupId, type GroupRecord } from './data/people/group-record.js';

/** A user by ordinal, or a group by its index. */
export type MemberReference =
  { readonly kind: 'user'; readonly ordinal: number } | { readonly kind: 'group'; readonly index: number };

/** What somebody can be a member of. */
export type ContainerReference = Extract<MemberReference, { kind: 'group' }> | Container;

/** The groups of a tenant, its roles and units, and who is in them. */
export class TenantGroups {
  readonly containers: readonly Container[];
  private readonly plans: readonly GroupPlan[];
  private readonly records = new Map<number, GroupRecord>();
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly byName: ReadonlyMap<string, number>;

  constructor(
    private readonly of: { readonly seed: string; readonly userCount: number; readonly domain: string },
  ) {
    this.plans = groupPlans(of.userCount);
    this.containers = containersOf(of.seed);
    this.indexes = new Map(this.plans.map((_, index) => [groupId(of.seed, index), index]));
    this.byName = new Map(this.plans.map(({ displayName }, index) => [displayName, index]));
  }

  get count(): number {
    return this.plans.length;
  }

  indexOf(id: string): number | undefined {
    return this.indexes.get(id.toLowerCase());
  }

  group(index: number): GroupRecord {
    const known = this.records.get(index);
    if (known) return known;
    const { seed, domain } = this.of;
    const record = createGroupRecord({ seed, domain, index, plan: this.plan(index) });
    this.records.set(index, record);
    return record;
  }

  /** Only Microsoft 365 groups have files. */
  hasDrive(index: number): boolean {
    return this.plan(index).kind === 'unified';
  }

  ownersOf(index: number): readonly MemberReference[] {
    return this.plan(index).owners.map((ordinal) => ({ kind: 'user', ordinal }));
  }

  ownedBy(owner: number): readonly number[] {
    return this.indexesWhere(({ owners }) => owners.includes(owner));
  }

  membersOf(index: number): readonly MemberReference[] {
    const { hasMember } = this.plan(index);
    const users: MemberReference[] = [];
    for (let ordinal = 0; ordinal < this.of.userCount; ordinal++) {
      if (hasMember(ordinal)) users.push({ kind: 'user', ordinal });
    }
    return [...this.nestedIn(index).map((nested) => ({ kind: 'group', index: nested }) as const), ...users];
  }

  /** Everybody inside, at any depth, each once. */
  transitiveMembersOf(index: number): readonly MemberReference[] {
    const groups = closure([index], (inner) => this.nestedIn(inner));
    const members = new Map<string, MemberReference>();
    for (const group of groups) {
      for (const member of this.membersOf(group)) {
        members.set(member.kind === 'user' ? `u${member.ordinal}` : `g${member.index}`, member);
      }
    }
    return [...members.values()];
  }

  /** What a user or a group is directly in. */
  containersOf(member: MemberReference): readonly ContainerReference[] {
    const groups = this.groupsOf(member).map((index) => ({ kind: 'group', index }) as const);
    if (member.kind === 'group') return groups;
    return [...groups, ...this.containers.filter(({ hasMember }) => hasMember(member.ordinal))];
  }

  transitiveContainersOf(member: MemberReference): readonly ContainerReference[] {
    const direct = this.containersOf(member);
    const above = closure(this.groupsOf(member), (index) => this.groupsOf({ kind: 'group', index }));
    return [
      ...above.map((index) => ({ kind: 'group', index }) as const),
      ...direct.filter((container) => container.kind !== 'group'),
    ];
  }

  private groupsOf(member: MemberReference): readonly number[] {
    if (member.kind === 'user') return this.indexesWhere(({ hasMember }) => hasMember(member.ordinal));
    const { displayName } = this.plan(member.index);
    return this.indexesWhere(({ nested }) => nested?.includes(displayName) === true);
  }

  private nestedIn(index: number): readonly number[] {
    return (this.plan(index).nested ?? []).flatMap((name) => this.byName.get(name) ?? []);
  }

  private indexesWhere(holds: (plan: GroupPlan) => boolean): readonly number[] {
    return this.plans.flatMap((plan, index) => (holds(plan) ? [index] : []));
  }

  private plan(index: number): GroupPlan {
    return this.plans[index]!;
  }
}

/** All that can be reached, each once, what it starts from included. */
function closure(start: readonly number[], next: (index: number) => readonly number[]): number[] {
  const seen = new Set<number>();
  const open = [...start];
  for (let index = open.shift(); index !== undefined; index = open.shift()) {
    if (seen.has(index)) continue;
    seen.add(index);
    open.push(...next(index));
  }
  return [...seen];
}
