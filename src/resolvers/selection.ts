import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import type { GraphResource } from '../graph/resource.js';
import type { Want } from '../graph/want.js';

/** What an operation selects below a field, fragments resolved, `@skip` and `@include` applied. */
export interface Selection {
  /** The fields selected of this type, each once for every alias and set of arguments. */
  fieldsOf(typeName: string): readonly SelectedField[];
}

export interface SelectedField {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selection: Selection;
}

// graphql-js hands siblings the same list of field nodes, and another one to each execution: a hundred users
// need one look at what is selected of them.
const known = new WeakMap<object, Selection>();

/** What is selected below the field that is being resolved. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const present = known.get(info.fieldNodes);
  if (present !== undefined) return present;
  const selection = selectionFrom([parseResolveInfo(info) as ResolveTree]);
  known.set(info.fieldNodes, selection);
  return selection;
}

function selectionFrom(trees: readonly ResolveTree[]): Selection {
  return {
    fieldsOf: (typeName) =>
      trees.flatMap(({ fieldsByTypeName }) =>
        // What is selected of an interface is selected of each of its types.
        [typeName, 'Node'].flatMap((name) =>
          Object.values(fieldsByTypeName[name] ?? {}).map((tree) => ({
            name: tree.name,
            args: tree.args,
            selection: selectionFrom([tree]),
          })),
        ),
      ),
  };
}

/** Everything selected below fields of this name, taken together; undefined when there is none. */
export function below(selection: Selection, typeName: string, fieldName: string): Selection | undefined {
  const fields = selection.fieldsOf(typeName).filter((field) => field.name === fieldName);
  return fields.length === 0 ? undefined : together(fields.map((field) => field.selection));
}

/** What is selected of the entities of a connection, in `nodes` and in `edges { node }`. */
export function nodesOf(connection: Selection, typeName: string): Selection {
  const edges = below(connection, `${typeName}Connection`, 'edges');
  return together([
    ...[below(connection, `${typeName}Connection`, 'nodes')],
    ...[edges && below(edges, `${typeName}Edge`, 'node')],
  ]);
}

function together(selections: readonly (Selection | undefined)[]): Selection {
  return { fieldsOf: (typeName) => selections.flatMap((selection) => selection?.fieldsOf(typeName) ?? []) };
}

/** `$select` follows the selection set: the properties its fields need, and the keys. */
export function wantOf<T extends object>(
  resource: GraphResource<T>,
  selection: Selection,
  expand: ReadonlyMap<string, Want> = new Map(),
): Want<T> {
  const select = new Set<string>(resource.keys);
  const selectable = new Set(resource.select);
  for (const { name } of selection.fieldsOf(resource.typeName)) {
    if (selectable.has(name)) select.add(name);
    const needed = Object.hasOwn(resource.derived, name) ? resource.derived[name] : undefined;
    for (const property of needed ?? []) select.add(property);
  }
  return { resource, select, expand };
}
