import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { memoizeByObject } from '../../graph/memoize-by-object.js';
import type { GraphResource } from '../../graph/query/resource.js';
import type { Projection } from '../../graph/query/projection.js';
import { textOf, type ExecutedOperation } from './executed-operation.js';
import type { SelectedField, Selection } from './selected-nodes.js';

export type { SelectedField, Selection } from './selected-nodes.js';

// graphql-js hands siblings the same list of field nodes, and another one to each execution: a hundred users
// need one look at what is selected of them.
const known = new WeakMap<object, Selection>();

/** What is selected below the field that is being resolved. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const present = known.get(info.fieldNodes);
  if (present !== undefined) return present;
  const selection = textOf(info).selectionOf(info.returnType, info.fieldNodes);
  known.set(info.fieldNodes, selection);
  return selection;
}

/** How many fields an object of the type has in the answer, as the field that is being resolved. */
export function countOfFields(info: GraphQLResolveInfo, type: GraphQLObjectType): number {
  return textOf(info).countOfFields(type, info.fieldNodes);
}

/** What an operation selects of the type it begins with. */
export function selectionOfOperation(executed: ExecutedOperation, type: GraphQLObjectType): Selection {
  return textOf(executed).selectionOf(type, [executed.operation]);
}

const resultsOf = memoizeByObject((_: Selection) => new Map<string, unknown>());

/**
 * What follows from a selection alone, worked out once for all that share it: siblings, and whoever asks the same.
 * @param name tells apart what is worked out of one selection
 */
export function memoize<Result>(selection: Selection, name: string, workOut: () => Result): Result {
  const results = resultsOf(selection);
  if (!results.has(name)) results.set(name, workOut());
  return results.get(name) as Result;
}

/** Everything selected below fields of this name, taken together; undefined when there is none. */
export function below(selection: Selection, typeName: string, fieldName: string): Selection | undefined {
  return memoize(selection, `${typeName}.${fieldName}`, () => {
    const fields = selection.fieldsOf(typeName).filter((field) => field.name === fieldName);
    return fields.length === 0 ? undefined : together(fields.map((field) => field.selection));
  });
}

/** What is selected of the entities of a connection, in `nodes` and in `edges { node }`. */
export function nodesOf(connection: Selection, typeName: string): Selection {
  return memoize(connection, `nodes of ${typeName}`, () => {
    const edges = below(connection, `${typeName}Connection`, 'edges');
    return together([
      below(connection, `${typeName}Connection`, 'nodes'),
      edges && below(edges, `${typeName}Edge`, 'node'),
    ]);
  });
}

function together(selections: readonly (Selection | undefined)[]): Selection {
  return { fieldsOf: (typeName) => selections.flatMap((selection) => selection?.fieldsOf(typeName) ?? []) };
}

const projectionsOf = memoizeByObject((_: Selection) => new Map<object, Projection>());

/**
 * `$select` follows the selection set: the properties its fields need, and what the entity is known by. Siblings share
 * a projection while nothing is expanded, and with it what is derived from projections.
 */
export function projectionOf<T extends object>(
  resource: GraphResource<T>,
  selection: Selection,
  expand?: ReadonlyMap<string, Projection>,
): Projection<T> {
  if (expand !== undefined && expand.size > 0) return newProjection(resource, selection, expand);
  // Not by the type's name: several resources may have the same.
  const projections = projectionsOf(selection);
  const known = projections.get(resource) as Projection<T> | undefined;
  if (known !== undefined) return known;
  const projection = newProjection(resource, selection, new Map());
  projections.set(resource, projection);
  return projection;
}

function newProjection<T extends object>(
  resource: GraphResource<T>,
  selection: Selection,
  expand: ReadonlyMap<string, Projection>,
): Projection<T> {
  const select = new Set<string>(resource.keys);
  const selectable = new Set([...resource.keys, ...resource.select]);
  let isLeaf = true;
  for (const field of selection.fieldsOf(resource.typeName)) {
    const { name } = field;
    isLeaf &&=
      isScalar(field) || (selectable.has(name) && hasOnlyScalars(field)) || expand.get(name)?.isLeaf === true;
    const needed = Object.hasOwn(resource.derived, name) ? resource.derived[name] : undefined;
    for (const property of needed ?? []) select.add(property);
    if (selectable.has(name)) select.add(name);
    else if (name !== '__typename') for (const property of resource.addressKeys) select.add(property);
  }
  return { resource, select, expand, isLeaf };
}

function isScalar({ typeNames }: SelectedField): boolean {
  return typeNames.length === 0;
}

/** Whether this part of an entity is where the selection ends. Deeper inside, another entity may begin. */
function hasOnlyScalars({ typeNames, selection }: SelectedField): boolean {
  return typeNames.every((typeName) => selection.fieldsOf(typeName).every(isScalar));
}

/** The projection, with what the address of each entity is made of. */
export function withAddress<T extends object>(projection: Projection<T>): Projection<T> {
  return { ...projection, select: new Set([...projection.select, ...projection.resource.addressKeys]) };
}
