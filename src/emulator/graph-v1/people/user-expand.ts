import type { GraphCall, JsonObject } from '../http/call.js';
import { checkUserSelect, projectUser } from '../directory/directory-select.js';
import { objectType } from '../directory/object-type.js';
import { demand } from '../http/permissions.js';
import { userRelationships } from './user-properties.js';
import { badRequest, GraphError, notEmulated, unsupportedQuery } from '../../graph-errors.js';
import { parseExpand, type Expansion } from '../../odata/expand.js';
import { splitNames } from '../../odata/query-options.js';

/** Graph gives at most about this many related objects, and no link to the rest. */
const mostExpanded = 20;
const deepestChain = 1000;

export interface UserExpansion {
  readonly name: 'manager' | 'directReports';
  readonly select: readonly string[];
  /** How far up the chain of managers. */
  readonly levels: number;
  readonly usesLevels: boolean;
}

/** The one relationship to expand. https://learn.microsoft.com/graph/api/user-list-manager */
export function readUserExpand(call: GraphCall): UserExpansion | undefined {
  const text = call.options.get('$expand');
  if (text === undefined) return undefined;
  const [expansion, ...more] = parseExpand(text);
  if (!expansion || more.length > 0)
    throw badRequest('Only one relationship can be expanded in a single query.');
  const name = checkRelationship(expansion);
  demand(call, 'userRelations');
  const { options } = expansion;
  const unknown = [...options.keys()].find((option) => option !== '$select' && option !== '$levels');
  if (unknown !== undefined || (options.has('$levels') && name !== 'manager')) {
    throw badRequest(
      `Parsing OData Select and Expand failed: the option '${unknown ?? '$levels'}' is not supported.`,
    );
  }
  const select = options.get('$select');
  return {
    name,
    select: checkUserSelect(select === undefined ? undefined : splitNames(select), false),
    levels: readLevels(options.get('$levels')),
    usesLevels: options.has('$levels'),
  };
}

function checkRelationship({ name }: Expansion): UserExpansion['name'] {
  if (name === 'manager' || name === 'directReports') return name;
  if (!userRelationships.has(name)) {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
    );
  }
  if (
    [
      'memberOf',
      'transitiveMemberOf',
      'ownedObjects',
      'ownedDevices',
      'registeredDevices',
      'extensions',
    ].includes(name)
  ) {
    throw notEmulated(`the expansion of '${name}'`);
  }
  const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  throw new GraphError(
    400,
    'ExpandNotSupported',
    `Expand is not allowed for property '${title}' according to the entity schema.`,
  );
}

function readLevels(text: string | undefined): number {
  if (text === undefined) return 1;
  if (text === 'max') return deepestChain;
  const levels = Number(text);
  if (!Number.isInteger(levels) || levels < 1 || levels > deepestChain) {
    throw badRequest(`Parsing OData Select and Expand failed: '${text}' is not a valid value of $levels.`);
  }
  return levels;
}

/** `$levels` is an advanced query; every other expansion must not be part of one. */
export function checkExpandGate(
  expansion: UserExpansion | undefined,
  query: { readonly eventual: boolean; readonly count: boolean; readonly advanced: boolean },
): void {
  if (!expansion) return;
  if (expansion.usesLevels && !(query.eventual && query.count)) {
    throw unsupportedQuery(
      'The $levels option requires the $count=true query parameter and the ConsistencyLevel:eventual header.',
    );
  }
  if (!expansion.usesLevels && query.advanced) {
    throw unsupportedQuery('The $expand query option is not supported in combination with advanced queries.');
  }
}

export function expandUser(
  call: GraphCall,
  ordinal: number,
  expansion: UserExpansion | undefined,
): JsonObject {
  if (!expansion) return {};
  const { select } = expansion;
  if (expansion.name === 'manager') return managerChain(call, ordinal, select, expansion.levels);
  const reports = call.tenant.reportsOf(ordinal).slice(0, mostExpanded);
  return {
    directReports: reports.map((report) => relatedUser(call, report, select)),
  };
}

/** A user in a relationship to directory objects of any type. */
export function relatedUser(call: GraphCall, ordinal: number, select: readonly string[]): JsonObject {
  const user = call.tenant.user(ordinal);
  return { ...objectType(call, user.id, '#microsoft.graph.user'), ...projectUser(call, user, select) };
}

/** A user where nothing but users is: Graph says no more than where it is of a type that inherits from a user. */
export function plainUser(call: GraphCall, ordinal: number, select: readonly string[]): JsonObject {
  const user = call.tenant.user(ordinal);
  return { ...objectType(call, user.id, undefined), ...projectUser(call, user, select) };
}

/** Somebody without a manager has no such member at all. */
function managerChain(
  call: GraphCall,
  ordinal: number,
  select: readonly string[],
  levels: number,
): JsonObject {
  const manager = call.tenant.managerOf(ordinal);
  if (manager === undefined || levels === 0) return {};
  return {
    manager: {
      ...relatedUser(call, manager, select),
      ...managerChain(call, manager, select, levels - 1),
    },
  };
}
