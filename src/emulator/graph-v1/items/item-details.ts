import { contextUrl, type GraphResult, type JsonObject } from '../http/call.js';
import type { ItemView } from './drive-item-json.js';
import { identityOf } from './identities.js';
import { permissionsOf } from './item-permissions.js';
import { downloadUrl } from './sharepoint-urls.js';
import { customSize, thumbnailsOf } from './thumbnails.js';
import { timestamp } from '../../data/moments.js';
import { itemNotFound, unknownProperty } from '../../graph-errors.js';
import { readSelect } from '../../odata/query-options.js';

interface Details {
  readonly type: 'thumbnailSet' | 'permission' | 'driveItemVersion';
  /** Selectable properties besides those the entries show. */
  readonly properties: readonly string[];
  /** Whether a name that is no property can be selected all the same. */
  readonly alsoSelectable?: (name: string) => boolean;
  readonly list: (view: ItemView, select: readonly string[] | undefined) => readonly JsonObject[];
}

/** The lists below an item that come in one page. */
export const itemDetails: Readonly<Record<'thumbnails' | 'permissions' | 'versions', Details>> = {
  thumbnails: {
    type: 'thumbnailSet',
    properties: ['id', 'small', 'medium', 'large', 'source'],
    alsoSelectable: (name) => customSize(name) !== undefined,
    list: thumbnailsOf,
  },
  permissions: {
    type: 'permission',
    properties: (
      'id roles grantedToV2 grantedToIdentitiesV2 grantedTo grantedToIdentities link invitation inheritedFrom ' +
      'shareId expirationDateTime hasPassword'
    ).split(' '),
    list: permissionsOf,
  },
  versions: {
    type: 'driveItemVersion',
    properties: ['id', 'lastModifiedBy', 'lastModifiedDateTime', 'size', 'publication'],
    list: versionsOf,
  },
};

/** The whole list, or the one entry with this id. */
export function getDetails(details: Details, view: ItemView, id: string | undefined): GraphResult {
  const { call } = view;
  const select = readSelect(call.options);
  const unknown = select?.find(
    (name) => !details.properties.includes(name) && details.alsoSelectable?.(name) !== true,
  );
  if (unknown !== undefined) throw unknownProperty(unknown, details.type);
  const context = (suffix: string) => contextUrl(call, `${details.type}s${suffix}`);
  const entries = details.list(view, select);
  if (id === undefined) {
    return {
      status: 200,
      body: { '@odata.context': context(''), value: entries.map((entry) => pick(entry, select)) },
    };
  }
  const entry = entries.find((candidate) => candidate['id'] === id);
  if (!entry) throw itemNotFound();
  return { status: 200, body: { '@odata.context': context('/$entity'), ...pick(entry, select) } };
}

function pick(entry: JsonObject, select: readonly string[] | undefined): JsonObject {
  if (!select) return entry;
  return Object.fromEntries(
    select.filter((name) => Object.hasOwn(entry, name)).map((name) => [name, entry[name]]),
  );
}

/** Newest first; folders have none. https://learn.microsoft.com/graph/api/driveitem-list-versions */
function versionsOf({ call, node }: ItemView): JsonObject[] {
  if (node.kind !== 'file') return [];
  return Array.from({ length: node.contentVersion }, (_, age) => ({
    id: `${node.contentVersion - age}.0`,
    lastModifiedDateTime: timestamp(node.details.modifiedAtMs - age * 3_600_000),
    size: Math.max(0, node.size - age * 512),
    lastModifiedBy: identityOf(call, node.details.modifiedBy),
  }));
}

/** Content is not passed through: the answer leads to a pre-authenticated address. */
export function redirectToContent({ call, drive, node }: ItemView): GraphResult {
  if (node.kind !== 'file') throw itemNotFound();
  return { status: 302, headers: { Location: downloadUrl(call.tenant, drive, node, call.nowMs) } };
}
