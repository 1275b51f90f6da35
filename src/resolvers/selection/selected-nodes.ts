import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation selects below a field, fragments resolved, `@skip` and `@include` applied. */
export interface Selection {
  /** The fields selected of this type, each once for every alias and set of arguments. */
  fieldsOf(typeName: string): readonly SelectedField[];
}

export interface SelectedField {
  readonly name: string;
  /** The alias, or else the name: what the field is called in the answer. */
  readonly key: string;
  /** Coerced: a literal, a variable and a default value look the same. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The object types its value may be of; none for a scalar. */
  readonly typeNames: readonly string[];
  readonly selection: Selection;
}

/** A part of an operation that may select something. */
interface SelectingNode {
  readonly selectionSet?: SelectionSetNode | undefined;
}

/** What it takes to read an operation besides its nodes. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** An operation with one set of variables. Whoever looks at the same part of it gets the same selection. */
export class OperationText {
  readonly schema: OperationParts['schema'];
  readonly fragments: OperationParts['fragments'];
  readonly variableValues: OperationParts['variableValues'];
  readonly #selections = new Map<string, Selection>();
  readonly #numbers = new Map<SelectingNode, number>();
  /** Of single nodes, by their type. */
  readonly #counts = new Map<SelectingNode, Map<GraphQLObjectType, number>>();

  constructor({ schema, fragments, variableValues }: OperationParts) {
    this.schema = schema;
    this.fragments = fragments;
    this.variableValues = variableValues;
  }

  /** What some nodes that stand for one field of this type select. */
  selectionOf(type: GraphQLOutputType, nodes: readonly SelectingNode[]): Selection {
    if (nodes.every(({ selectionSet }) => selectionSet === undefined)) return nothingSelected;
    const key = `${type.toString()} ${nodes.map((node) => this.#numberOf(node)).join(' ')}`;
    const present = this.#selections.get(key);
    if (present !== undefined) return present;
    const selection = new SelectionOfNodes(this, type, nodes);
    this.#selections.set(key, selection);
    return selection;
  }

  /** How many fields an object of the type has in the answer below these nodes, such as `__typename` included. */
  countOfFields(type: GraphQLObjectType, nodes: readonly SelectingNode[]): number {
    const [node, another] = nodes;
    if (node === undefined || another !== undefined) return collectFields(this, type, setsOf(nodes)).size;
    // Usually it is one node, and an equal operation has the same one.
    const counts = this.#counts.get(node) ?? new Map<GraphQLObjectType, number>();
    this.#counts.set(node, counts);
    const count = counts.get(type) ?? collectFields(this, type, setsOf(nodes)).size;
    counts.set(type, count);
    return count;
  }

  #numberOf(node: SelectingNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }
}

const nothingSelected: Selection = { fieldsOf: () => [] };

/** What stands between the braces of some nodes of an operation, read when it is asked for. */
class SelectionOfNodes implements Selection {
  readonly #text: OperationText;
  readonly #type: GraphQLOutputType;
  readonly #sets: readonly SelectionSetNode[];
  readonly #fields = new Map<string, readonly SelectedField[]>();

  constructor(text: OperationText, type: GraphQLOutputType, nodes: readonly SelectingNode[]) {
    this.#text = text;
    this.#type = type;
    this.#sets = setsOf(nodes);
  }

  fieldsOf(typeName: string): readonly SelectedField[] {
    const present = this.#fields.get(typeName);
    if (present !== undefined) return present;
    const type = objectTypesOf(this.#text.schema, this.#type).find(({ name }) => name === typeName);
    const nodes = type === undefined ? [] : [...collectFields(this.#text, type, this.#sets).values()];
    const fields = nodes.flatMap((same) => selectedField(this.#text, type!, same) ?? []);
    this.#fields.set(typeName, fields);
    return fields;
  }
}

function setsOf(nodes: readonly SelectingNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLOutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isAbstractType(named)) return schema.getPossibleTypes(named);
  return isObjectType(named) ? [named] : [];
}

/** The field nodes for each key of the answer, as graphql-js collects them. */
function collectFields(
  text: OperationText,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (node: SelectionNode): void => {
    if (!isIncluded(node, text)) return;
    if (node.kind === Kind.FIELD) {
      const key = keyOf(node);
      fields.set(key, [...(fields.get(key) ?? []), node]);
      return;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(node.name.value)) return;
      seen.add(node.name.value);
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? text.fragments[node.name.value] : node;
    if (fragment !== undefined && applies(fragment, type, text.schema)) {
      fragment.selectionSet.selections.forEach(collect);
    }
  };
  for (const { selections } of sets) selections.forEach(collect);
  return fields;
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function isIncluded(node: SelectionNode, { variableValues }: OperationText): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}

function applies(
  {
    typeCondition,
  }: Pick<FragmentDefinitionNode, 'selectionSet'> & {
    readonly typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined;
  },
  type: GraphQLObjectType,
  schema: GraphQLSchema,
): boolean {
  if (typeCondition === undefined || typeCondition.name.value === type.name) return true;
  const condition = schema.getType(typeCondition.name.value);
  return isAbstractType(condition) && schema.isSubType(condition, type);
}

/** A field of the type; undefined for meta fields, and when it can never be resolved, since its arguments do not fit. */
function selectedField(
  text: OperationText,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedField | undefined {
  const [node] = nodes;
  const field = node && type.getFields()[node.name.value];
  if (field === undefined) return undefined;
  const args = argumentsOf(field, node!, text);
  if (args === undefined) return undefined;
  return {
    name: field.name,
    key: keyOf(node!),
    args,
    typeNames: objectTypesOf(text.schema, field.type).map(({ name }) => name),
    selection: text.selectionOf(field.type, nodes),
  };
}

function argumentsOf(
  field: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
  { variableValues }: OperationText,
): Record<string, unknown> | undefined {
  try {
    return getArgumentValues(field, node, variableValues);
  } catch {
    // graphql-js will find the same, and answer it as this field's error.
    return undefined;
  }
}
