import type { Json } from './matrix-rules.js';
import { coordinateOf, nameOf, type Selected } from './selected.js';

/** A place where an answer is not what it should be. */
export interface Difference {
  /** `leak`: it shows what the caller may not see. `loss`: it hides what the caller may see. */
  readonly kind: 'leak' | 'loss';
  readonly coordinate: string;
  readonly path: string;
  readonly shown: string;
}

/** Sealed or signed anew each time: that there is one is all that can be compared. */
const madeAnew = /\.(cursor|startCursor|endCursor|token|downloadUrl)$|^Thumbnail\.url$/;

/** Where something is hidden, counts are left out. */
const countField = '.totalCount';

/** Compares an answer with what is expected of it, field by field. */
export function differencesIn(selections: readonly Selected[], expected: Json, actual: Json): Difference[] {
  const found: Difference[] = [];
  compareObjects(selections, expected, actual, '', found);
  return found;
}

function compareObjects(
  selections: readonly Selected[],
  expected: Json,
  actual: Json,
  path: string,
  found: Difference[],
): void {
  for (const selected of selections) {
    const name = nameOf(selected);
    if (selected.on !== undefined && !(name in actual) && !(name in expected)) continue;
    compare(selected, expected[name] ?? null, actual[name] ?? null, `${path}.${name}`, found);
  }
}

function compare(
  selected: Selected,
  expected: unknown,
  actual: unknown,
  path: string,
  found: Difference[],
): void {
  const coordinate = coordinateOf(selected);
  const note = (kind: Difference['kind'], shown: unknown): void => {
    found.push({ kind, coordinate, path, shown: JSON.stringify(shown).slice(0, 200) });
  };
  if (isNothing(expected) || isNothing(actual)) {
    if (!isNothing(actual)) note('leak', actual);
    if (!isNothing(expected) && !coordinate.endsWith(countField)) note('loss', expected);
    return;
  }
  if (selected.below === undefined) {
    const isSame = madeAnew.test(coordinate) || JSON.stringify(expected) === JSON.stringify(actual);
    if (!isSame) note(actual === false ? 'loss' : 'leak', actual);
    return;
  }
  if (!Array.isArray(expected) || !Array.isArray(actual)) {
    compareObjects(selected.below, expected as Json, actual as Json, path, found);
    return;
  }
  compareLists(selected, expected as Json[], actual as (Json | null)[], path, found);
}

/** Entries are told apart by their ids, where they have one. */
function compareLists(
  selected: Selected,
  expected: readonly Json[],
  actual: readonly (Json | null)[],
  path: string,
  found: Difference[],
): void {
  const left = [...expected];
  // What is hidden has a place in `nodes` all the same.
  actual.forEach((entry, index) => {
    if (entry === null) return;
    const key = keyOf(entry);
    const place = key === undefined ? 0 : left.findIndex((other) => keyOf(other) === key);
    const [match] = place < 0 ? [] : left.splice(place, 1);
    compare({ ...selected, type: 'entry' }, match ?? null, entry, `${path}.${index}`, found);
  });
  for (const entry of left) compare(selected, entry, null, `${path}.?`, found);
}

function keyOf(entry: Json): string | undefined {
  const node = (entry['node'] ?? entry) as Json;
  for (const name of ['id', 'nodeId', 'localId', 'skuId']) {
    if (typeof node[name] === 'string') return node[name];
  }
  return undefined;
}

/** Nothing to see: whether it is null, or empty, tells nobody anything. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every((entry) => entry === null);
  if (typeof value !== 'object') return false;
  const { nodes, pageInfo } = value as { nodes?: unknown[]; pageInfo?: Json };
  return Array.isArray(nodes) && nodes.length === 0 && pageInfo?.['hasNextPage'] !== true;
}
