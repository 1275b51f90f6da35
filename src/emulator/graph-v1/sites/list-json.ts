import type { GraphCall, JsonObject } from '../http/call.js';
import { identityOf } from '../items/identities.js';
import type { PropertyTable } from '../http/property-table.js';
import { addressOfSite, encodePath, itemUrl } from '../items/sharepoint-urls.js';
import type { DriveNode } from '../../data/content/drive-node.js';
import { guid } from '../../data/hash.js';
import type { ColumnRecord, ListItemRecord, ListRecord } from '../../data/content/list-record.js';
import { timestamp } from '../../data/moments.js';
import { siteIdOf, type Library, type Site } from '../../sites.js';
import type { Drive } from '../../tenant.js';

/** A list of a site: a document library with its drive, or a list of another kind. */
export interface ListView {
  readonly call: GraphCall;
  readonly site: Site;
  readonly content:
    | { readonly library: Library; readonly drive: Drive }
    | { readonly library?: undefined; readonly list: ListRecord };
}

export interface ListItemView extends ListView {
  readonly item:
    { readonly node: DriveNode } | { readonly node?: undefined; readonly record: ListItemRecord };
}

export function listIdOf({ content }: ListView): string {
  return content.library ? content.library.listId : content.list.id;
}

export function listNameOf({ content }: ListView): string {
  return content.library ? content.library.displayName : content.list.displayName;
}

function listUrl({ site, content }: ListView): string {
  const names = content.library ? [content.library.urlName] : ['Lists', content.list.displayName];
  return `${addressOfSite(site)}/${encodePath(names)}`;
}

function sharepointIdsOf(view: ListView): JsonObject {
  const { call, site } = view;
  return {
    listId: listIdOf(view),
    siteId: site.collectionId,
    siteUrl: addressOfSite(site),
    tenantId: call.tenant.tenantId,
    webId: site.webId,
  };
}

/** https://learn.microsoft.com/graph/api/resources/list */
export const listTable: PropertyTable<ListView> = {
  type: 'list',
  properties: {
    id: listIdOf,
    name: ({ content }) => (content.library ? content.library.urlName : content.list.displayName),
    displayName: listNameOf,
    description: ({ content }) => (content.library ? '' : content.list.description),
    webUrl: listUrl,
    eTag: (view) => `"${listIdOf(view)},1"`,
    createdDateTime: ({ site }) => timestamp(site.createdAtMs),
    lastModifiedDateTime: ({ site }) => timestamp(site.modifiedAtMs),
    createdBy: ({ call }) => identityOf(call, 0),
    lastModifiedBy: ({ call }) => identityOf(call, 0),
    parentReference: ({ site }) => ({ siteId: siteIdOf(site) }),
    list: ({ content }) => ({
      contentTypesEnabled: false,
      hidden: false,
      template: content.library ? 'documentLibrary' : 'genericList',
    }),
    sharepointIds: sharepointIdsOf,
    // A list SharePoint keeps for itself; none of the emulated ones is.
    system: () => undefined,
  },
  onRequest: ['sharepointIds', 'system'],
};

const contentTypes = {
  document: { id: '0x0101', name: 'Document' },
  folder: { id: '0x0120', name: 'Folder' },
  item: { id: '0x0100', name: 'Item' },
} as const;

function contentTypeOf({ item }: ListItemView): { readonly id: string; readonly name: string } {
  if (item.node === undefined) return contentTypes.item;
  return item.node.kind === 'file' ? contentTypes.document : contentTypes.folder;
}

function datesOf({ item }: ListItemView): Pick<ListItemRecord, 'createdAtMs' | 'modifiedAtMs'> {
  return item.node ? item.node.details : item.record;
}

function peopleOf({ item }: ListItemView): Pick<ListItemRecord, 'createdBy' | 'modifiedBy'> {
  return item.node ? item.node.details : item.record;
}

export function itemNumberOf({ item }: ListItemView): number {
  return item.node ? item.node.index : item.record.number;
}

function uniqueIdOf({ item }: ListItemView): string {
  return item.node ? item.node.uniqueId.toLowerCase() : item.record.uniqueId;
}

