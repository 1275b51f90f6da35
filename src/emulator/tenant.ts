import { createDriveTree } from './data/content/drive-content.js';
import type { DriveTree } from './data/content/drive-tree.js';
import { guidBytes, formatGuid, guid, hashWords } from './data/hash.js';
import { dayMs, newestMs } from './data/moments.js';
import { fullName } from './data/names.js';
import { managerOrdinal, reportOrdinals } from './data/people/organisation-chart.js';
import { subscribedSkus, type SkuRecord } from './data/people/subscribed-skus.js';
import { createUserRecord, userId, userName, type UserRecord } from './data/people/user-record.js';
import type { ConsentDecision } from './entra/admin-consent.js';
import { siteIdOf, TeamSites, type Library, type Site } from './sites.js';
import { TenantGroups } from './tenant-groups.js';
import { defaultRoles, type DriveContent, type PersonOptions, type TenantOptions } from './tenant-options.js';

/** Whether the app registration can sign in to the tenant: consented, disabled there, or never consented. */
export type AppState = 'enabled' | 'disabled' | 'absent';

export interface Drive {
  readonly id: string;
  readonly siteId: string;
  readonly webId: string;
  readonly listId: string;
  readonly ownerOrdinal: number;
  /** There for the library of a group. */
  readonly groupIndex?: number;
  /** There for the document libraries of sites. */
  readonly home: { readonly site: Site; readonly library: Library } | undefined;
  readonly tree: DriveTree;
  /** SharePoint may leave expanded thumbnails out of its answers. */
  omitsExpandedThumbnails: boolean;
}

// Generated drives are cheap to make again, so only the latest are kept; changed ones are kept for good.
const keptDrives = 500;

/** One Entra tenant: nothing in it is generated before somebody asks for it. */
export class Tenant {
  readonly name: string;
  readonly tenantId: string;
  readonly domain: string;
  readonly displayName: string;
  readonly userCount: number;
  readonly servicePrincipalId: string;
  /** Where its SharePoint data lies, as `region` of a search names it. */
  readonly region: string;
  readonly teamSites: TeamSites;
  roles: readonly string[];
  appState: AppState = 'enabled';
  /** What an administrator of the tenant does on Entra's consent page. */
  consentDecision: ConsentDecision = { kind: 'approve' };
  private pendingConsent: { readonly roles: readonly string[]; tokensBefore: number } | undefined;
  private readonly seed: string;
  private readonly people: readonly PersonOptions[];
  private readonly firstName: number;
  private readonly records = new Map<number, UserRecord>();
  private readonly drives = new Map<number, Drive>();
  private readonly changedDrives = new Map<number, Drive>();
  private readonly removedDrives = new Set<number>();
  private ids: Map<string, number> | undefined;
  private userNames: Map<string, number> | undefined;
  private driveIds: Map<string, number> | undefined;
  private skus: readonly SkuRecord[] | undefined;
  /** The groups, directory roles and administrative units. */
  readonly groups: TenantGroups;
  private personalSiteIds: Map<string, number> | undefined;

  constructor(options: TenantOptions, emulatorSeed: number) {
    this.name = options.name;
    this.tenantId = options.tenantId.toLowerCase();
    this.domain = options.domain.toLowerCase();
    this.displayName = options.displayName ?? options.name;
    this.people = options.people ?? [];
    this.userCount = Math.max(options.userCount, this.people.length);
    this.roles = options.roles ?? defaultRoles;
    this.seed = `${emulatorSeed}|${this.tenantId}`;
    this.groups = new TenantGroups({ seed: this.seed, userCount: this.userCount, domain: this.domain });
    this.firstName = hashWords(`${this.seed}|names`)[0] % 6912;
    this.servicePrincipalId = guid(`${this.seed}|service-principal`);
    this.region = options.region ?? 'NAM';
    this.teamSites = new TeamSites({
      seed: this.seed,
      host: `${this.hostName}.sharepoint.com`,
      userCount: this.userCount,
    });
  }

  /** Grants the roles, and lets the app in, once so many more tokens were asked for. */
  consent(roles: readonly string[], tokensBefore: number): void {
    this.pendingConsent = { roles, tokensBefore };
    if (tokensBefore === 0) this.applyConsent();
  }

