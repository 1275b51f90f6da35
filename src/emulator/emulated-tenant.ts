import { descendants, namesOf, type DriveNode } from './data/content/drive-node.js';
import type { GroupRecord } from './data/people/group-record.js';
import type { SkuRecord } from './data/people/subscribed-skus.js';
import { photoOf, type UserPhoto } from './data/people/user-photo.js';
import type { UserRecord } from './data/people/user-record.js';
import type { ConsentDecision } from './entra/admin-consent.js';
import { siteIdOf } from './sites.js';
import type { ContainerReference, MemberReference } from './tenant-groups.js';
import type { AppState, Drive, Tenant } from './tenant.js';

export interface EmulatedTenant {
  readonly name: string;
  readonly tenantId: string;
  readonly domain: string;
  readonly displayName: string;
  readonly userCount: number;
}

export interface EmulatedItem {
  readonly id: string;
  readonly name: string;
  /** Names from below the root, unencoded; none for the root itself. */
  readonly path: readonly string[];
  readonly kind: DriveNode['kind'];
  readonly size: number;
  readonly parentId: string | undefined;
  readonly childIds: readonly string[];
  readonly createdByUserId: string;
}

export interface EmulatedSite {
  readonly id: string;
  readonly host: string;
  /** Below the host, not encoded; '' for the root site. */
  readonly path: string;
  readonly displayName: string;
  /** Of its document libraries, the default one first. */
  readonly driveIds: readonly string[];
  /** Those of its libraries first. */
  readonly listIds: readonly string[];
}

export function describeTenant({ name, tenantId, domain, displayName, userCount }: Tenant): EmulatedTenant {
  return { name, tenantId, domain, displayName, userCount };
}

/** What a test compares answers with, and the changes it can make. A key is an id or a userPrincipalName. */
export class EmulatedTenantData implements EmulatedTenant {
  readonly name: string;
  readonly tenantId: string;
  readonly domain: string;
  readonly displayName: string;
  readonly userCount: number;

  constructor(
    private readonly tenant: Tenant,
    private readonly now: () => number,
  ) {
    ({
      name: this.name,
      tenantId: this.tenantId,
      domain: this.domain,
      displayName: this.displayName,
      userCount: this.userCount,
    } = tenant);
  }

  /** In the order in which Graph lists them. */
  get userIds(): readonly string[] {
    return Array.from({ length: this.userCount }, (_, ordinal) => this.tenant.userId(ordinal));
  }

  /** With every property. */
  user(key: string): UserRecord {
    return this.tenant.user(this.ordinalOf(key));
  }

  managerIdOf(key: string): string | undefined {
    const manager = this.tenant.managerOf(this.ordinalOf(key));
    return manager === undefined ? undefined : this.tenant.userId(manager);
  }

  directReportIdsOf(key: string): readonly string[] {
    return this.tenant.reportsOf(this.ordinalOf(key)).map((ordinal) => this.tenant.userId(ordinal));
  }

  /** Undefined for a user without one. */
  photoOf(key: string): UserPhoto | undefined {
    return photoOf(this.user(key));
  }

  /** In the order in which Graph lists them. */
  get groupIds(): readonly string[] {
    return Array.from({ length: this.tenant.groups.count }, (_, index) => this.tenant.groups.group(index).id);
  }

  /** With every property. */
  group(id: string): GroupRecord {
    return this.tenant.groups.group(this.indexOf(id));
  }

  groupNamed(displayName: string): GroupRecord {
    return this.group(
      found(
        this.groupIds.find((id) => this.group(id).displayName === displayName),
        `group ${displayName}`,
      ),
    );
  }

  memberIdsOf(groupId: string): readonly string[] {
    return this.idsOf(this.tenant.groups.membersOf(this.indexOf(groupId)));
  }

  transitiveMemberIdsOf(groupId: string): readonly string[] {
    return this.idsOf(this.tenant.groups.transitiveMembersOf(this.indexOf(groupId)));
  }

  ownerIdsOf(groupId: string): readonly string[] {
    return this.idsOf(this.tenant.groups.ownersOf(this.indexOf(groupId)));
  }

  /** Groups, directory roles and administrative units a user is directly in. */
  containerIdsOf(key: string): readonly string[] {
    return this.idsOf(this.tenant.groups.containersOf({ kind: 'user', ordinal: this.ordinalOf(key) }));
  }

  transitiveContainerIdsOf(key: string): readonly string[] {
    return this.idsOf(
      this.tenant.groups.transitiveContainersOf({ kind: 'user', ordinal: this.ordinalOf(key) }),
    );
  }

  /** Undefined for a group that is no Microsoft 365 group. */
  driveIdOfGroup(groupId: string): string | undefined {
    const ordinal = this.tenant.driveOrdinalOfGroup(this.indexOf(groupId));
    return this.tenant.driveContent(ordinal) === 'none' ? undefined : this.tenant.driveId(ordinal);
  }

  get subscribedSkus(): readonly SkuRecord[] {
    return this.tenant.subscribedSkus;
  }

