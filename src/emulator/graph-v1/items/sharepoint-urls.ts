import { namesOf, type DriveNode } from '../../data/content/drive-node.js';
import type { Site } from '../../sites.js';
import type { Drive, Tenant } from '../../tenant.js';

/** SharePoint writes these characters of a name as they are. */
export function encodePath(names: readonly string[]): string {
  return names.map((name) => encodeURIComponent(name)).join('/');
}

function siteHost({ hostName }: Tenant): string {
  return `${hostName}-my.sharepoint.com`;
}

/** https://contoso.sharepoint.com/sites/finance */
export function addressOfSite({ host, path }: Site): string {
  return path === '' ? `https://${host}` : `https://${host}/${encodePath(path.split('/'))}`;
}

/** https://contoso-my.sharepoint.com/personal/adele_vance_contoso_onmicrosoft_com, or the address of a team's or a group's site. */
export function siteUrl(tenant: Tenant, { ownerOrdinal, home, groupIndex }: Drive): string {
  if (home !== undefined) return addressOfSite(home.site);
  if (groupIndex !== undefined) {
    const { mailNickname } = tenant.groups.group(groupIndex);
    return `https://${tenant.hostName}.sharepoint.com/sites/${encodeURIComponent(mailNickname)}`;
  }
  const owner = tenant.user(ownerOrdinal).userPrincipalName.replace(/[^A-Za-z0-9]/g, '_');
  return `https://${siteHost(tenant)}/personal/${owner}`;
}

export function libraryUrl(tenant: Tenant, drive: Drive): string {
  return `${siteUrl(tenant, drive)}/${encodePath([drive.home?.library.urlName ?? 'Documents'])}`;
}

export function itemUrl(tenant: Tenant, drive: Drive, node: DriveNode): string {
  const names = namesOf(node);
  const library = libraryUrl(tenant, drive);
  return names.length === 0 ? library : `${library}/${encodePath(names)}`;
}

/** Pre-authenticated, so it works without a token and stops working within the hour. */
export function downloadUrl(tenant: Tenant, drive: Drive, node: DriveNode, nowMs: number): string {
  const hour = Math.floor(nowMs / 3_600_000);
  const ticket = Buffer.from(`${tenant.tenantId}|${node.uniqueId}|${hour}`).toString('base64url');
  return `${siteUrl(tenant, drive)}/_layouts/15/download.aspx?UniqueId=${node.uniqueId.toLowerCase()}&tempauth=v1.${ticket}`;
}
