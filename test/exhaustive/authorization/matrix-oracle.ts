import type { Capability, ResourceKind } from '../../../src/config/config.js';
import { fieldRules, kindOf, typeRules, type FieldRule, type Json } from './matrix-rules.js';
import { coordinateOf, nameOf, type Selected } from './selected.js';

/** What a caller has of a capability: all, nothing, or the objects with these ids. */
export type Held = 'all' | 'nothing' | ReadonlySet<string>;

export type Holdings = Readonly<Record<Capability, Held>>;

/** Where each list lives: its site, and the drive of a document library. */
export type ListHomes = ReadonlyMap<string, { readonly siteId: string; readonly driveId?: string }>;

/** The nearest object of each kind around a place in an answer. */
type Surroundings = Readonly<Partial<Record<ResourceKind, string>>>;

/** How often a field's values were for the caller to see, and how often not. */
export interface Cell {
  allowed: number;
  denied: number;
}

/** Answers what a caller may see of an answer that somebody got who may see everything. */
export class Oracle {
  readonly cells = new Map<string, Cell>();
  /** The fields some object was asked for, whether it had a value or not. */
  readonly asked = new Set<string>();

  constructor(
    private readonly holdings: Holdings,
    private readonly homes: ListHomes,
  ) {}

  expected(selections: readonly Selected[], answer: Json): Json {
    return this.#object(selections, answer, {}, undefined);
  }