/** https://learn.microsoft.com/graph/api/resources/listitem */
export const listItemTable: PropertyTable<ListItemView> = {
  type: 'listItem',
  properties: {
    id: (view) => String(itemNumberOf(view)),
    name: () => undefined,
    description: () => undefined,
    deleted: () => undefined,
    eTag: (view) => `"${uniqueIdOf(view)},1"`,
    webUrl: (view) =>
      view.item.node && view.content.library
        ? itemUrl(view.call.tenant, view.content.drive, view.item.node)
        : `${listUrl(view)}/${itemNumberOf(view)}_.000`,
    createdDateTime: (view) => timestamp(datesOf(view).createdAtMs),
    lastModifiedDateTime: (view) => timestamp(datesOf(view).modifiedAtMs),
    createdBy: (view) => identityOf(view.call, peopleOf(view).createdBy),
    lastModifiedBy: (view) => identityOf(view.call, peopleOf(view).modifiedBy),
    parentReference: (view) => ({ id: guid(`${listIdOf(view)}|root`), siteId: siteIdOf(view.site) }),
    contentType: contentTypeOf,
    sharepointIds: (view) => ({
      ...sharepointIdsOf(view),
      listItemId: String(itemNumberOf(view)),
      listItemUniqueId: uniqueIdOf(view),
    }),
  },
  onRequest: ['sharepointIds'],
};

/** The values of an item by column; a name that is no column is left out, as SharePoint does. */
export function fieldsOf(view: ListItemView, names: readonly string[] | undefined): JsonObject {
  const { item } = view;
  const all: JsonObject = {
    id: String(itemNumberOf(view)),
    ContentType: contentTypeOf(view).name,
    Created: timestamp(datesOf(view).createdAtMs),
    Modified: timestamp(datesOf(view).modifiedAtMs),
    AuthorLookupId: String(peopleOf(view).createdBy + 1),
    EditorLookupId: String(peopleOf(view).modifiedBy + 1),
    _UIVersionString: '1.0',
    ...(item.node
      ? {
          FileLeafRef: item.node.name,
          LinkFilename: item.node.name,
          DocIcon: item.node.kind === 'file' ? item.node.name.split('.').at(-1) : undefined,
          FileSizeDisplay: item.node.kind === 'file' ? String(item.node.size) : undefined,
        }
      : item.record.fields),
  };
  const shown = names === undefined ? Object.keys(all) : names.filter((name) => Object.hasOwn(all, name));
  return { '@odata.etag': `"${uniqueIdOf(view)},1"`, ...pick(all, shown) };
}

function pick(all: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

export interface ColumnView {
  readonly list: ListView;
  readonly column: ColumnRecord;
}

const facets =
  'boolean calculated choice contentApprovalStatus currency dateTime geolocation hyperlinkOrPicture lookup number personOrGroup term text thumbnail'.split(
    ' ',
  );

/** https://learn.microsoft.com/graph/api/resources/columndefinition */
export const columnTable: PropertyTable<ColumnView> = {
  type: 'columnDefinition',
  properties: {
    // A column that SharePoint brings along has the same id in every list of the world.
    id: ({ list, column }) =>
      guid(column.isBuiltIn === true ? `column|${column.name}` : `${listIdOf(list)}|column|${column.name}`),
    name: ({ column }) => column.name,
    displayName: ({ column }) => column.displayName,
    description: ({ column }) => column.description ?? '',
    columnGroup: () => 'Custom Columns',
    enforceUniqueValues: () => false,
    hidden: ({ column }) => column.hidden ?? false,
    indexed: ({ column }) => column.indexed ?? false,
    readOnly: ({ column }) => column.readOnly ?? false,
    required: ({ column }) => column.required ?? false,
    isDeletable: ({ column }) => column.readOnly !== true,
    isReorderable: () => true,
    isSealed: () => false,
    defaultValue: () => undefined,
    validation: () => undefined,
    type: () => undefined,
    ...Object.fromEntries(facets.map((name) => [name, ({ column }: ColumnView) => column.facet[name]])),
  },
};
