import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { OperationLimitError } from '../errors.js';

/** How large an operation may be, whatever it costs. What is in a fragment counts wherever the fragment is used. */
const operationLimits = {
  'root fields': 20,
  fields: 1_000,
  aliases: 30,
  'nested levels': 12,
  fragments: 50,
  directives: 20,
} as const;

type Size = Record<keyof typeof operationLimits, number>;

/** Apollo Server keeps the documents it has parsed, and front ends repeat themselves. */
const sizes = new WeakMap<OperationDefinitionNode, Size>();

/** @throws OperationLimitError */
export function checkSize(document: DocumentNode, operation: OperationDefinitionNode): void {
  const size = sizes.get(operation) ?? sizeOf(document, operation);
  sizes.set(operation, size);
  for (const [what, limit] of Object.entries(operationLimits)) {
    const count = size[what as keyof Size];
    if (count <= limit) continue;
    throw new OperationLimitError(`This operation has ${count} ${what}, and ${limit} are allowed.`, {
      hint: 'Ask in several operations.',
    });
  }
}

function sizeOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const { fields, aliases, levels, ownFields } = new Measure(fragments).of(selectionSet);
  return {
    'root fields': ownFields,
    fields,
    aliases,
    'nested levels': levels,
    fragments: fragments.size,
    directives: directivesIn(document),
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
    const fragment = this.#fragments.get(name);
    const extent = fragment === undefined ? nothing : this.of(fragment.selectionSet);
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
