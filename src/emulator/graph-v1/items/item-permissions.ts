import type { JsonObject } from '../http/call.js';
import type { ItemView } from './drive-item-json.js';
import { driveTypeOf } from '../drives/drive-json.js';
import { identityOf } from './identities.js';
import { encodePath, siteUrl } from './sharepoint-urls.js';
import { namesOf, type DriveNode } from '../../data/content/drive-node.js';
import { guid } from '../../data/hash.js';
import { timestamp } from '../../data/moments.js';

/**
 * Who may do what with an item: what the library gives, what the folders above pass on, and its own. What comes from
 * above says so. https://learn.microsoft.com/graph/api/resources/permission
 */
export function permissionsOf(view: ItemView): JsonObject[] {
  const permissions: JsonObject[] = [];
  for (const node of lineOf(view.node)) {
    const given = node.parent === undefined ? libraryPermissions(view, node) : ownPermissions(view, node);
    const inheritedFrom = node === view.node ? undefined : inheritanceOf(view, node);
    permissions.push(...given.map((one) => (inheritedFrom ? { ...one, inheritedFrom } : one)));
  }
  return permissions;
}

/** From the root down to the node. */
function lineOf(node: DriveNode): DriveNode[] {
  const line: DriveNode[] = [];
  for (let at: DriveNode | undefined = node; at; at = at.parent) line.unshift(at);
  return line;
}

function inheritanceOf({ drive }: ItemView, node: DriveNode): JsonObject {
  const names = namesOf(node);
  const root = `/drives/${drive.id}/root:`;
  return {
    driveId: drive.id,
    driveType: driveTypeOf(drive),
    id: node.id,
    path: names.length === 0 ? root : `${root}/${encodePath(names)}`,
  };
}

/** A OneDrive is its owner's; a library belongs to the groups of its site. */
function libraryPermissions({ call, drive }: ItemView, root: DriveNode): JsonObject[] {
  if (drive.home === undefined) {
    const owner = identityOf(call, drive.ownerOrdinal);
    return [{ id: permissionId(root, 'owner'), roles: ['owner'], grantedToV2: owner, grantedTo: owner }];
  }
  const { displayName } = drive.home.site;
  const groups = [
    ['Owners', 'owner', '3'],
    ['Members', 'write', '5'],
    ['Visitors', 'read', '4'],
  ] as const;
  return groups.map(([name, role, id]) => {
    const title = `${displayName} ${name}`;
    return {
      id: permissionId(root, name),
      roles: [role],
      grantedToV2: { siteGroup: { id, displayName: title, loginName: title } },
    };
  });
}

function ownPermissions({ call, drive }: ItemView, node: DriveNode): JsonObject[] {
  const { sharedScope, linkExpiresAtMs, linkHasPassword } = node.details;
  const shareId = Buffer.from(node.id).toString('base64url');
  if (sharedScope === undefined) return [];
  if (sharedScope === 'users') {
    const person = identityOf(call, (drive.ownerOrdinal + 1) % call.tenant.userCount);
    return [
      {
        id: permissionId(node, 'grant'),
        roles: ['write'],
        shareId: `u!${shareId}`,
        grantedToV2: person,
        grantedTo: person,
      },
    ];
  }
  return [
    {
      id: permissionId(node, 'link'),
      roles: ['read'],
      shareId: `u!${shareId}`,
      hasPassword: linkHasPassword ?? false,
      ...(linkExpiresAtMs !== undefined && { expirationDateTime: timestamp(linkExpiresAtMs) }),
      grantedToIdentitiesV2: sharedScope === 'organization' ? [identityOf(call, drive.ownerOrdinal)] : [],
      link: {
        scope: sharedScope,
        type: 'view',
        webUrl: `${siteUrl(call.tenant, drive)}/:b:/g/${shareId}`,
        preventsDownload: false,
      },
    },
  ];
}

function permissionId(node: DriveNode, kind: string): string {
  return Buffer.from(guid(`${node.id}|${kind}`)).toString('base64url');
}
