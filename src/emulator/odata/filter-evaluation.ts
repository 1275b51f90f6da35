import type { Comparison, Filter, Literal, PropertyPath } from './filter-syntax.js';

/** Text compares without regard to case in the directory and in SharePoint. */
export function matches(filter: Filter, record: unknown): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.operands.every((operand) => matches(operand, record));
    case 'or':
      return filter.operands.some((operand) => matches(operand, record));
    case 'not':
      return !matches(filter.operand, record);
    case 'compare':
      return compares(valueAt(record, filter.path), filter.operator, filter.value);
    case 'in':
      return filter.values.some((value) => compares(valueAt(record, filter.path), 'eq', value));
    case 'function':
      return appliesTo(filter.name, valueAt(record, filter.path), filter.value);
    case 'lambda':
      return quantifies(filter, valueAt(record, filter.path));
  }
}

function quantifies(filter: Extract<Filter, { kind: 'lambda' }>, collection: unknown): boolean {
  const entries: readonly unknown[] = Array.isArray(collection) ? collection : [];
  const { body, variable } = filter;
  if (!body) return entries.length > 0;
  const holds = (entry: unknown) => matches(body, { [variable]: entry });
  return filter.quantifier === 'any' ? entries.some(holds) : entries.every(holds);
}

function valueAt(record: unknown, path: PropertyPath): unknown {
  let value = record;
  for (const name of path) {
    if (name === '$count') return Array.isArray(value) ? value.length : 0;
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  return value ?? null;
}

function fold(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function compares(value: unknown, operator: Comparison, literal: Literal): boolean {
  if (operator === 'eq') return equals(value, literal);
  if (operator === 'ne') return !equals(value, literal);
  // Only moments are ever put in an order: Graph compares nothing else by size.
  if (literal.type !== 'dateTime' || typeof value !== 'string') return false;
  const difference = Date.parse(value) - literal.value;
  const inclusive = operator === 'ge' || operator === 'le';
  return (inclusive && difference === 0) || (operator.startsWith('g') ? difference > 0 : difference < 0);
}

function equals(value: unknown, literal: Literal): boolean {
  if (literal.type === 'dateTime') return typeof value === 'string' && Date.parse(value) === literal.value;
  return fold(value) === fold(literal.value);
}

function appliesTo(name: string, value: unknown, literal: Literal): boolean {
  if (typeof value !== 'string' || typeof literal.value !== 'string') return false;
  const [text, part] = [value.toLowerCase(), literal.value.toLowerCase()];
  return name === 'startsWith' ? text.startsWith(part) : text.endsWith(part);
}