  /** Lets a consent that is on its way come closer. */
  tokenAsked(): void {
    if (this.pendingConsent === undefined) return;
    if (this.pendingConsent.tokensBefore === 0) this.applyConsent();
    else this.pendingConsent.tokensBefore -= 1;
  }

  private applyConsent(): void {
    if (this.pendingConsent === undefined) return;
    this.roles = this.pendingConsent.roles;
    this.appState = 'enabled';
    this.pendingConsent = undefined;
  }

  /** What the tenant's hosts at SharePoint begin with. */
  get hostName(): string {
    return this.domain.split('.')[0] ?? this.domain;
  }

  user(ordinal: number): UserRecord {
    const known = this.records.get(ordinal);
    if (known) return known;
    const record = createUserRecord({
      seed: this.seed,
      ordinal,
      userCount: this.userCount,
      domain: this.domain,
      companyName: this.displayName,
      name: fullName(ordinal, this.firstName),
      person: this.person(ordinal),
    });
    this.records.set(ordinal, record);
    return record;
  }

  userId(ordinal: number): string {
    return userId(this.seed, ordinal);
  }

  placeOfId(id: string): number | undefined {
    this.ids ??= this.ordinals((ordinal) => this.userId(ordinal));
    return this.ids.get(id.toLowerCase());
  }

  /** By id or userPrincipalName, in any letter case. */
  ordinalOf(key: string): number | undefined {
    const ordinal = this.placeOfId(key);
    if (ordinal !== undefined || !key.includes('@')) return ordinal;
    this.userNames ??= this.ordinals((at) => {
      const name = userName(fullName(at, this.firstName), this.person(at));
      return `${name}@${this.domain}`.toLowerCase();
    });
    return this.userNames.get(key.toLowerCase());
  }

  managerOf(ordinal: number): number | undefined {
    return managerOrdinal(ordinal);
  }

  reportsOf(ordinal: number): number[] {
    return reportOrdinals(ordinal, this.userCount);
  }

  get subscribedSkus(): readonly SkuRecord[] {
    if (this.skus) return this.skus;
    const consumed = new Map<string, number>();
    for (let ordinal = 0; ordinal < this.userCount; ordinal++) {
      for (const { skuId } of this.user(ordinal)['assignedLicenses'] as { skuId: string }[]) {
        consumed.set(skuId, (consumed.get(skuId) ?? 0) + 1);
      }
    }
    return (this.skus = subscribedSkus(this, (skuId) => consumed.get(skuId) ?? 0));
  }

  /** Where the drive of a group is: behind those of all users and of the sites of teams. */
  driveOrdinalOfGroup(index: number): number {
    return this.firstGroupPlace + index;
  }

  private get firstGroupPlace(): number {
    return this.userCount + this.teamSites.ordinals.length;
  }

  /** The group whose library has this ordinal. */
  private groupAt(ordinal: number): number | undefined {
    return ordinal < this.firstGroupPlace ? undefined : ordinal - this.firstGroupPlace;
  }

  driveContent(ordinal: number): DriveContent | 'team' {
    if (this.teamSites.libraryAt(ordinal) !== undefined) return 'team';
    const group = this.groupAt(ordinal);
    if (group !== undefined) return this.groups.hasDrive(group) ? 'ordinary' : 'none';
    return this.removedDrives.has(ordinal) ? 'none' : (this.person(ordinal)?.drive ?? 'ordinary');
  }

  removeDrive(ordinal: number): void {
    this.removedDrives.add(ordinal);
  }

  driveId(ordinal: number): string {
    const ids = ['site', 'web', 'list'].map((part) => this.driveGuid(part, ordinal));
    return `b!${Buffer.concat(ids).toString('base64url')}`;
  }

  placeOfDrive(driveId: string): number | undefined {
    this.driveIds ??= this.drivePlaces();
    return this.driveIds.get(driveId);
  }

  private drivePlaces(): Map<string, number> {
    const found = this.ordinals((ordinal) => this.driveId(ordinal));
    for (const ordinal of this.teamSites.ordinals) found.set(this.driveId(ordinal), ordinal);
    for (let index = 0; index < this.groups.count; index++) {
      const ordinal = this.driveOrdinalOfGroup(index);
      found.set(this.driveId(ordinal), ordinal);
    }
    return found;
  }

