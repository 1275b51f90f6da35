import { hashWords } from './data/hash.js';
import { dayMs, newestMs } from './data/moments.js';
import { siteIdOf, type Site } from './sites.js';
import type { Tenant } from './tenant.js';

/** The site of a Microsoft 365 group, where its library is; undefined for the other groups. */
export function siteOfGroup(tenant: Tenant, index: number): Site | undefined {
  if (!tenant.groups.hasDrive(index)) return undefined;
  const { displayName, description, mailNickname } = tenant.groups.group(index);
  const ordinal = tenant.driveOrdinalOfGroup(index);
  const { siteId, webId, listId } = tenant.drive(ordinal);
  const [age = 0] = hashWords(`${siteId}|age`);
  const createdAtMs = newestMs - (100 + (age % 1400)) * dayMs;
  return {
    host: `${tenant.hostName}.sharepoint.com`,
    path: `sites/${mailNickname}`,
    collectionId: siteId,
    webId,
    displayName,
    description: typeof description === 'string' ? description : '',
    isPersonal: false,
    parent: undefined,
    createdAtMs,
    modifiedAtMs: createdAtMs + 90 * dayMs,
    libraries: [{ displayName: 'Documents', urlName: 'Documents', listId, ordinal }],
    lists: [],
  };
}

/** By its id in lower case. */
export function groupSiteById(tenant: Tenant, id: string): Site | undefined {
  for (let index = 0; index < tenant.groups.count; index++) {
    const site = siteOfGroup(tenant, index);
    if (site !== undefined && siteIdOf(site) === id) return site;
  }
  return undefined;
}
