import type {
  DriveItemVersion,
  ItemActivityStat,
  ItemRetentionLabel,
  Permission,
  PublicationFacet,
  RemoteItem,
  SharingInvitation,
  SharingLink,
} from '@microsoft/microsoft-graph-types';
import { graphPath, type GraphPath } from '../../graph/query/path.js';
import { checkedObject, checkedObjects, checkedText } from '../../graph/query/checked-values.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import { costOfItem } from '../drives/bound-drive.js';
import { costOfOne } from '../cost/bound-reads.js';
import type { RequestContext } from '../context.js';
import {
  addressOf,
  drivePath,
  itemPath,
  locationOf,
  readItem,
  type DriveItemParent,
} from '../drives/drive-plan.js';
import { driveItems } from '../drives/drive-resources.js';
import type { Entity } from '../entity.js';
import { partOf } from './identity.js';
import { withFolder } from './inherited-from.js';
import { driveUnknown } from './item-location.js';
import {
  activityStats,
  linkPart,
  opensForAnybody,
  permissions,
  retentionLabels,
  versions,
} from './item-resources.js';
import { below, memoize, selectionOf, projectionOf, type Selection } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';

export type PermissionParent = InTenant<Permission> & OfItem;
export type SharingLinkParent = InTenant<SharingLink> & OfItem;
export type SharingInvitationParent = InTenant<SharingInvitation>;
export type DriveItemVersionParent = InTenant<DriveItemVersion>;
export type ItemActivityStatParent = ItemActivityStat;
export type RetentionLabelParent = InTenant<ItemRetentionLabel>;
export type PublicationFacetParent = InTenant<PublicationFacet>;
export type RemoteItemParent = InTenant<RemoteItem>;

/** What may be seen of it depends on the item it is of. */
interface OfItem {
  readonly item: DriveItemParent;
}

/** The statistics of an item, none of which is read yet. */
export type ItemAnalyticsParent = OfItem;

/** A short list below an item, which Graph sends in one page; null where there is no such item any more. */
async function readDetails<T extends object>(
  item: DriveItemParent,
  list: GraphPath,
  projection: Projection<T>,
  context: RequestContext,
): Promise<InTenant<T>[] | null> {
  const path = graphPath`${addressOf(item)}${list}`;
  const page = await context.forTenant(item.tenantId).pageOrNull(path, projection, {
    first: Infinity,
    within: locationOf(item).within,
  });
  return page?.items ?? null;
}

/**
 * So many entries of such a list are counted with when a bound is added up. What is selected of people behind further
 * ones is refused then, and not the entries themselves.
 */
const countedEntries = 50;

function statistics(
  { item }: ItemAnalyticsParent,
  period: GraphPath,
  context: RequestContext,
  selection: Selection,
) {
  const projection = projectionOf(activityStats, selection);
  return context
    .forTenant(item.tenantId)
    .one(graphPath`${addressOf(item)}/analytics${period}`, projection, { within: locationOf(item).within });
}

/** What to read of permissions; the addresses in links that open for anybody are named apart. */
function permissionsProjection(selection: Selection): Projection<Permission> {
  return memoize(selection, 'projection of permissions', () => {
    const link = below(selection, permissions.typeName, 'link');
    const asked = new Set(link?.fieldsOf('SharingLink').map(({ name }) => name));
    const parts = (['webUrl', 'webHtml'] as const).filter((address) => asked.has(address)).map(linkPart);
    return { ...projectionOf(permissions, selection), parts: new Set(parts) };
  });
}

/** Whoever has the address of an anonymous link has the item: it is as good as a download. */
function addressIn(
  link: SharingLinkParent,
  context: RequestContext,
  property: 'webUrl' | 'webHtml',
): string | null {
  if (opensForAnybody(link)) {
    const { item } = link;
    context
      .forTenant(item.tenantId)
      .requireCapabilityFor('files.download', driveItems, item, locationOf(item));
  }
  return link[property] ?? null;
}