  /** The site of a person's OneDrive; undefined for those who have none. */
  personalSite(ordinal: number): Site | undefined {
    if (ordinal >= this.userCount || this.driveContent(ordinal) === 'none') return undefined;
    const { displayName, userPrincipalName } = this.user(ordinal);
    const [collectionId, webId, listId] = ['site', 'web', 'list'].map((part) =>
      formatGuid(this.driveGuid(part, ordinal)),
    );
    const [age = 0] = hashWords(`${this.seed}|age of site|${ordinal}`);
    const createdAtMs = newestMs - (100 + (age % 1400)) * dayMs;
    return {
      host: `${this.hostName}-my.sharepoint.com`,
      path: `personal/${userPrincipalName.replace(/[^A-Za-z0-9]/g, '_')}`,
      collectionId: collectionId!,
      webId: webId!,
      displayName,
      description: '',
      isPersonal: true,
      parent: undefined,
      createdAtMs,
      modifiedAtMs: createdAtMs + 90 * dayMs,
      libraries: [{ displayName: 'Documents', urlName: 'Documents', listId: listId!, ordinal }],
      lists: [],
    };
  }

  /** By its id, in any letter case. */
  siteById(id: string): Site | undefined {
    const key = id.toLowerCase();
    const team = this.teamSites.all.find((site) => siteIdOf(site) === key);
    if (team !== undefined) return team;
    this.personalSiteIds ??= this.ordinals((ordinal) =>
      ['site', 'web'].map((part) => formatGuid(this.driveGuid(part, ordinal))).join(','),
    );
    const ordinal = this.personalSiteIds.get(key.slice(key.indexOf(',') + 1));
    const site = ordinal === undefined ? undefined : this.personalSite(ordinal);
    return site !== undefined && siteIdOf(site) === key ? site : undefined;
  }

  drive(ordinal: number): Drive {
    const known = this.changedDrives.get(ordinal) ?? this.drives.get(ordinal);
    if (known) return known;
    const [siteId, webId, listId] = ['site', 'web', 'list'].map((part) =>
      formatGuid(this.driveGuid(part, ordinal)),
    );
    const groupIndex = this.groupAt(ordinal);
    const [owner] = groupIndex === undefined ? [] : this.groups.ownersOf(groupIndex);
    const ownerOrdinal = ordinal < this.userCount ? ordinal : owner?.kind === 'user' ? owner.ordinal : 0;
    const drive: Drive = {
      id: this.driveId(ordinal),
      siteId: siteId!,
      webId: webId!,
      listId: listId!,
      ownerOrdinal,
      ...(groupIndex !== undefined && { groupIndex }),
      home: this.teamSites.libraryAt(ordinal),
      omitsExpandedThumbnails: false,
      tree: createDriveTree({
        seed: groupIndex === undefined ? this.seed : `${this.seed}|library ${groupIndex}`,
        ordinal: groupIndex === undefined ? ordinal : ownerOrdinal,
        userCount: this.userCount,
        content: this.driveContent(ordinal),
      }),
    };
    this.drives.set(ordinal, drive);
    if (this.drives.size > keptDrives) this.drives.delete(this.drives.keys().next().value!);
    return drive;
  }

  /** The drive, kept from now on, because a caller is about to change what was generated. */
  driveToChange(ordinal: number): Drive {
    const drive = this.drive(ordinal);
    this.changedDrives.set(ordinal, drive);
    return drive;
  }

  private person(ordinal: number): PersonOptions | undefined {
    return this.people[ordinal - (this.userCount - this.people.length)];
  }

  private driveGuid(part: string, ordinal: number): Buffer {
    const home = this.teamSites.libraryAt(ordinal);
    if (home !== undefined) {
      const ids = { site: home.site.collectionId, web: home.site.webId, list: home.library.listId };
      return Buffer.from(ids[part as keyof typeof ids].replaceAll('-', ''), 'hex');
    }
    return guidBytes(`${this.seed}|drive-${part}|${ordinal}`);
  }

  private ordinals(keyOf: (ordinal: number) => string): Map<string, number> {
    const found = new Map<string, number>();
    for (let ordinal = 0; ordinal < this.userCount; ordinal++) found.set(keyOf(ordinal), ordinal);
    return found;
  }
}
