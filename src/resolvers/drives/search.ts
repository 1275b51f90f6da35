import type { DriveItem, SearchHit } from '@microsoft/microsoft-graph-types';
import { ForbiddenError } from '../../errors.js';
import { unexpectedValue } from '../../graph/errors/errors.js';
import { notAList, type GraphPage } from '../../graph/client/paging.js';
import { graphPath } from '../../graph/query/path.js';
import { isRecord } from '../../graph/client/request.js';
import { graphResource } from '../../graph/query/resource.js';
import { checkedObject, checkedText } from '../../graph/query/checked-values.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import { copyWith } from '../../loaders/copy-with.js';
import { collectPage } from '../../loaders/page.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import { costOfItem } from './bound-drive.js';
import { inlineCost } from '../cost/bound-reads.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import { isPageLength, pageLength, readConnection } from '../lists/connection.js';
import { drivePath, itemPath, readItem, toItem, itemProjection } from './drive-plan.js';
import { driveItems } from './drive-resources.js';
import type { Entity } from '../entity.js';
import { driveUnknown } from '../items/item-location.js';
import { searchPhrase } from './search-term.js';
import { selectionOf } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';

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

const hitsProjection: Projection<SearchHit> = { resource: searchHits, select: new Set(), expand: new Map() };

/** Graph's largest page of hits. https://learn.microsoft.com/graph/api/resources/searchrequest */
const largestPage = 500;

/** What the index tells of an item, in the examples of https://learn.microsoft.com/graph/search-concept-files */
const indexedProperties = new Set([
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

function isIndexed({ select, expand }: Projection): boolean {
  return expand.size === 0 && [...select].every((property) => indexedProperties.has(property));
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

/** One request to Graph: so many hits from a position on. Where they go on is told in place of a link. */
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
  const answer = await loaders.post(graphPath`/search/query`, { requests: [request] }, hitsProjection);
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
        projection: hitsProjection,
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
      const found: DriveItem | undefined = checkedObject(hit.resource);
      if (found === undefined) return null;
      const driveId = checkedText(checkedObject(found.parentReference)?.driveId);
      const id = checkedText(found.id);
      if (id === undefined) throw unexpectedValue();
      if (driveId === undefined) throw driveUnknown();
      const address = itemPath(drivePath(driveId), id);
      const selection = selectionOf(info);
      const projection = itemProjection(selection);
      const wasRequestedInline = isIndexed(projection);
      if (wasRequestedInline && [...projection.select].every((property) => property in found)) {
        const own = loaders.authorize(driveItems, found);
        return own && copyWith(toItem(own, address), { isFound: true });
      }
      return readItem(loaders, address, selection, { wasRequestedInline });
    },
  },
};

const costOfSearch: FieldCost = (field, estimator) => {
  const { first } = field.args as { first?: number | null };
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  estimator.add(Math.ceil(count / largestPage) * estimateUnits(hitsProjection, {}));
  estimator.separate(field, { count });
};

export const search: Entity = {
  resolvers,
  costs: {
    fields: {
      Tenant: { search: costOfSearch },
      SearchHit: {
        item: (field, estimator) =>
          (isIndexed(itemProjection(field.selection)) ? inlineCost : costOfItem)(field, estimator),
      },
    },
  },
};
