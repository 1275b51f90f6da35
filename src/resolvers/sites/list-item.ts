import type { ContentTypeInfo } from '@microsoft/microsoft-graph-types';
import { BadUserInputError, GraphError } from '../../errors.js';
import { graphPath } from '../../graph/query/path.js';
import { checkedObject } from '../../graph/query/checked-values.js';
import { costOfItem } from '../drives/bound-drive.js';
import { readItem } from '../drives/drive-plan.js';
import type { Entity } from '../entity.js';
import { partOf } from '../items/identity.js';
import { costOfLibrary, requireItemsOf, seesAllFiles } from './library.js';
import {
  costOfListItem,
  isColumnName,
  listItemPath,
  listItems,
  listPath,
  readListItem,
  type ListItemParent,
} from './list-plan.js';
import { encodeNodeId } from '../node-id.js';
import { selectionOf } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';

export type { ListItemParent } from './list-plan.js';

const mostNames = 100;

/** The values of the columns named, or all of them; Graph's own remarks are left out. */
function valuesOf(
  { fields }: ListItemParent,
  names: readonly string[] | null | undefined,
): Record<string, unknown> | null {
  if (names != null && (names.length > mostNames || !names.every(isColumnName))) {
    throw new BadUserInputError('These are not the names of columns.', {
      hint: `Give at most ${mostNames} of what "columns { name }" tells: letters, digits and underscores.`,
    });
  }
  const values = checkedObject(fields);
  if (values === undefined) return null;
  const wanted = names == null ? undefined : new Set(names);
  return Object.fromEntries(
    Object.entries(values).filter(([name]) =>
      wanted === undefined ? !name.includes('@') : wanted.has(name),
    ),
  );
}

export type ContentTypeInfoParent = ContentTypeInfo;

const resolvers: Resolvers = {
  ListItem: {
    nodeId: ({ tenantId, siteId, listId, id }, _, { sealer }) => {
      if (siteId === undefined || listId === undefined) throw locationUnknown();
      return encodeNodeId(sealer, { typeName: listItems.typeName, tenantId, ids: [siteId, listId, id!] });
    },
    localId: ({ id }) => id!,
    createdBy: (item) => partOf(item, item.createdBy),
    lastModifiedBy: (item) => partOf(item, item.lastModifiedBy),
    fields: (item, { names }) => valuesOf(item, names),
    driveItem: (item, _, context, info) =>
      readItem(context.forTenant(item.tenantId), graphPath`${item.address}/driveItem`, selectionOf(info)),
  },
  ContentTypeInfo: {
    localId: ({ id }) => id ?? null,
  },
};

function locationUnknown(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph did not say which list this belongs to.', {
    status: 200,
    hint: 'Leave out "nodeId", or select it below its list.',
  });
}

export const listItem: Entity = {
  resource: listItems,
  resolvers,
  costs: {
    fields: { ListItem: { driveItem: costOfItem } },
    byNodeId: (field, estimator) => {
      costOfLibrary(estimator);
      costOfListItem(field, estimator);
    },
  },
  byNodeId: async (context, { tenantId, ids: [siteId = '', listId = '', id = ''] }, info) => {
    const loaders = context.forTenant(tenantId);
    const list = listPath(siteId, listId);
    if (!seesAllFiles(loaders)) await requireItemsOf(loaders, list, undefined);
    return readListItem(loaders, listItemPath(list, id), selectionOf(info), { siteId, listId });
  },
};
