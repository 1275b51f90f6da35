import type { FieldValueSet, List, ListItem } from '@microsoft/microsoft-graph-types';
import { directoryId, graphPath, quotedKey, segment, type GraphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import { checkedText } from '../../graph/query/checked-values.js';
import type { Projection } from '../../graph/query/projection.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import { costOfOne } from '../cost/bound-reads.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import { seesAllFiles } from './library.js';
import { memoize, projectionOf, type Selection } from '../selection/selection.js';
import { siteIdOf, sitePath } from './site-plan.js';
import type { ListItemFieldsArgs } from '../types.generated.js';

const ofSites = {
  workload: 'files',
  permission: 'Sites.Read.All',
  capability: 'sites.read',
} as const;

/** What of a list, or of an item of one, tells its site, where it was reached through a drive. */
const inSite = {
  kind: 'sites',
  orPath: true,
  locatedBy: ['parentReference', 'sharepointIds'],
  idOf: siteIdOf,
} as const;

/** https://learn.microsoft.com/graph/api/resources/list */
export const lists = graphResource<List>({
  ...ofSites,
  typeName: 'List',
  filteredBy: inSite,
  keys: ['id'],
  cacheKind: 'drives',
  select: [
    'name',
    'displayName',
    'description',
    'webUrl',
    'eTag',
    'createdDateTime',
    'lastModifiedDateTime',
    'createdBy',
    'lastModifiedBy',
    'parentReference',
    'list',
    'sharepointIds',
  ],
  derived: { nodeId: ['sharepointIds'] },
});

/** Lists of which the template has to be known before their items are read. */
const listsWithTemplate: typeof lists = {
  ...lists,
  derived: { ...lists.derived, items: ['list'], item: ['list'] },
};

/** What to read of a list. Whether its items are files must be known only for callers who may not see all files. */
export function listProjection(loaders: TenantLoaders, selection: Selection): Projection<List> {
  return projectionOf(seesAllFiles(loaders) ? lists : listsWithTemplate, selection);
}

/** https://learn.microsoft.com/graph/api/resources/listitem */
export const listItems = graphResource<ListItem>({
  ...ofSites,
  typeName: 'ListItem',
  filteredBy: inSite,
  keys: ['id'],
  cacheKind: 'items',
  select: [
    'webUrl',
    'eTag',
    'createdDateTime',
    'lastModifiedDateTime',
    'createdBy',
    'lastModifiedBy',
    'contentType',
    'parentReference',
    'sharepointIds',
  ],
  derived: { localId: ['id'], nodeId: ['sharepointIds'] },
});

/** The values of a list item. Their names are the list's own columns. */
const fieldValues = graphResource<FieldValueSet>({
  ...ofSites,
  typeName: 'JSONObject',
  filteredBy: 'path',
  keys: [],
  select: [],
  isOpen: true,
  cacheKind: 'items',
});

export type ListParent = InTenant<List> & {
  /** Where Graph has it: in its site, or behind its drive. */
  readonly address: GraphPath;
  /** Undefined where neither the way to the list nor its answer tells. */
  readonly siteId: string | undefined;
};

export type ListItemParent = InTenant<ListItem> & {
  readonly address: GraphPath;
  readonly siteId: string | undefined;
  readonly listId: string | undefined;
};

export function listPath(siteId: string, id: string): GraphPath {
  return graphPath`${sitePath(siteId)}/lists/${directoryId(id, 'list id')}`;
}

/** Graph takes the title of a list for its id as well. https://learn.microsoft.com/graph/api/list-get */
export function listPathByTitle(siteId: string, title: string): GraphPath {
  const site = sitePath(siteId);
  // As with the names of users: what begins with a dollar sign would be taken for an OData segment.
  return title.startsWith('$')
    ? graphPath`${site}/lists${quotedKey(title, listTitle, 'title of a list')}`
    : graphPath`${site}/lists/${segment(title, listTitle, 'title of a list')}`;
}

const listTitle = /^[^/\\\p{Cc}]{1,255}$/u;

const itemNumber = /^[0-9]{1,10}$/;

export function listItemPath(list: GraphPath, id: string): GraphPath {
  return graphPath`${list}/items/${segment(id, itemNumber, 'list item id')}`;
}

export function listOfSite(siteId: string, list: InTenant<List>): ListParent {
  return copyWith(list, { address: listPath(siteId, list.id!), siteId });
}

/**
 * One list; null when there is none.
 * @param siteId where the list was reached through its site
 */
export async function readList(
  loaders: TenantLoaders,
  address: GraphPath,
  selection: Selection,
  siteId?: string,
): Promise<ListParent | null> {
  const list = await loaders.one(address, listProjection(loaders, selection));
  if (list === null) return null;
  if (siteId !== undefined) return listOfSite(siteId, list);
  return copyWith(list, { address, siteId: siteIdOf(list) });
}

/** What to read of a list item; the values that are asked for come along. */
export function listItemProjection(selection: Selection): Projection<ListItem> {
  return memoize(selection, 'projection of list item', () => {
    const fields = selection.fieldsOf(listItems.typeName).filter(({ name }) => name === 'fields');
    const asked = fields.map(({ args }) => (args as ListItemFieldsArgs).names);
    // Whoever names no columns wants them all.
    const isAll = asked.some((names) => names == null);
    const select = new Set(isAll ? [] : asked.flatMap((names) => names ?? []).filter(isColumnName));
    const projection: Projection = { resource: fieldValues, select, expand: new Map() };
    const isNothing = !isAll && select.size === 0;
    return projectionOf(listItems, selection, new Map(isNothing ? [] : [['fields', projection]]));
  });
}

/** Names of columns have no other characters: SharePoint writes `_x0020_` and the like for them. */
export function isColumnName(name: string): boolean {
  return /^[A-Za-z0-9_]{1,255}$/.test(name);
}

/**
 * One list item; null when there is none.
 * @param ofList where the item was reached through its list
 */
export async function readListItem(
  loaders: TenantLoaders,
  address: GraphPath,
  selection: Selection,
  ofList?: { readonly siteId: string | undefined; readonly listId: string | undefined },
): Promise<ListItemParent | null> {
  const item = await loaders.one(address, listItemProjection(selection));
  if (item === null) return null;
  const { sharepointIds } = item;
  return copyWith(item, {
    address,
    siteId: ofList?.siteId ?? siteIdOf(item),
    listId: ofList?.listId ?? checkedText(sharepointIds?.listId),
  });
}

/** A list, read by itself. */
export const costOfListEntity: FieldCost = (field, estimator) =>
  costOfOne(field, estimator, projectionOf(lists, field.selection));

/** A list item, with its values. */
export const costOfListItem: FieldCost = (field, estimator) =>
  costOfOne(field, estimator, listItemProjection(field.selection));
