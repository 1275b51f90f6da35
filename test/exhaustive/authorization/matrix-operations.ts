import type { Json } from './matrix-rules.js';
import type { QueryMaker } from './query-maker.js';
import { nameOf, sizeOf, textOf, tokensIn, type Selected } from './selected.js';

/** A way to an object: what is selected of it, put into the fields that lead to it. */
export interface Start {
  readonly type: string;
  readonly at: (below: readonly Selected[]) => Selected;
}

/** One request: fields of the tenant, or of the query itself. */
export class Operation {
  readonly selections: readonly Selected[];

  constructor(roots: readonly Selected[]) {
    const ofQuery = roots.filter(({ parent }) => parent === 'Query');
    const ofTenant = roots.filter(({ parent }) => parent === 'Tenant');
    const tenant: Selected = {
      parent: 'Query',
      field: 'tenant',
      args: '(id: "contoso")',
      type: 'Tenant',
      below: ofTenant,
    };
    this.selections = [...(ofTenant.length === 0 ? [] : [tenant]), ...ofQuery];
  }

  /** @param forOracle whether it is asked to tell which objects its answer is made of */
  text(forOracle: boolean): string {
    return `{ ${textOf(this.selections, forOracle)} }`;
  }
}

// A document may have 2,000 tokens, 1,000 fields, 30 aliases and 20 fields at the top.
const most = { tokens: 1_950, fields: 850, aliases: 29, roots: 19 };

/** Puts as many selections into an operation as the limits of a document let in. */
export function packed(roots: readonly Selected[]): Operation[] {
  const operations: Selected[][] = [];
  let room = { tokens: 0, fields: 0, aliases: 0, roots: 0 };
  for (const unit of unitsOf(roots)) {
    const sizes = unit.map(sizeOf);
    const fields = sum(sizes.map((size) => size.fields));
    const aliases = sum(sizes.map((size) => size.aliases));
    const tokens = tokensIn(textOf(unit, true));
    const fits =
      room.tokens >= tokens && room.fields >= fields && room.aliases >= aliases && room.roots >= unit.length;
    if (!fits) {
      operations.push([]);
      room = { ...most };
    }
    operations.at(-1)!.push(...unit);
    room = {
      tokens: room.tokens - tokens,
      fields: room.fields - fields,
      aliases: room.aliases - aliases,
      roots: room.roots - unit.length,
    };
  }
  return operations.map((list) => new Operation(list));
}

/** What has to stand in one operation, with names of its own: the beginning of a list stands behind the whole of it. */
function unitsOf(roots: readonly Selected[]): Selected[][] {
  const units: Selected[][] = [];
  roots.forEach((root, index) => {
    if (root.beginningOf === undefined) {
      units.push([{ ...root, alias: `a${index}` }]);
      return;
    }
    const unit = units.at(-1)!;
    unit.push({ ...root, alias: `a${index}`, beginningOf: unit[0]! });
  });
  return units;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Everything an object tells. */
export function wholeOf(maker: QueryMaker, { type, at }: Start): Selected {
  return at(maker.whole(type, { withOwnReads: true }));
}

/** Everything an object leads to, one selection each. */
export function edgesOf(
  maker: QueryMaker,
  { type, at }: Start,
  below: (typeName: string) => readonly Selected[],
): Selected[] {
  return maker.edges(type, below).map((edge) => at(edge));
}

/**
 * Ways of two and three steps with nothing selected between them, so that objects on the way may be skipped.
 */
export function waysFrom(maker: QueryMaker, { type, at }: Start): Selected[] {
  const ends = (name: string): readonly Selected[] => maker.key(name);
  const onward = (name: string): readonly Selected[] => {
    const edges = maker.edges(name, ends).map(([edge]) => short(edge!));
    return edges.length === 0 ? ends(name) : edges;
  };
  return maker.edges(type, onward).flatMap(([long]) => {
    const edge = short(long!);
    if (edge.type !== 'Drive') return [at([edge])];
    const steps = edge.below!.map((step) => at([{ ...edge, below: [step] }]));
    const children = maker.edge('DriveItem', 'children', ends)[0]!;
    const root = { ...maker.edgeBetween('Drive', 'root', ends), below: [children] };
    return [...steps, at([{ ...edge, below: [root] }])];
  });
}

/** The node ids in an answer, by the type of what they name. */
export function nodeIdsIn(
  selections: readonly Selected[],
  answer: Json,
  found = new Map<string, Set<string>>(),
): ReadonlyMap<string, ReadonlySet<string>> {
  for (const selected of selections) {
    if (selected.on !== undefined && selected.on !== answer['__typename']) continue;
    const value = answer[nameOf(selected)];
    if (selected.field === 'nodeId' && typeof value === 'string') {
      found.set(selected.parent, (found.get(selected.parent) ?? new Set()).add(value));
    }
    for (const inner of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (inner != null && selected.below !== undefined) nodeIdsIn(selected.below, inner as Json, found);
    }
  }
  return found;
}

/** Objects of a type by their node ids, one by one and together. */
export function byNodeId(maker: QueryMaker, type: string, nodeIds: readonly string[]): Selected[] {
  const below = maker.sample(type).map((selected) => ({ ...selected, on: type }));
  const quoted = nodeIds.map((nodeId) => JSON.stringify(nodeId));
  return [
    ...quoted.map((id) => ({ parent: 'Query', field: 'node', args: `(nodeId: ${id})`, type: 'Node', below })),
    { parent: 'Query', field: 'nodes', args: `(nodeIds: [${quoted.join(', ')}])`, type: 'Node', below },
  ];
}

/**
 * A list without the rest of its page, and where all entries are of one drive or site, with the first of them alone.
 * Other lists have hidden entries between those that are seen: only of a whole list is it known which these are.
 */
function short(edge: Selected): Selected {
  if (!edge.type.endsWith('Connection')) return edge;
  const { type, args = '', below = [] } = edge;
  const nodes = below.filter(({ field }) => field === 'nodes');
  const isOfOneHome = ['DriveItemConnection', 'ListConnection', 'ListItemConnection'].includes(type);
  return {
    ...edge,
    args: isOfOneHome ? args.replace(/first: \d+/, 'first: 3') : args,
    below: nodes,
  };
}
