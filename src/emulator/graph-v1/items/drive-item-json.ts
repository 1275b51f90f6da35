import type { GraphCall, JsonObject } from '../http/call.js';
import { driveTypeOf } from '../drives/drive-json.js';
import { identityOf } from './identities.js';
import { mediaFacets } from './media-facets.js';
import { downloadUrl, encodePath, itemUrl, siteUrl } from './sharepoint-urls.js';
import { namesOf, type DriveNode } from '../../data/content/drive-node.js';
import { mimeTypeOf } from '../../data/content/file-names.js';
import { hashWords } from '../../data/hash.js';
import { timestamp } from '../../data/moments.js';
import { badRequest, unknownProperty } from '../../graph-errors.js';
import type { ItemSource } from '../../misbehaviour.js';
import type { Drive } from '../../tenant.js';

export interface ItemView {
  readonly call: GraphCall;
  readonly drive: Drive;
  readonly node: DriveNode;
  /** Delta and search leave out what the index behind them does not hold. */
  readonly source: ItemSource;
}

type Reader = (view: ItemView) => unknown;

const downloadAnnotation = '@microsoft.graph.downloadUrl';

/**
 * The properties of an item; one that does not apply is absent, never null.
 * https://learn.microsoft.com/graph/api/resources/driveitem
 */
const properties: Readonly<Record<string, Reader>> = {
  [downloadAnnotation]: linkOf,
  createdBy: ({ call, node }) => identityOf(call, node.details.createdBy),
  createdDateTime: ({ node }) => timestamp(node.details.createdAtMs),
  // OneDrive for Business keeps no cTag for folders, and delta none at all.
  cTag: (view) => (view.node.kind === 'file' && !comesFromIndex(view) ? cTagOf(view.node) : undefined),
  eTag: ({ node }) => eTagOf(node),
  id: ({ node }) => node.id,
  lastModifiedBy: ({ call, node }) => identityOf(call, node.details.modifiedBy),
  lastModifiedDateTime: ({ node }) => timestamp(node.details.modifiedAtMs),
  name: ({ node }) => node.name,
  parentReference: parentReferenceOf,
  webUrl: ({ call, drive, node }) => itemUrl(call.tenant, drive, node),
  size: ({ node }) => node.size,
  file: ({ node }) => (node.kind === 'file' ? fileFacet(node) : undefined),
  fileSystemInfo: ({ node }) => ({
    createdDateTime: timestamp(node.details.createdAtMs),
    lastModifiedDateTime: timestamp(node.details.modifiedAtMs),
  }),
  folder: ({ node }) => (node.kind === 'folder' || node.kind === 'root' ? folderFacet(node) : undefined),
  ...mediaFacets,
  malware: ({ node: { details } }) =>
    details.malware === undefined ? undefined : { description: details.malware },
  package: ({ node }) => (node.kind === 'package' ? { type: 'oneNote' } : undefined),
  remoteItem: remoteItemOf,
  root: ({ node }) => (node.kind === 'root' ? {} : undefined),
  searchResult: ({ source }) => (source === 'search' ? {} : undefined),
  shared: ({ call, drive, node, source }) =>
    node.details.sharedScope && source !== 'search'
      ? { scope: node.details.sharedScope, owner: identityOf(call, drive.ownerOrdinal) }
      : undefined,
  publication: publicationOf,
  specialFolder: ({ drive, node }) =>
    drive.home === undefined && node.parent === drive.tree.root && node.name === 'Documents'
      ? { name: 'documents' }
      : undefined,
  sharepointIds: ({ call, drive, node }) => ({
    listId: drive.listId,
    listItemId: String(node.index),
    listItemUniqueId: node.uniqueId.toLowerCase(),
    siteId: drive.siteId,
    siteUrl: siteUrl(call.tenant, drive),
    tenantId: call.tenant.tenantId,
    webId: drive.webId,
  }),
  webDavUrl: ({ call, drive, node }) => itemUrl(call.tenant, drive, node),
};

const alsoSelectable = 'bundle content deleted description pendingOperations';
const absent: ReadonlySet<string> = new Set(alsoSelectable.split(' '));
const onRequest: ReadonlySet<string> = new Set(['publication', 'sharepointIds', 'webDavUrl']);
const defaultProperties = Object.keys(properties).filter((name) => !onRequest.has(name));