const resolvers: Resolvers = {
  DriveItem: {
    permissions: async (item, _, context, info) => {
      const projection = permissionsProjection(selectionOf(info));
      const given = await readDetails(item, graphPath`/permissions`, projection, context);
      return (
        given?.map((permission) => copyWith(withFolder(permission, item.parentReference), { item })) ?? null
      );
    },
    versions: (item, _, context, info) =>
      item.file == null
        ? []
        : readDetails(item, graphPath`/versions`, projectionOf(versions, selectionOf(info)), context),
    analytics: (item) => ({ item }),
    retentionLabel: async (item, _, context, info) => {
      const path = graphPath`${addressOf(item)}/retentionLabel`;
      const label = await context
        .forTenant(item.tenantId)
        .one(path, projectionOf(retentionLabels, selectionOf(info)), { within: locationOf(item).within });
      return label?.name == null ? null : label;
    },
    publication: (item) => partOf(item, item.publication),
    remoteItem: (item) => partOf(item, item.remoteItem),
  },
  ItemAnalytics: {
    allTime: (item, _, context, info) => statistics(item, graphPath`/allTime`, context, selectionOf(info)),
    lastSevenDays: (item, _, context, info) =>
      statistics(item, graphPath`/lastSevenDays`, context, selectionOf(info)),
  },
  RetentionLabel: {
    labelAppliedBy: (label) => partOf(label, label.labelAppliedBy),
  },
  PublicationFacet: {
    checkedOutBy: (publication) => partOf(publication, publication.checkedOutBy),
  },
  RemoteItemFacet: {
    createdBy: (item) => partOf(item, item.createdBy),
    lastModifiedBy: (item) => partOf(item, item.lastModifiedBy),
    shared: (item) => partOf(item, item.shared),
    item: ({ tenantId, id, parentReference }, _, context, info) => {
      const itemId = checkedText(id);
      const driveId = checkedText(checkedObject(parentReference)?.driveId);
      if (itemId === undefined) return null;
      if (driveId === undefined) throw driveUnknown();
      const address = itemPath(drivePath(driveId), itemId);
      return readItem(context.forTenant(tenantId), address, selectionOf(info));
    },
  },
  Permission: {
    localId: ({ id }) => id!,
    grantedToV2: (permission) => partOf(permission, permission.grantedToV2),
    grantedToIdentitiesV2: (permission) =>
      checkedObjects(permission.grantedToIdentitiesV2)?.flatMap(
        (identity) => partOf(permission, identity) ?? [],
      ) ?? null,
    link: (permission) => {
      const link = partOf(permission, permission.link);
      return link && copyWith(link, { item: permission.item });
    },
    invitation: (permission) => partOf(permission, permission.invitation),
  },
  SharingLink: {
    webUrl: (link, _, context) => addressIn(link, context, 'webUrl'),
    webHtml: (link, _, context) => addressIn(link, context, 'webHtml'),
  },
  SharingInvitation: {
    invitedBy: (invitation) => partOf(invitation, invitation.invitedBy),
  },
  DriveItemVersion: {
    localId: ({ id }) => id!,
    lastModifiedBy: (version) => partOf(version, version.lastModifiedBy),
    publication: (version) => partOf(version, version.publication),
  },
};

/** What belongs to a drive item and is read when it is asked for. */
export const driveItemDetails: Entity = {
  resolvers,
  costs: {
    fields: {
      DriveItem: {
        permissions: (field, estimator) => {
          estimator.add(estimateUnits(projectionOf(permissions, field.selection), {}));
          estimator.separate(field, { count: countedEntries });
        },
        versions: (field, estimator) => {
          estimator.add(estimateUnits(projectionOf(versions, field.selection), {}));
          estimator.separate(field, { count: countedEntries });
        },
        retentionLabel: (field, estimator) =>
          costOfOne(field, estimator, projectionOf(retentionLabels, field.selection)),
      },
      ItemAnalytics: {
        allTime: (field, estimator) =>
          costOfOne(field, estimator, projectionOf(activityStats, field.selection)),
        lastSevenDays: (field, estimator) =>
          costOfOne(field, estimator, projectionOf(activityStats, field.selection)),
      },
      RemoteItemFacet: { item: costOfItem },
    },
  },
};
