import type { GraphCall, JsonObject } from '../http/call.js';
import { identityOf, identityOfGroup } from '../items/identities.js';
import { libraryUrl, siteUrl } from '../items/sharepoint-urls.js';
import { timestamp } from '../../data/moments.js';
import { unknownProperty } from '../../graph-errors.js';
import type { Drive } from '../../tenant.js';

const quotaTotal = 1_099_511_627_776;

type Reader = (call: GraphCall, drive: Drive) => unknown;

/** The properties of a drive. https://learn.microsoft.com/graph/api/resources/drive */
const properties: Readonly<Record<string, Reader>> = {
  createdDateTime: (_, { tree }) => timestamp(tree.root.details.createdAtMs),
  description: () => '',
  id: (_, { id }) => id,
  lastModifiedDateTime: (_, { tree }) => timestamp(tree.root.details.modifiedAtMs),
  name: (_, { home, groupIndex }) =>
    home?.library.displayName ?? (groupIndex === undefined ? 'OneDrive' : 'Documents'),
  webUrl: ({ tenant }, drive) => libraryUrl(tenant, drive),
  driveType: (_, drive) => driveTypeOf(drive),
  createdBy: () => ({ user: { displayName: 'System Account' } }),
  lastModifiedBy: (call, { ownerOrdinal }) => identityOf(call, ownerOrdinal),
  owner: (call, { ownerOrdinal, groupIndex }) =>
    groupIndex === undefined ? identityOf(call, ownerOrdinal) : identityOfGroup(call, groupIndex),
  quota: (_, { tree }) => quotaOf(tree.root.size),
  sharePointIds: ({ tenant }, drive) => ({
    listId: drive.listId,
    siteId: drive.siteId,
    siteUrl: siteUrl(tenant, drive),
    tenantId: tenant.tenantId,
    webId: drive.webId,
  }),
  // A drive of a person is not a system drive, so the facet never appears.
  system: () => undefined,
  eTag: () => undefined,
  parentReference: () => undefined,
};

/** A OneDrive, or a library of a site. */
export function driveTypeOf({ home, groupIndex }: Drive): 'business' | 'documentLibrary' {
  return home === undefined && groupIndex === undefined ? 'business' : 'documentLibrary';
}

const defaultProperties = Object.keys(properties).filter((name) => name !== 'sharePointIds');

export function checkDriveSelect(select: readonly string[] | undefined): readonly string[] {
  for (const name of select ?? []) {
    if (!Object.hasOwn(properties, name)) throw unknownProperty(name, 'drive');
  }
  return select ?? defaultProperties;
}

export function driveJson(call: GraphCall, drive: Drive, select: readonly string[]): JsonObject {
  const json: JsonObject = {};
  for (const name of select) {
    const value = properties[name]?.(call, drive);
    if (value !== undefined) json[name] = value;
  }
  return json;
}

function quotaOf(used: number): JsonObject {
  const deleted = Math.floor(used / 50);
  const remaining = Math.max(0, quotaTotal - used - deleted);
  const left = remaining / quotaTotal;
  return {
    deleted,
    remaining,
    state: left === 0 ? 'exceeded' : left < 0.01 ? 'critical' : left < 0.1 ? 'nearing' : 'normal',
    total: quotaTotal,
    used,
  };
}
