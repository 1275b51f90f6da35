import type { Bound } from '../../resolvers/cost/cost-estimator.js';
import type { SelectedField, Selection } from '../../resolvers/selection/selection.js';

/** An operation that is too dear, and a way to tell what it would cost if it selected something else. */
export interface DearOperation {
  readonly selection: Selection;
  /** Where the operation begins: `Query`. */
  readonly typeName: string;
  readonly bound: Bound;
  readonly limit: number;
  readonly unitsOf: (selection: Selection) => number;
}

// Refusals must stay cheap. A list further inside is hardly ever the better one to shorten, and an operation with more
// fields that cost something than this is better split.
const mostCandidates = 3;
const mostFields = 100;

/**
 * With which length of a list, or with how many ids, this very operation would run: of the outermost list around the
 * dearest field for which there is one, else of all lists at once. Undefined when no length would do.
 */
export function fittingSize(operation: DearOperation): string | undefined {
  const { selection, bound } = operation;
  if (bound.fields.length > mostFields) return undefined;
  for (const { path, field, size } of listsAround(operation).slice(0, mostCandidates)) {
    const most = largest(operation, size, (length) => new ShorterLists(selection, length, path));
    if (most === undefined) continue;
    return field.name === 'nodes' && 'nodeIds' in field.args
      ? `It would run with ${most} of its ids.`
      : `It would run with "first: ${most}" for ${field.typeName}.${field.name}.`;
  }
  const all = largest(operation, longestList, (length) => new ShorterLists(selection, length));
  return all === undefined ? undefined : `It would run with "first: ${all}" for each of its lists.`;
}

const longestList = 999;

/** The largest length below a size with which an operation fits, where it fits with all smaller ones as well. */
function largest(
  { bound, limit, unitsOf }: DearOperation,
  size: number,
  withLength: (length: number) => Selection,
): number | undefined {
  if (size <= 1) return undefined;
  const least = unitsOf(withLength(1));
  if (least > limit) return undefined;
  let [yes, no] = [1, size];
  const narrow = (length: number): void => {
    if (length <= yes || length >= no) return;
    if (unitsOf(withLength(length)) <= limit) yes = length;
    else no = length;
  };
  // Most costs grow in a straight line, on which the length is found at once.
  const onTheLine = Math.floor(1 + ((limit - least) * (size - 1)) / (bound.units - least));
  narrow(onTheLine);
  narrow(onTheLine + 1);
  while (no - yes > 1) narrow(Math.floor((yes + no) / 2));
  return yes;
}

interface ListInOperation {
  /** By the names the answer has. */
  readonly path: readonly string[];
  readonly field: SelectedField & { readonly typeName: string };
  readonly size: number;
}

/** The lists that the dearest field is in, and itself, the outermost first. */
function listsAround({ selection, typeName, bound }: DearOperation): ListInOperation[] {
  const [dearest] = [...bound.fields].sort((one, other) => other.units - one.units);
  const lists: ListInOperation[] = [];
  let [at, typeNames]: [Selection, readonly string[]] = [selection, [typeName]];
  for (const [depth, key] of (dearest?.path ?? []).entries()) {
    const fields = typeNames.flatMap((name) =>
      at.fieldsOf(name).map((field) => ({ ...field, typeName: name })),
    );
    const field = fields.find((one) => one.key === key);
    if (field === undefined) return lists;
    const size = sizeOf(field);
    if (size !== undefined) lists.push({ path: dearest!.path.slice(0, depth + 1), field, size });
    [at, typeNames] = [field.selection, field.typeNames];
  }
  return lists;
}

function sizeOf({ args: { first, nodeIds } }: SelectedField): number | undefined {
  if (typeof first === 'number') return first;
  return Array.isArray(nodeIds) ? nodeIds.length : undefined;
}

/** What an operation selects if the list at a path, or each list, is no longer than this. */
class ShorterLists implements Selection {
  readonly #known = new Map<string, readonly SelectedField[]>();

  constructor(
    private readonly selection: Selection,
    private readonly length: number,
    private readonly path?: readonly string[],
  ) {}

  fieldsOf(typeName: string): readonly SelectedField[] {
    const present = this.#known.get(typeName);
    if (present !== undefined) return present;
    const fields = this.selection.fieldsOf(typeName).map((field) => this.#shorter(field));
    this.#known.set(typeName, fields);
    return fields;
  }

  #shorter(field: SelectedField): SelectedField {
    const { path, length } = this;
    if (path !== undefined && field.key !== path[0]) return field;
    const isHere = path === undefined || path.length === 1;
    const args = isHere ? shortened(field.args, length) : field.args;
    if (path?.length === 1) return { ...field, args };
    return { ...field, args, selection: new ShorterLists(field.selection, length, path?.slice(1)) };
  }
}

function shortened(args: SelectedField['args'], length: number): SelectedField['args'] {
  const { first, nodeIds } = args;
  if (typeof first === 'number') return { ...args, first: Math.min(first, length) };
  return Array.isArray(nodeIds) ? { ...args, nodeIds: nodeIds.slice(0, length) } : args;
}
