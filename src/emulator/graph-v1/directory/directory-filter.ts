import type { DirectoryType, Filterable, Support } from './directory-type.js';
import { badRequest, unknownProperty, unsupportedQuery } from '../../graph-errors.js';
import type { Filter, Literal, PropertyPath } from '../../odata/filter-syntax.js';

const mostOperands = 15;

/** Refuses a filter Graph would refuse. https://learn.microsoft.com/graph/aad-advanced-queries */
export function checkFilter(filter: Filter, type: DirectoryType, advanced: boolean): void {
  check(filter, { type, advanced, find: (path) => findProperty(path, type) });
  checkOperandCount(filter);
}

interface FilterTarget {
  readonly type: DirectoryType;
  readonly advanced: boolean;
  readonly find: (path: PropertyPath) => Filterable;
}

function check(filter: Filter, target: FilterTarget): void {
  switch (filter.kind) {
    case 'and':
    case 'or':
      filter.operands.forEach((operand) => check(operand, target));
      break;
    case 'not':
      requireAdvanced('not', target);
      check(filter.operand, target);
      break;
    case 'compare':
      checkComparison(filter, target);
      break;
    case 'in':
      for (const value of filter.values) checkEquality(filter.path, value, target);
      break;
    case 'function':
      checkFunction(filter, target);
      break;
    case 'lambda':
      checkLambda(filter, target);
      break;
  }
}

function checkComparison(filter: Extract<Filter, { kind: 'compare' }>, target: FilterTarget): void {
  const { path, operator, value } = filter;
  if (path.at(-1) === '$count') {
    checkCount(filter, target);
    return;
  }
  if (operator === 'eq' || operator === 'ne') {
    if (operator === 'ne') requireAdvanced('ne', target);
    checkEquality(path, value, target);
    return;
  }
  const property = target.find(path);
  const support = operator === 'ge' || operator === 'le' ? property.support.compare : undefined;
  requireSupport(support, path, target);
  checkType(property, value, operator);
}

function checkCount(
  { path, operator, value }: Extract<Filter, { kind: 'compare' }>,
  target: FilterTarget,
): void {
  requireAdvanced('$count', target);
  const [collection = '', ...rest] = path;
  const comparesWithZero = (operator === 'eq' || operator === 'ne') && value.value === 0;
  if (rest.length !== 1 || !target.type.countable.has(collection) || !comparesWithZero)
    throw unsupportedClause(path, target.type);
}

function checkEquality(path: PropertyPath, value: Literal, target: FilterTarget): void {
  const property = target.find(path);
  const { equals, equalsNull } = property.support;
  requireSupport(value.type === 'null' ? equalsNull : equals, path, target);
  if (value.type !== 'null') checkType(property, value, 'eq');
}

function checkFunction(
  { name, path, value }: Extract<Filter, { kind: 'function' }>,
  target: FilterTarget,
): void {
  const property = target.find(path);
  if (name === 'endsWith') {
    if (property.support.endsWith) requireAdvanced('endsWith', target);
    requireSupport(property.support.endsWith, path, target);
  } else {
    requireSupport(name === 'startsWith' ? property.support.startsWith : undefined, path, target);
  }
  checkType(property, value, name);
}

function checkLambda(
  { path, quantifier, variable, body }: Extract<Filter, { kind: 'lambda' }>,
  target: FilterTarget,
): void {
  const [collection = '', ...rest] = path;
  const { lambdas } = target.type;
  const members = Object.hasOwn(lambdas, collection) ? lambdas[collection] : undefined;
  if (rest.length > 0 || !members || quantifier === 'all' || !body)
    throw unsupportedClause(path, target.type);
  check(body, {
    ...target,
    find: (inner) => {
      const [root, ...property] = inner;
      const member = root === variable ? members[property.join('/')] : undefined;
      if (!member) throw unsupportedClause([...path, ...property], target.type);
      if (member.defaultOnly && target.advanced) throw unsupportedClause(path, target.type);
      return member;
    },
  });
}

function findProperty(path: PropertyPath, description: DirectoryType): Filterable {
  const { properties, nested: nestedSupport } = description;
  const [name = '', ...rest] = path;
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!property) throw unknownProperty(path.join('/'), description.name);
  const nested = rest.length > 0 ? nestedSupport(path) : undefined;
  if (nested) return nested;
  const { type, filter = {} } = property;
  if (rest.length > 0 || (type !== 'string' && type !== 'boolean' && type !== 'dateTime'))
    throw unsupportedClause(path, description);
  return { type, support: filter };
}

function requireSupport(
  support: Support | undefined,
  path: PropertyPath,
  { advanced, type }: FilterTarget,
): void {
  if (support === undefined || (support === 'advanced' && !advanced)) throw unsupportedClause(path, type);
}

function requireAdvanced(operator: string, { advanced }: FilterTarget): void {
  if (advanced) return;
  throw unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  );
}

function unsupportedClause(path: PropertyPath, { title }: DirectoryType): Error {
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${path.join('/')}' of resource '${title}'.`,
  );
}

function checkType({ type }: Filterable, value: Literal, operator: string): void {
  if (value.type === type) return;
  throw badRequest(
    `Invalid filter clause: A binary operator with incompatible types was detected. Found operand types '${type}' and '${value.type}' for operator kind '${operator}'.`,
  );
}

/** Every `or` counts, however it is nested, and so does each value of an `in`. */
function checkOperandCount(filter: Filter): void {
  const count = alternatives(filter);
  if (count > mostOperands) {
    throw unsupportedQuery(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${count}. Max allowed: ${mostOperands}.`,
    );
  }
}

function alternatives(filter: Filter): number {
  switch (filter.kind) {
    case 'or':
      return filter.operands.reduce((sum, operand) => sum + Math.max(1, alternatives(operand)), 0);
    case 'and':
      return Math.max(0, ...filter.operands.map(alternatives));
    case 'not':
      return alternatives(filter.operand);
    case 'in':
      return filter.values.length;
    case 'lambda':
      return filter.body ? alternatives(filter.body) : 0;
    case 'compare':
    case 'function':
      return 0;
  }
}
