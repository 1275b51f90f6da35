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
import { graphPath, type GraphPath } from '../graph/path.js';
import { estimateUnits } from '../graph/units.js';
import type { Want } from '../graph/want.js';
import type { InTenant } from '../loaders/tenant-loaders.js';
import { costOfItem } from './bound-drive.js';
import { costOfOne } from './bound-reads.js';
import type { RequestContext } from './context.js';
import { addressOf, drivePath, itemPath, readItem, type DriveItemParent } from './drive-plan.js';
import type { Entity } from './entity.js';
import { partOf } from './identity.js';
import { withFolder } from './inherited-from.js';
import { driveUnknown } from './item-place.js';
import { activityStats, permissions, retentionLabels, versions } from './item-resources.js';
import { selectionOf, wantOf, type Selection } from './selection.js';
import type { Resolvers } from './types.generated.js';

export type PermissionParent = InTenant<Permission>;
export type SharingLinkParent = InTenant<SharingLink>;
export type SharingInvitationParent = InTenant<SharingInvitation>;
export type DriveItemVersionParent = InTenant<DriveItemVersion>;
export type ItemActivityStatParent = ItemActivityStat;
export type RetentionLabelParent = InTenant<ItemRetentionLabel>;
export type PublicationFacetParent = InTenant<PublicationFacet>;
export type RemoteItemParent = InTenant<RemoteItem>;

/** The statistics of an item, none of which is read yet. */
export interface ItemAnalyticsParent {
  readonly tenantId: string;
  readonly address: GraphPath;
}

/** A short list below an item, which Graph sends in one page; null where there is no such item any more. */
async function readDetails<T extends object>(
  item: DriveItemParent,
  list: GraphPath,
  want: Want<T>,
  context: RequestContext,
): Promise<InTenant<T>[] | null> {
  const path = graphPath`${addressOf(item)}${list}`;
  const page = await context.forTenant(item.tenantId).pageOrNull(path, want, { first: Infinity });
  return page?.items ?? null;
}

/**
 * So many entries of such a list are counted with when a bound is added up. What is selected of people behind further
 * ones is refused then, and not the entries themselves.
 */
const countedEntries = 50;

function statistics(
  { tenantId, address }: ItemAnalyticsParent,
  period: GraphPath,
  context: RequestContext,
  selection: Selection,
) {
  const want = wantOf(activityStats, selection);
  return context.forTenant(tenantId).one(graphPath`${address}/analytics${period}`, want);
}

/** Whoever has the address of an anonymous link has the item: it is as good as a download. */
function addressIn(
  link: SharingLinkParent,
  context: RequestContext,
  property: 'webUrl' | 'webHtml',
): string | null {
  if (link.scope === 'anonymous' && link[property] != null) {
    context.forTenant(link.tenantId).require('files.download');
  }
  return link[property] ?? null;
}

const resolvers: Resolvers = {
  DriveItem: {
    permissions: async (item, _, context, info) => {
      const want = wantOf(permissions, selectionOf(info));
      const given = await readDetails(item, graphPath`/permissions`, want, context);
      return given?.map((permission) => withFolder(permission, item.parentReference)) ?? null;
    },
    versions: (item, _, context, info) =>
      item.file == null
        ? []
        : readDetails(item, graphPath`/versions`, wantOf(versions, selectionOf(info)), context),
    analytics: (item) => ({ tenantId: item.tenantId, address: addressOf(item) }),
    retentionLabel: async (item, _, context, info) => {
      const path = graphPath`${addressOf(item)}/retentionLabel`;
      const label = await context
        .forTenant(item.tenantId)
        .one(path, wantOf(retentionLabels, selectionOf(info)));
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
      if (id == null) return null;
      if (parentReference?.driveId == null) throw driveUnknown();
      const address = itemPath(drivePath(parentReference.driveId), id);
      return readItem(context.forTenant(tenantId), address, selectionOf(info));
    },
  },
  Permission: {
    localId: ({ id }) => id!,
    grantedToV2: (permission) => partOf(permission, permission.grantedToV2),
    grantedToIdentitiesV2: (permission) =>
      permission.grantedToIdentitiesV2?.flatMap((identity) => partOf(permission, identity) ?? []) ?? null,
    link: (permission) => partOf(permission, permission.link),
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
        permissions: (field, walk) => {
          walk.each(estimateUnits(wantOf(permissions, field.selection), {}));
          walk.apart(field, { count: countedEntries });
        },
        versions: (field, walk) => {
          walk.each(estimateUnits(wantOf(versions, field.selection), {}));
          walk.apart(field, { count: countedEntries });
        },
        retentionLabel: (field, walk) => costOfOne(field, walk, wantOf(retentionLabels, field.selection)),
      },
      ItemAnalytics: {
        allTime: (field, walk) => costOfOne(field, walk, wantOf(activityStats, field.selection)),
        lastSevenDays: (field, walk) => costOfOne(field, walk, wantOf(activityStats, field.selection)),
      },
      RemoteItemFacet: { item: costOfItem },
    },
  },
};