  /** Undefined for a user without a OneDrive. */
  driveIdOf(key: string): string | undefined {
    const ordinal = this.ordinalOf(key);
    return this.tenant.driveContent(ordinal) === 'none' ? undefined : this.tenant.driveId(ordinal);
  }

  rootIdOf(driveId: string): string {
    return this.drive(driveId).tree.root.id;
  }

  /** Every item of a drive, its root first. */
  itemsOf(driveId: string): readonly EmulatedItem[] {
    const { root } = this.drive(driveId).tree;
    return [root, ...descendants(root)].map((node) => this.describe(node));
  }

  item(driveId: string, itemId: string): EmulatedItem | undefined {
    const node = this.drive(driveId).tree.byId(itemId);
    return node && this.describe(node);
  }

  /** By the names below the root, with `/` between them. */
  itemAt(driveId: string, path: string): EmulatedItem | undefined {
    const { tree } = this.drive(driveId);
    const names = path.split('/').filter((name) => name !== '');
    const node = tree.byPath(tree.root, names);
    return node && this.describe(node);
  }

  /** The sites that belong to no single person, the root site first. */
  get sites(): readonly EmulatedSite[] {
    return this.tenant.teamSites.all.map((site) => ({
      id: siteIdOf(site),
      host: site.host,
      path: site.path,
      displayName: site.displayName,
      driveIds: site.libraries.map(({ ordinal }) => this.tenant.driveId(ordinal)),
      listIds: [...site.libraries.map(({ listId }) => listId), ...site.lists.map(({ id }) => id)],
    }));
  }

  /** The site at a path below the host, such as `sites/finance`. */
  siteAt(path: string): EmulatedSite {
    return found(
      this.sites.find((site) => site.path === path),
      `site ${path}`,
    );
  }

  get roles(): readonly string[] {
    return this.tenant.roles;
  }

  /** Tokens issued before keep the roles they have. */
  setRoles(roles: readonly string[]): void {
    this.tenant.roles = roles;
  }

  setAppState(state: AppState): void {
    this.tenant.appState = state;
  }

  /** What an administrator of the tenant will do on Entra's consent page; consent unless told otherwise. */
  setConsentDecision(decision: ConsentDecision): void {
    this.tenant.consentDecision = decision;
  }

  /** Removes the app and all it was granted, as an administrator does under Enterprise applications. */
  revokeConsent(): void {
    this.tenant.appState = 'absent';
    this.tenant.roles = [];
  }

  removeDrive(key: string): void {
    this.tenant.removeDrive(this.ordinalOf(key));
  }

  addFile(driveId: string, parentId: string, name: string, size = 1000): EmulatedItem {
    const { tree, ownerOrdinal } = this.driveToChange(driveId);
    const parent = found(tree.byId(parentId), `item ${parentId}`);
    const atMs = this.now();
    tree.changes += 1;
    const details = {
      createdBy: ownerOrdinal,
      modifiedBy: ownerOrdinal,
      createdAtMs: atMs,
      modifiedAtMs: atMs,
      size,
    };
    return this.describe(tree.add(parent, 'file', name, details));
  }

  renameItem(driveId: string, itemId: string, name: string): void {
    const { tree } = this.driveToChange(driveId);
    tree.rename(found(tree.byId(itemId), `item ${itemId}`), name);
  }

  deleteItem(driveId: string, itemId: string): void {
    const { tree } = this.driveToChange(driveId);
    tree.remove(found(tree.byId(itemId), `item ${itemId}`));
  }

  /** Leaves `thumbnails` out of expanded answers, as SharePoint may. */
  omitExpandedThumbnails(driveId: string): void {
    this.driveToChange(driveId).omitsExpandedThumbnails = true;
  }

  private ordinalOf(key: string): number {
    return found(this.tenant.ordinalOf(key), `user ${key}`);
  }

  private indexOf(groupId: string): number {
    return found(this.tenant.groups.indexOf(groupId), `group ${groupId}`);
  }

  private idsOf(objects: readonly (MemberReference | ContainerReference)[]): readonly string[] {
    const { groups } = this.tenant;
    return objects.map((object) => {
      if (object.kind === 'user') return this.tenant.userId(object.ordinal);
      return object.kind === 'group' ? groups.group(object.index).id : object.record.id;
    });
  }

  private drive(driveId: string): Drive {
    return this.tenant.drive(found(this.tenant.placeOfDrive(driveId), `drive ${driveId}`));
  }

  private driveToChange(driveId: string): Drive {
    return this.tenant.driveToChange(found(this.tenant.placeOfDrive(driveId), `drive ${driveId}`));
  }

  private describe(node: DriveNode): EmulatedItem {
    return {
      id: node.id,
      name: node.name,
      path: namesOf(node),
      kind: node.kind,
      size: node.size,
      parentId: node.parent?.id,
      childIds: node.children.map(({ id }) => id),
      createdByUserId: this.tenant.userId(node.details.createdBy),
    };
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The emulated tenant has no ${what}.`);
  return value;
}