/** `content.downloadUrl` is how the annotation is selected where a client cannot name annotations. */
export function checkItemSelect(
  { misbehaviour }: GraphCall,
  select: readonly string[] | undefined,
): readonly string[] {
  if (select === undefined || select.includes('*')) return defaultProperties;
  return select.flatMap((name) => {
    if (name === 'content.downloadUrl') return downloadAnnotation;
    if (name === downloadAnnotation) return annotationSelected(misbehaviour.selectedAnnotation);
    if (!Object.hasOwn(properties, name) && !absent.has(name)) throw unknownProperty(name, 'driveItem');
    return name;
  });
}

/** https://github.com/OneDrive/onedrive-api-docs/issues/1434 */
function annotationSelected(behaviour: GraphCall['misbehaviour']['selectedAnnotation']): string[] {
  if (behaviour === 'refused') {
    throw badRequest(
      "Parsing OData Select and Expand failed: Syntax error: character '@' is not valid at position 0.",
    );
  }
  return behaviour === 'honoured' ? [downloadAnnotation] : [];
}

/** Only a file has one. */
function linkOf({ call, drive, node, source }: ItemView): string | undefined {
  if (node.kind !== 'file' || source === 'search') return undefined;
  if (call.misbehaviour.omitsDownloadUrlIn.includes(source)) return undefined;
  return downloadUrl(call.tenant, drive, node, call.nowMs);
}

/** Delta and search are answered from an index, which holds less. */
function comesFromIndex({ source }: ItemView): boolean {
  return source === 'delta' || source === 'search';
}

export function itemJson(view: ItemView, select: readonly string[]): JsonObject {
  const json: JsonObject = {};
  for (const name of select) {
    const value = properties[name]?.(view);
    if (value !== undefined) json[name] = value;
  }
  return json;
}

export function eTagOf({ uniqueId, version }: DriveNode): string {
  return `"{${uniqueId}},${version}"`;
}

export function cTagOf({ uniqueId, contentVersion }: DriveNode): string {
  return `"c:{${uniqueId}},${contentVersion}"`;
}

function parentReferenceOf(view: ItemView): JsonObject | undefined {
  const { call, drive, node } = view;
  if (call.misbehaviour.omitsParentReference) return undefined;
  const where = { driveType: driveTypeOf(drive), driveId: drive.id, siteId: drive.siteId };
  if (!node.parent) return where;
  const above = namesOf(node.parent);
  const root = `/drives/${drive.id}/root:`;
  return {
    ...where,
    id: node.parent.id,
    ...(!comesFromIndex(view) && {
      name: node.parent.name,
      path: above.length === 0 ? root : `${root}/${encodePath(above)}`,
    }),
  };
}

/** OneDrive for Business has the quickXorHash only, and not even that until a file was read for the first time. */
function fileFacet(node: DriveNode): JsonObject {
  const mimeType = mimeTypeOf(node.name);
  const words = [
    ...hashWords(`${node.id}|${node.contentVersion}`),
    ...hashWords(`${node.id}|tail`).slice(0, 1),
  ];
  if ((words[0] ?? 0) % 10 === 0) return { mimeType };
  const bytes = Buffer.alloc(20);
  words.forEach((word, index) => bytes.writeUInt32BE(word, index * 4));
  return { mimeType, hashes: { quickXorHash: bytes.toString('base64') } };
}

function folderFacet(node: DriveNode): JsonObject {
  return {
    childCount: node.children.length,
    view: { sortBy: 'name', sortOrder: 'ascending', viewType: 'thumbnails' },
  };
}

function publicationOf({ call, node }: ItemView): JsonObject | undefined {
  if (node.kind !== 'file') return undefined;
  const { checkedOutBy } = node.details;
  const versionId = `${node.version}.0`;
  return checkedOutBy === undefined
    ? { level: 'published', versionId }
    : { level: 'checkout', versionId, checkedOutBy: identityOf(call, checkedOutBy) };
}

/** A shortcut leads to the root of another drive, be it there or gone; it has no file or folder facet of its own. */
function remoteItemOf({ call, node }: ItemView): JsonObject | undefined {
  if (node.details.target === undefined) return undefined;
  const { tenant } = call;
  const target = tenant.drive(node.details.target);
  const { root } = target.tree;
  return {
    id: root.id,
    name: root.name,
    size: root.size,
    folder: { childCount: root.children.length },
    parentReference: { driveType: driveTypeOf(target), driveId: target.id, siteId: target.siteId },
    createdBy: identityOf(call, target.ownerOrdinal),
    webUrl: itemUrl(tenant, target, root),
  };
}