  #object(
    selections: readonly Selected[],
    answer: Json,
    around: Surroundings,
    type: string | undefined,
  ): Json {
    const out: Record<string, unknown> = {};
    for (const selected of selections) {
      if (selected.on !== undefined && selected.on !== type) continue;
      out[nameOf(selected)] = this.#field(selected, answer, around, out);
    }
    return out;
  }

  #field(selected: Selected, parent: Json, around: Surroundings, siblings: Json): unknown {
    this.asked.add(coordinateOf(selected));
    const value = parent[nameOf(selected)] ?? null;
    if (value === null) return null;
    const rule = fieldRules[coordinateOf(selected)];
    const isDenied =
      (rule !== undefined && !this.#fits(rule, parent, around)) ||
      (selected.takesWhole !== undefined && this.holdings[selected.takesWhole] !== 'all');
    if (isDenied) {
      this.#deny(selected, value);
      return null;
    }
    if (selected.type.endsWith('Connection')) {
      return this.#connection(selected, value as Json, around, siblings);
    }
    if (!Array.isArray(value) || selected.below === undefined) return this.#one(selected, value, around);
    const kept = value.map((entry) => this.#one(selected, entry, around)).filter((entry) => entry !== null);
    return kept.length === 0 && value.length > 0 ? null : kept;
  }

  #fits({ capability, isWhole, when }: FieldRule, parent: Json, around: Surroundings): boolean {
    if (when !== undefined && !when(parent)) return true;
    const kind = kindOf[capability];
    return isWhole === true || kind === undefined
      ? this.holdings[capability] === 'all'
      : this.holds(capability, around[kind]);
  }

  #one(selected: Selected, value: unknown, around: Surroundings): unknown {
    const { below } = selected;
    if (below === undefined || value === null) {
      if (value !== null) this.#cell(selected).allowed += 1;
      return value;
    }
    const object = value as Json;
    const type = typeof object['__typename'] === 'string' ? object['__typename'] : selected.type;
    const inside = this.#enter(type, object, around);
    if (inside === undefined) {
      this.#deny(selected, value);
      return null;
    }
    this.#cell(selected).allowed += 1;
    const seen = this.#object(below, object, inside, type);
    // A page of changes in which everything is hidden is no page.
    const isEmptied = type === 'DriveDelta' && seen['nodes'] === null && object['nodes'] !== undefined;
    return isEmptied ? null : seen;
  }

  /** The surroundings inside an object; undefined when the caller may not see it. */
  #enter(type: string, object: Json, around: Surroundings): Surroundings | undefined {
    const rule = typeRules[type];
    if (rule === undefined || rule.is === 'open' || rule.is === 'caller' || rule.is === 'part') return around;
    if (rule.is === 'whole') {
      return rule.capabilities.every((capability) => this.holdings[capability] === 'all')
        ? around
        : undefined;
    }
    if (rule.is === 'guardedPart') {
      return this.holds(rule.capability, around[kindOf[rule.capability]!]) ? around : undefined;
    }
    const id = rule.idOf(object);
    if (rule.is === 'object') {
      return this.holds(rule.capability, id) ? { ...around, [kindOf[rule.capability]!]: id } : undefined;
    }
    const home = id === undefined ? undefined : this.homes.get(id);
    const site = home?.siteId;
    const drive = home === undefined ? around.drives : home.driveId;
    const isFile = rule.is === 'listItem' && drive !== undefined;
    if (!this.holds('sites.read', site)) return undefined;
    if (isFile && !this.holds('files.metadata', drive)) return undefined;
    return { ...around, sites: site, drives: drive } as Surroundings;
  }

  #connection(selected: Selected, value: Json, around: Surroundings, siblings: Json): unknown {
    this.#cell(selected).allowed += 1;
    const { below = [], beginningOf } = selected;
    const nodeOf = below.find(({ field }) => field === 'nodes')!;
    this.asked.add(coordinateOf(nodeOf));
    const all = value['nodes'] as readonly Json[];
    const seen = all.map((entry) => this.#entry(selected, nodeOf, entry, around));
    const hides = (entries: readonly unknown[]): boolean => entries.includes(null);
    const whole = beginningOf && (siblings[nameOf(beginningOf)] as ExpectedPage | null);
    if (whole?.hidesSome === true) return this.#beginning(selected, whole);
    const kept = seen.filter((entry) => entry !== null);
    const wholePage = (value['pageInfo'] ?? {}) as Json;
    const page: Record<string, unknown> = { nodes: kept };
    const edgeOf = below.find(({ field }) => field === 'edges');
    if (edgeOf !== undefined) {
      this.asked.add(coordinateOf(edgeOf));
      page['edges'] = (value['edges'] as readonly Json[])
        .filter((_, index) => seen[index] !== null)
        .map((edge) => this.#one(edgeOf, edge, around));
    }
    const isMore = wholePage['hasNextPage'] === true && kept.length > 0;
    page['pageInfo'] = hides(seen)
      ? { hasNextPage: isMore, hasPreviousPage: false, ...cursorsOf(kept.length) }
      : wholePage;
    page['totalCount'] = hides(seen) ? kept.length : (value['totalCount'] ?? null);
    for (const inner of below) if (!['nodes', 'edges'].includes(inner.field)) this.#see(inner, value);
    return { ...page, ...(hides(seen) && { hidesSome: true }) };
  }

  #entry(list: Selected, nodeOf: Selected, entry: Json, around: Surroundings): unknown {
    const { entriesTake } = list;
    const id = typeof entry['id'] === 'string' ? entry['id'] : undefined;
    if (entriesTake !== undefined && !this.holds(entriesTake, id)) {
      this.#deny(nodeOf, entry);
      return null;
    }
    return this.#one(nodeOf, entry, around);
  }

  /** The first entry of a list of which some are hidden. */
  #beginning({ below = [] }: Selected, whole: ExpectedPage): Json {
    const keys = below.find(({ field }) => field === 'nodes')!.below!.map(nameOf);
    const first = whole.nodes
      .slice(0, 1)
      .map((node) => Object.fromEntries(keys.map((key) => [key, node[key]])));
    return {
      nodes: first,
      pageInfo: { hasNextPage: whole.nodes.length > 1 || whole.pageInfo.hasNextPage },
      hidesSome: true,
    };
  }

  holds(capability: Capability, id: string | undefined): boolean {
    const held = this.holdings[capability];
    if (typeof held === 'string') return held === 'all';
    return id !== undefined && held.has(id);
  }

  #cell(selected: Selected): Cell {
    const coordinate = coordinateOf(selected);
    const known = this.cells.get(coordinate);
    if (known !== undefined) return known;
    const cell = { allowed: 0, denied: 0 };
    this.cells.set(coordinate, cell);
    return cell;
  }

  #see(selected: Selected, parent: Json): void {
    this.asked.add(coordinateOf(selected));
    const value = parent[nameOf(selected)];
    if (value == null) return;
    this.#cell(selected).allowed += 1;
    for (const inner of selected.below ?? []) this.#see(inner, value as Json);
  }

  /** Notes that a value and all that is in it is hidden. */
  #deny(selected: Selected, value: unknown): void {
    if (value == null) return;
    if (Array.isArray(value)) {
      for (const entry of value) this.#deny(selected, entry);
      return;
    }
    this.#cell(selected).denied += 1;
    const type = (value as Json)['__typename'];
    for (const inner of selected.below ?? []) {
      if (inner.on === undefined || inner.on === type) this.#deny(inner, (value as Json)[nameOf(inner)]);
    }
  }
}

interface ExpectedPage {
  readonly nodes: readonly Json[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly hidesSome?: true;
}

/** Cursors are sealed anew each time: that there is one is all that can be foreseen. */
function cursorsOf(count: number): Json {
  const cursor = count === 0 ? null : 'sealed';
  return { startCursor: cursor, endCursor: cursor };
}
