import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { equalFieldPairs } from './equal-field-pairs.js';

/** What can be counted of a document before it is validated: its fragments may be missing or contain each other. */
export interface DocumentSize {
  readonly operations: number;
  readonly fragments: number;
  readonly directives: number;
  /** Of each operation, and of each fragment, as it may be used by none. */
  readonly parts: () => Iterable<PartSize>;
}

/** What is in a fragment counts wherever the fragment is used. */
interface PartSize {
  readonly rootFields: number;
  readonly fields: number;
  readonly aliases: number;
  readonly levels: number;
  /** Takes time for each field: only for a part whose `fields` are few. */
  readonly equalFieldPairs: () => number;
}

export function sizeOf(document: DocumentNode): DocumentSize {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return {
    operations: operations.length,
    fragments: fragments.size,
    directives: directivesIn(document),
    *parts() {
      const measure = new Measure(fragments);
      for (const { kind, selectionSet } of [...operations, ...fragments.values()]) {
        const { fields, aliases, levels, ownFields } = measure.of(selectionSet);
        const rootFields = kind === Kind.OPERATION_DEFINITION ? ownFields : 0;
        const pairs = (): number => equalFieldPairs(selectionSet, fragments);
        yield { rootFields, fields, aliases, levels, equalFieldPairs: pairs };
      }
    },
  };
}

interface Extent {
  readonly fields: number;
  /** Those of them that stand directly between the braces. */
  readonly ownFields: number;
  readonly aliases: number;
  /** How many fields with braces of their own lie in one another. */
  readonly levels: number;
}

const nothing: Extent = { fields: 0, ownFields: 0, aliases: 0, levels: 0 };
/** Of a fragment that is missing, or contains itself: validation refuses it, and until then it must count. */
const unknown: Extent = { ...nothing, fields: 1 };

/** Looks at each fragment once: spelt out, fragments within fragments grow exponentially. */
class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Extent>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  of({ selections }: SelectionSetNode): Extent {
    return selections.map((selection) => this.#ofSelection(selection)).reduce(together, nothing);
  }

  #ofSelection(node: SelectionNode): Extent {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return this.of(node.selectionSet);
    const { fields, aliases, levels } =
      node.selectionSet === undefined ? nothing : this.of(node.selectionSet);
    // The schema's types lie in one another as deep as they like, and cost nothing.
    const isMeta = node.name.value.startsWith('__');
    const ownLevels = node.selectionSet === undefined || isMeta ? 0 : levels + 1;
    const ownAliases = node.alias === undefined ? 0 : 1;
    return { fields: fields + 1, ownFields: 1, aliases: aliases + ownAliases, levels: ownLevels };
  }

  #ofFragment(name: string): Extent {
    const present = this.#known.get(name);
    if (present !== undefined) return present;
    this.#known.set(name, unknown);
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return unknown;
    const extent = this.of(fragment.selectionSet);
    this.#known.set(name, extent);
    return extent;
  }
}

function together(one: Extent, other: Extent): Extent {
  return {
    fields: one.fields + other.fields,
    ownFields: one.ownFields + other.ownFields,
    aliases: one.aliases + other.aliases,
    levels: Math.max(one.levels, other.levels),
  };
}

function directivesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive: () => {
      count += 1;
    },
  });
  return count;
}
