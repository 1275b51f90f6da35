import type { SiteCollection } from '@microsoft/microsoft-graph-types';
import { BadUserInputError } from '../../errors.js';
import { graphPath, type GraphPath } from '../../graph/query/path.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import { listedIds, type WholeList } from '../../loaders/access/listed-objects.js';
import { costOfDrive, costOfDrives } from '../drives/bound-drive.js';
import { costOfList, costOfListed, costOfOne } from '../cost/bound-reads.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import { readConnection } from '../lists/connection.js';
import { listDrives, mostDrivesOfAUser, readDrive } from '../drives/drive-plan.js';
import type { Entity } from '../entity.js';
import {
  costOfListEntity,
  listOfSite,
  listPath,
  listPathByTitle,
  lists,
  readList,
  listProjection,
} from './list-plan.js';
import { encodeNodeId } from '../node-id.js';
import { noteEncoded } from '../notes.js';
import { searchText } from '../drives/search-term.js';
import { nodesOf, selectionOf, projectionOf, type SelectedField } from '../selection/selection.js';
import {
  isReadItself,
  readSite,
  sitePath,
  sitePathOfUrl,
  sitePaths,
  sites,
  type SiteParent,
} from './site-plan.js';
import type { Resolvers } from '../types.generated.js';

export type { SiteParent } from './site-plan.js';
export type SiteCollectionParent = SiteCollection;

/** Exactly one of two arguments. */
function oneOf<T>(
  [firstName, first]: readonly [string, T | null | undefined],
  [secondName, second]: readonly [string, T | null | undefined],
  what: string,
): 0 | 1 {
  if ((first == null) !== (second == null)) return first == null ? 1 : 0;
  throw new BadUserInputError(`A ${what} is named by its "${firstName}" or by its "${secondName}".`, {
    hint: 'Give exactly one of the two arguments.',
  });
}

function pathOf(site: SiteParent): GraphPath {
  return sitePath(site.id!);
}

const resolvers: Resolvers = {
  Tenant: {
    site: (tenant, { id, url }, context, info) => {
      const loaders = context.forTenant(tenant.tenantId);
      const isUrl = oneOf(['id', id], ['url', url], 'site') === 1;
      const address = isUrl ? sitePathOfUrl(url!) : sitePath(id!);
      return readSite(loaders, address, selectionOf(info), isUrl ? undefined : id!);
    },
    rootSite: (tenant, _, context, info) =>
      readSite(context.forTenant(tenant.tenantId), graphPath`/sites/root`, selectionOf(info)),
    sites: (tenant, args, context, info) => {
      const term = args.search == null ? undefined : searchText(args.search);
      const loaders = context.forTenant(tenant.tenantId);
      if (term !== undefined) loaders.requireUnrestrictedGrant(sites.capability);
      const projection = projectionOf(sites, nodesOf(selectionOf(info), sites.typeName));
      const listed = loaders.listedIds(sites, allSites);
      return readConnection({
        context,
        loaders,
        path: term === undefined ? graphPath`/sites/getAllSites` : graphPath`/sites`,
        ...(term !== undefined && { query: { parameters: { search: term } } }),
        // Microsoft documents no `$top` for either.
        isUnsized: true,
        projection,
        args,
        ofAll: allSites,
        // Graph filters neither by ids.
        ...(listed && {
          readPage: (request) => loaders.pageOfSingleReads(sitePaths(listed), projection, request),
        }),
        belongsTo: () => ['Tenant.sites', term ?? ''],
        toNode: (site) => site,
      });
    },
  },
  Site: {
    nodeId: (site, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: sites.typeName, tenantId: site.tenantId, ids: [site.id!] }),
    root: (site) => (site.root == null ? null : { isRoot: true }),
    drive: (site, _, context, info) =>
      readDrive(context.forTenant(site.tenantId), graphPath`${pathOf(site)}/drive`, selectionOf(info)),
    drives: (site, _, context, info) =>
      listDrives(context.forTenant(site.tenantId), graphPath`${pathOf(site)}/drives`, selectionOf(info)),
    lists: (site, args, context, info) => {
      const loaders = context.forTenant(site.tenantId);
      return readConnection({
        context,
        loaders,
        path: graphPath`${pathOf(site)}/lists`,
        isUnsized: true,
        projection: listProjection(loaders, nodesOf(selectionOf(info), lists.typeName)),
        args,
        belongsTo: () => ['Site.lists', site.id!],
        toNode: (list) => listOfSite(site.id!, list),
      });
    },
    list: async (site, { id, title }, context, info) => {
      const isTitle = oneOf(['id', id], ['title', title], 'list') === 1;
      const address = isTitle ? listPathByTitle(site.id!, title!) : listPath(site.id!, id!);
      const found = await readList(context.forTenant(site.tenantId), address, selectionOf(info), site.id);
      return noteEncoded(context, title, found);
    },
    sites: (site, args, context, info) =>
      readConnection({
        context,
        loaders: context.forTenant(site.tenantId),
        path: graphPath`${pathOf(site)}/sites`,
        isUnsized: true,
        projection: projectionOf(sites, nodesOf(selectionOf(info), sites.typeName)),
        args,
        belongsTo: () => ['Site.sites', site.id!],
        toNode: (subsite) => subsite,
      }),
  },
  SiteCollection: {
    root: ({ root }) => (root == null ? null : { isRoot: true }),
  },
};

const allSites: WholeList = { looksAt: [], isCounted: false };

/** Where the caller may see some sites only, each of those is read by itself. */
const costOfAllSites: FieldCost = (field, estimator) => {
  const listed = estimator.visible.map((each) => listedIds(each, sites, allSites));
  if (listed.every((some) => some === undefined)) {
    costOfSites(field, estimator);
    return;
  }
  const projection = projectionOf(sites, nodesOf(field.selection, sites.typeName));
  costOfListed(field, estimator, {
    listed,
    partsOf: (some) => some.size,
    unitsOfPart: estimateUnits(projection),
    unitsOfWhole: () => estimateUnits(projection, {}),
  });
};

function costOfSites(field: SelectedField, estimator: Parameters<FieldCost>[1]): void {
  costOfList(field, estimator, projectionOf(sites, nodesOf(field.selection, sites.typeName)));
}

/** A site by its id, which may need no read of its own. */
const costOfSiteById: FieldCost = (field, estimator) => {
  if (isReadItself(field.selection)) costOfOne(field, estimator, projectionOf(sites, field.selection));
  else estimator.separate(field);
};

export const site: Entity = {
  resource: sites,
  resolvers,
  costs: {
    fields: {
      Tenant: {
        site: (field, estimator) =>
          field.args['id'] == null
            ? costOfOne(field, estimator, projectionOf(sites, field.selection))
            : costOfSiteById(field, estimator),
        rootSite: (field, estimator) => costOfOne(field, estimator, projectionOf(sites, field.selection)),
        sites: costOfAllSites,
      },
      Site: {
        drive: (field, estimator) => costOfDrive(field, estimator, false),
        drives: (field, estimator) => costOfDrives(field, estimator, mostDrivesOfAUser),
        lists: (field, estimator) =>
          costOfList(field, estimator, projectionOf(lists, nodesOf(field.selection, lists.typeName))),
        list: costOfListEntity,
        sites: costOfSites,
      },
    },
    byNodeId: costOfSiteById,
  },
  byNodeId: (context, { tenantId, ids: [id = ''] }, info) =>
    readSite(context.forTenant(tenantId), sitePath(id), selectionOf(info), id),
};
