import type { ItemReference, SharepointIds, Site } from '@microsoft/microsoft-graph-types';
import { BadUserInputError } from '../../errors.js';
import { decodeHumanPath, graphPath, humanPath, segment, type GraphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import { checkedText } from '../../graph/query/checked-values.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import { projectionOf, type Selection } from '../selection/selection.js';

/** https://learn.microsoft.com/graph/api/resources/site */
export const sites = graphResource<Site>({
  typeName: 'Site',
  workload: 'files',
  permission: 'Sites.Read.All',
  capability: 'sites.read',
  filteredBy: { kind: 'sites', idOf: ({ id }) => id },
  keys: ['id'],
  cacheKind: 'drives',
  select: [
    'name',
    'displayName',
    'description',
    'webUrl',
    'createdDateTime',
    'lastModifiedDateTime',
    'isPersonalSite',
    'root',
    'siteCollection',
    'sharepointIds',
  ],
});

export type SiteParent = InTenant<Site>;

const siteId = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:,[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/;
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Where Graph has a site, by its id. Hosts and GUIDs are case-insensitive: lower case makes equal reads equal. */
export function sitePath(id: string): GraphPath {
  return graphPath`/sites/${segment(id.toLowerCase(), siteId, 'site id')}`;
}

/** Where Graph has sites that a grant lists. What is no id of a site leads nowhere. */
export function sitePaths(ids: ReadonlySet<string>): GraphPath[] {
  const known = [...ids].map((id) => id.toLowerCase()).filter((id) => siteId.test(id));
  return known.sort().map(sitePath);
}

/**
 * Where Graph has a site, by its address in a browser.
 * https://learn.microsoft.com/graph/api/site-getbypath
 */
export function sitePathOfUrl(text: string): GraphPath {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const path = url && decodeHumanPath(url.pathname.replace(/\/+$/, ''));
  // What a URL makes of dots is not what was written.
  const isPlain = !/[\\?#@]|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(text);
  if (url === undefined || path === undefined || !isPlain || url.protocol !== 'https:' || url.port !== '') {
    throw notAnAddress();
  }
  const host = segment(url.hostname, hostName, 'host of a site');
  const names = path === '' ? '' : humanPath(path);
  return names === '' ? graphPath`/sites/${host}` : graphPath`/sites/${host}:/${names}`;
}

function notAnAddress(): BadUserInputError {
  return new BadUserInputError('This is not the address of a site.', {
    hint: 'Give it as the browser shows it, without what belongs to a page: https://contoso.sharepoint.com/sites/team',
  });
}

/** `host,guid,guid` made of the ids SharePoint's own API uses; undefined when one of them is missing. */
function siteIdFrom(ids: SharepointIds | null | undefined): string | undefined {
  const { siteUrl, siteId: collection, webId } = ids ?? {};
  if (siteUrl == null || collection == null || webId == null || !URL.canParse(siteUrl)) return undefined;
  const id = `${new URL(siteUrl).hostname},${collection},${webId}`.toLowerCase();
  return siteId.test(id) ? id : undefined;
}

/** The site of something in it, as Graph tells it with the one or the other; undefined when it tells neither. */
export function siteIdOf({ sharepointIds, parentReference }: InSite): string | undefined {
  const siteIdOfParent = checkedText(parentReference?.siteId)?.toLowerCase();
  return (
    siteIdFrom(sharepointIds) ??
    (siteIdOfParent !== undefined && siteId.test(siteIdOfParent) ? siteIdOfParent : undefined)
  );
}

interface InSite {
  readonly sharepointIds?: SharepointIds | null | undefined;
  readonly parentReference?: ItemReference | null | undefined;
}

/**
 * A site as far as its selection needs it; null when there is none. One of which nothing is selected but what has an
 * address of its own is not read.
 * @param knownId the site's id, where the address was made of it
 */
export async function readSite(
  loaders: TenantLoaders,
  address: GraphPath,
  selection: Selection,
  knownId?: string,
): Promise<SiteParent | null> {
  loaders.requireCapability(sites.capability);
  if (knownId !== undefined && loaders.plansReads && !isReadItself(selection)) {
    return loaders.authorize<Site>(sites, { id: knownId.toLowerCase() });
  }
  return loaders.one(address, projectionOf(sites, selection));
}

const answeredByItself = new Set<string>(['id', 'nodeId', ...sites.select]);

/** Whether anything is selected of the site itself. */
export function isReadItself(selection: Selection): boolean {
  const fields = selection.fieldsOf(sites.typeName);
  return fields.length === 0 || fields.some(({ name }) => answeredByItself.has(name));
}
