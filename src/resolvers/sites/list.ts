import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { GraphError } from '../../errors.js';
import { graphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import type { ObjectReference } from '../../loaders/access/visible-objects.js';
import { costOfDrive } from '../drives/bound-drive.js';
import { costOfList } from '../cost/bound-reads.js';
import { readConnection } from '../lists/connection.js';
import { readDrive } from '../drives/drive-plan.js';
import type { Entity } from '../entity.js';
import { partOf } from '../items/identity.js';
import { costOfLibrary, requireItemsOf, seesAllFiles } from './library.js';
import {
  costOfListEntity,
  costOfListItem,
  listItemPath,
  listItems,
  listPath,
  lists,
  readList,
  readListItem,
  listItemProjection,
  type ListParent,
} from './list-plan.js';
import { encodeNodeId } from '../node-id.js';
import { nodesOf, selectionOf, projectionOf } from '../selection/selection.js';
import { siteIdOf } from './site-plan.js';
import type { ColumnKind, Resolvers } from '../types.generated.js';

export type { ListParent } from './list-plan.js';
export type ColumnDefinitionParent = InTenant<ColumnDefinition>;

/** Graph gives a column one of these, and that is the kind it is of. */
const kinds = [
  'boolean',
  'calculated',
  'choice',
  'contentApprovalStatus',
  'currency',
  'dateTime',
  'geolocation',
  'hyperlinkOrPicture',
  'lookup',
  'number',
  'personOrGroup',
  'term',
  'text',
  'thumbnail',
] as const satisfies readonly ColumnKind[];

/** https://learn.microsoft.com/graph/api/resources/columndefinition */
const columns = graphResource<ColumnDefinition>({
  typeName: 'ColumnDefinition',
  workload: 'files',
  permission: 'Sites.Read.All',
  capability: 'sites.read',
  // They belong to the site of their list.
  filteredBy: { kind: 'sites', orPath: true },
  cacheKind: 'drives',
  keys: ['id'],
  select: [
    'name',
    'displayName',
    'description',
    'columnGroup',
    'enforceUniqueValues',
    'hidden',
    'indexed',
    'readOnly',
    'required',
    'isDeletable',
    'isReorderable',
    'isSealed',
    'defaultValue',
    'choice',
    'number',
    'text',
    'dateTime',
    'lookup',
    'personOrGroup',
    'currency',
    'calculated',
    'hyperlinkOrPicture',
  ],
  derived: { localId: ['id'], kind: kinds },
});

/** The site of a list, for whoever may see some sites only. */
function siteOf({ siteId }: ListParent): ObjectReference | undefined {
  return siteId === undefined ? undefined : { kind: 'sites', id: siteId };
}

/** Without its site a list cannot be found again. Graph documents that it tells. */
function locationUnknown(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph did not say which site this belongs to.', {
    status: 200,
    hint: 'Leave out "nodeId", or select it below its site.',
  });
}

const resolvers: Resolvers = {
  List: {
    nodeId: ({ tenantId, siteId, id }, _, { sealer }) => {
      if (siteId === undefined) throw locationUnknown();
      return encodeNodeId(sealer, { typeName: lists.typeName, tenantId, ids: [siteId, id!] });
    },
    createdBy: (list) => partOf(list, list.createdBy),
    lastModifiedBy: (list) => partOf(list, list.lastModifiedBy),
    columns: async (list, _, context, info) => {
      const path = graphPath`${list.address}/columns`;
      const projection = projectionOf(columns, selectionOf(info));
      const page = await context.forTenant(list.tenantId).pageOrNull(path, projection, {
        first: Infinity,
        within: siteOf(list),
      });
      return page?.items ?? null;
    },
    items: async (list, args, context, info) => {
      const projection = listItemProjection(nodesOf(selectionOf(info), listItems.typeName));
      const loaders = context.forTenant(list.tenantId);
      if (!seesAllFiles(loaders)) await requireItemsOf(loaders, list.address, list.list?.template);
      return readConnection({
        context,
        loaders,
        path: graphPath`${list.address}/items`,
        projection,
        args,
        belongsTo: () => ['List.items', list.id!],
        toNode: (item) =>
          copyWith(item, {
            address: listItemPath(list.address, item.id!),
            siteId: list.siteId ?? siteIdOf(item),
            listId: list.id!,
          }),
      });
    },
    item: async ({ tenantId, address, siteId, id: listId, list }, { id }, context, info) => {
      const loaders = context.forTenant(tenantId);
      const itemAddress = listItemPath(address, id);
      if (!seesAllFiles(loaders)) await requireItemsOf(loaders, address, list?.template);
      return readListItem(loaders, itemAddress, selectionOf(info), { siteId, listId: listId! });
    },
    drive: (list, _, context, info) =>
      readDrive(context.forTenant(list.tenantId), graphPath`${list.address}/drive`, selectionOf(info)),
  },
  ColumnDefinition: {
    localId: ({ id }) => id!,
    kind: (column) => kinds.find((kind) => column[kind] != null) ?? null,
  },
};

export const list: Entity = {
  resource: lists,
  resolvers,
  costs: {
    fields: {
      List: {
        columns: (field, estimator) => {
          estimator.add(estimateUnits(projectionOf(columns, field.selection), {}));
        },
        items: (field, estimator) => {
          costOfLibrary(estimator);
          costOfList(field, estimator, listItemProjection(nodesOf(field.selection, listItems.typeName)));
        },
        item: (field, estimator) => {
          costOfLibrary(estimator);
          costOfListItem(field, estimator);
        },
        drive: (field, estimator) => costOfDrive(field, estimator, false),
      },
    },
    byNodeId: costOfListEntity,
  },
  byNodeId: (context, { tenantId, ids: [siteId = '', id = ''] }, info) =>
    readList(context.forTenant(tenantId), listPath(siteId, id), selectionOf(info), siteId),
};
