import type { GraphCall } from '../http/call.js';
import type { PropertyTable } from '../http/property-table.js';
import { addressOfSite } from '../items/sharepoint-urls.js';
import { timestamp } from '../../data/moments.js';
import { siteIdOf, type Site } from '../../sites.js';

export interface SiteView {
  readonly call: GraphCall;
  readonly site: Site;
  /** Whether it is shown in a list, which tells less. */
  readonly isListed: boolean;
}

/** https://learn.microsoft.com/graph/api/resources/site */
export const siteTable: PropertyTable<SiteView> = {
  type: 'site',
  properties: {
    id: ({ site }) => siteIdOf(site),
    name: ({ site }) => site.path.split('/').at(-1),
    displayName: ({ site }) => site.displayName,
    description: ({ site }) => site.description,
    webUrl: ({ site }) => addressOfSite(site),
    createdDateTime: ({ site }) => timestamp(site.createdAtMs),
    lastModifiedDateTime: ({ site }) => timestamp(site.modifiedAtMs),
    isPersonalSite: ({ site }) => site.isPersonal,
    root: ({ site }) => (site.parent === undefined ? {} : undefined),
    siteCollection: ({ call, site, isListed }) => ({
      hostname: site.host,
      dataLocationCode: call.tenant.region,
      ...(site.path === '' && !isListed && { root: {} }),
    }),
    sharepointIds: ({ call, site }) => ({
      siteId: site.collectionId,
      siteUrl: addressOfSite(site),
      tenantId: call.tenant.tenantId,
      webId: site.webId,
    }),
    eTag: () => undefined,
    error: () => undefined,
    createdBy: () => undefined,
    lastModifiedBy: () => undefined,
    parentReference: () => undefined,
  },
  onRequest: ['sharepointIds'],
};
