import type { DriveItem, SearchHit } from '@microsoft/microsoft-graph-types';
import { ForbiddenError } from '../errors.js';
import { unexpectedValue } from '../graph/errors.js';
import { notAList, type GraphPage } from '../graph/paging.js';
import { graphPath } from '../graph/path.js';
import { isRecord } from '../graph/request.js';
import { graphResource } from '../graph/resource.js';
import { toldObject, toldText } from '../graph/told.js';
import { estimateUnits } from '../graph/units.js';
import type { Want } from '../graph/want.js';
import { copyWith } from '../loaders/copy-with.js';
import { collectPage } from '../loaders/page.js';
import type { InTenant, TenantLoaders } from '../loaders/tenant-loaders.js';
import { costOfItem } from './bound-drive.js';
import { comesAlong } from './bound-reads.js';
import type { FieldCost } from './bound.js';
import { isPageLength, pageLength, readConnection } from './connection.js';
import { drivePath, itemPath, readItem, toItem, wantItem } from './drive-plan.js';
import { driveItems } from './drive-resources.js';
import type { Entity } from './entity.js';
import { driveUnknown } from './item-place.js';
import { searchPhrase } from './search-term.js';
import { selectionOf } from './selection.js';
import type { Resolvers } from './types.generated.js';

export type SearchHitParent = InTenant<SearchHit>;

/** https://learn.microsoft.com/graph/api/search-query */
const searchHits = graphResource<SearchHit>({
  typeName: 'SearchHit',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'files.search',
  keys: [],
  select: [],
});

const wantHits: Want<SearchHit> = { resource: searchHits, select: new Set(), expand: new Map() };

/** Graph's largest page of hits. https://learn.microsoft.com/graph/api/resources/searchrequest */
const largestPage = 500;

/** What the index tells of an item, in the examples of https://learn.microsoft.com/graph/search-concept-files */
const toldByIndex = new Set([
  'id',
  'name',
  'size',
  'webUrl',
  'createdBy',
  'createdDateTime',
  'fileSystemInfo',
  'lastModifiedBy',
  'lastModifiedDateTime',
  'parentReference',
]);

function isTold({ select, expand }: Want): boolean {
  return expand.size === 0 && [...select].every((property) => toldByIndex.has(property));
}

/** @throws ForbiddenError where nobody configured which region of the tenant to search */
function regionOf({ tenant }: TenantLoaders): string {
  if (tenant.searchRegion !== undefined) return tenant.searchRegion;
  throw new ForbiddenError('The search of this tenant is not set up.', {
    hint:
      "Set tenants.<name>.searchRegion in the gateway's configuration to the region of the tenant's data, such as " +
      'NAM or EUR; rootSite { siteCollection { dataLocationCode } } may tell it.',
  });
}

/** One request to Graph: so many hits from a place on. Where they go on is told in place of a link. */
async function readHits(
  loaders: TenantLoaders,
  { term, from, size }: { readonly term: string; readonly from: number; readonly size: number },
): Promise<GraphPage> {
  const request = {
    entityTypes: ['driveItem'],
    query: { queryString: term },
    from,
    size,
    region: regionOf(loaders),
  };
  const answer = await loaders.ask(graphPath`/search/query`, { requests: [request] }, wantHits);
  const [response] = listIn(answer, 'value');
  const [container] = listIn(response, 'hitsContainers');
  // A container without hits has no list of them.
  const hits = container?.['hits'] === undefined ? [] : listIn(container, 'hits');
  const { total, moreResultsAvailable } = container ?? {};
  const isMoreTold = moreResultsAvailable == null || typeof moreResultsAvailable === 'boolean';
  if (!isMoreTold || !(total == null || typeof total === 'number')) throw unexpectedValue();
  return {
    value: hits,
    nextLink: moreResultsAvailable === true && hits.length > 0 ? String(from + hits.length) : undefined,
    ...(typeof total === 'number' && { count: total }),
  };
}

function listIn(body: Record<string, unknown> | undefined, name: string): readonly Record<string, unknown>[] {
  const list = body?.[name];
  if (Array.isArray(list) && list.every(isRecord)) return list;
  throw notAList();
}

const resolvers: Resolvers = {
  Tenant: {
    search: (tenant, args, context) => {
      const loaders = context.forTenant(tenant.tenantId);
      // A search reaches into every drive of the tenant. Whoever may not, is refused here, before anything is read.
      loaders.requireUnrestrictedGrant(searchHits.capability);
      loaders.requireUnrestrictedGrant(driveItems.capability);
      const term = searchPhrase(args.query);
      return readConnection({
        context,
        loaders,
        path: graphPath`/search/query`,
        want: wantHits,
        args,
        belongsTo: () => ['Tenant.search', term],
        readPage: async ({ first, from }) => {
          const start = from === undefined ? 0 : Number(from.link) + from.offset;
          let left = first;
          const page = await collectPage({ link: String(start), offset: 0 }, first, async (link) => {
            const hits = await readHits(loaders, {
              term,
              from: Number(link),
              size: Math.min(left, largestPage),
            });
            left -= hits.value.length;
            return hits;
          });
          // Hits are taken as Microsoft's types describe them, where every property may be missing.
          return loaders.authorizePage<SearchHit>(searchHits, page);
        },
        toNode: (hit) => hit,
      });
    },
  },
  SearchHit: {
    item: async (hit, _, context, info) => {
      const loaders = context.forTenant(hit.tenantId);
      loaders.requireCapability(driveItems.capability);
      const found: DriveItem | undefined = toldObject(hit.resource);
      if (found === undefined) return null;
      const driveId = toldText(toldObject(found.parentReference)?.driveId);
      const id = toldText(found.id);
      if (id === undefined) throw unexpectedValue();
      if (driveId === undefined) throw driveUnknown();
      const address = itemPath(drivePath(driveId), id);
      const selection = selectionOf(info);
      const want = wantItem(selection);
      const wasExpected = isTold(want);
      if (wasExpected && [...want.select].every((property) => property in found)) {
        const own = loaders.authorize(driveItems, found);
        return own && copyWith(toItem(own, address), { isFound: true });
      }
      return readItem(loaders, address, selection, { wasExpected });
    },
  },
};

const costOfSearch: FieldCost = (field, walk) => {
  const { first } = field.args as { first?: number | null };
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  walk.each(Math.ceil(count / largestPage) * estimateUnits(wantHits, {}));
  walk.apart(field, { count });
};

export const search: Entity = {
  resolvers,
  costs: {
    fields: {
      Tenant: { search: costOfSearch },
      SearchHit: {
        item: (field, walk) => (isTold(wantItem(field.selection)) ? comesAlong : costOfItem)(field, walk),
      },
    },
  },
};
