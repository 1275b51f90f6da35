export interface OrderBy {
  readonly property: string;
  readonly descending: boolean;
}

/** Parses `$orderby`; undefined when it is malformed. */
export function parseOrderBy(text: string): readonly OrderBy[] | undefined {
  const orders: OrderBy[] = [];
  for (const part of text.split(',')) {
    const [, property, direction] = /^\s*([A-Za-z]\w*)(?:\s+(asc|desc))?\s*$/.exec(part) ?? [];
    if (property === undefined) return undefined;
    orders.push({ property, descending: direction === 'desc' });
  }
  return orders;
}

/** Compares by one property, without regard to case; unset values come first. */
export function orderComparer<T>(
  read: (entry: T) => unknown,
  descending: boolean,
): (left: T, right: T) => number {
  const key = (entry: T) => {
    const value = read(entry);
    return typeof value === 'string' ? value.toLowerCase() : '';
  };
  const sign = descending ? -1 : 1;
  return (left, right) => {
    const [one, other] = [key(left), key(right)];
    return one === other ? 0 : one < other ? -sign : sign;
  };
}
