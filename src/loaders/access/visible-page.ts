import { OperationLimitError } from '../../errors.js';
import type { GraphPage } from '../../graph/client/paging.js';
import { endlessList, noItem, withoutRepetition, type Page, type PagePosition } from '../page.js';

/** A list of which the caller may see some entries only. */
export interface PartlyVisibleList<T> {
  readonly read: (link: string) => Promise<GraphPage>;
  /** What the caller may see of an entry; null when that is nothing. */
  readonly become: (entry: Record<string, unknown>) => T | null;
  /** How many pages are read at most. */
  readonly mostPages: number;
}

/**
 * Reads on from a position until `first` visible entries are there, and until it is known whether another visible one
 * follows: hidden entries have no part in where a page ends, or in whether there is a next one.
 * @throws OperationLimitError when the pages that may be read do not tell
 */
export async function collectVisible<T>(
  start: PagePosition,
  first: number,
  { read, become, mostPages }: PartlyVisibleList<T>,
): Promise<Page<T>> {
  const items: T[] = [];
  const positions: PagePosition[] = [];
  const behind = (index: number): PagePosition => positions[index] ?? noItem(index);
  const visited = new Set<string>();
  let position: PagePosition | undefined = start;
  while (position !== undefined) {
    const { link, offset }: PagePosition = position;
    if (visited.has(link)) throw endlessList();
    if (visited.size >= mostPages) throw mostlyHidden(mostPages);
    visited.add(link);
    const { value, nextLink } = withoutRepetition(await read(link), visited);
    for (let index = offset; index < value.length; index += 1) {
      const item = become(value[index]!);
      if (item === null) continue;
      if (items.length === first) return { items, behind, next: { link, offset: index } };
      items.push(item);
      positions.push({ link, offset: index + 1 });
    }
    position = nextLink === undefined ? undefined : { link: nextLink, offset: 0 };
  }
  return { items, behind, next: undefined };
}

function mostlyHidden(pages: number): OperationLimitError {
  return new OperationLimitError(
    `This list has too few entries for this caller: ${pages} of its pages were read, and more would follow.`,
    {
      hint:
        'Read the objects by their ids, or select fewer entries with "first". A grant without ' +
        '"resources" has no such limit.',
    },
  );
}
