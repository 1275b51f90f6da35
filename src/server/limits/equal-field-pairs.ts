import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Fragments that contain each other never end: from here on there are more pairs than anybody may have. */
const mostSelections = 20_000;

/**
 * How many pairs of fields stand for the same place of the answer. Validation compares the fields of each pair
 * (https://spec.graphql.org/October2021/#sec-Field-Selection-Merging): the same field 250 times takes 31,125
 * comparisons, and as many again for each field below it.
 */
export function equalFieldPairs(selectionSet: SelectionSetNode, fragments: Fragments): number {
  return new PairCount(fragments).of([{ selectionSet, around: new Set() }]);
}

/** A selection set, and the fragments it is in: none of them is entered again. */
interface SelectionContext {
  readonly selectionSet: SelectionSetNode;
  readonly around: ReadonlySet<string>;
}

interface EqualFields {
  count: number;
  readonly below: SelectionContext[];
}

class PairCount {
  readonly #fragments: Fragments;
  #selections = 0;

  constructor(fragments: Fragments) {
    this.#fragments = fragments;
  }

  /** Of places that are one place of the answer. */
  of(contexts: readonly SelectionContext[]): number {
    const fields = new Map<string, EqualFields>();
    for (const context of contexts) this.#collect(context, fields);
    if (this.#selections > mostSelections) return Infinity;
    let pairs = 0;
    for (const { count, below } of fields.values()) pairs += (count * (count - 1)) / 2 + this.of(below);
    return pairs;
  }

  #collect({ selectionSet, around }: SelectionContext, fields: Map<string, EqualFields>): void {
    for (const node of selectionSet.selections) {
      this.#selections += 1;
      if (this.#selections > mostSelections) return;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        this.#collect({ selectionSet: node.selectionSet, around }, fields);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const name = node.name.value;
        const fragment = around.has(name) ? undefined : this.#fragments.get(name);
        if (fragment === undefined) continue;
        this.#collect({ selectionSet: fragment.selectionSet, around: new Set(around).add(name) }, fields);
      } else {
        const key = (node.alias ?? node.name).value;
        const equal = fields.get(key) ?? { count: 0, below: [] };
        fields.set(key, equal);
        equal.count += 1;
        if (node.selectionSet !== undefined) equal.below.push({ selectionSet: node.selectionSet, around });
      }
    }
  }
}
