import type { Capability } from '../../../src/config/config.js';
import type { MatrixCaller } from './matrix-tenant.js';

/** What a caller is not shown although the rules would let it be, and why. Nothing is shown instead. */
interface Exception {
  readonly coordinates: readonly string[];
  readonly holdsFor: (caller: MatrixCaller) => boolean;
  readonly reason: string;
}

const lacks =
  (...capabilities: readonly Capability[]) =>
  ({ missing }: MatrixCaller): boolean =>
    missing.some((one) => capabilities.includes(one));

const narrows =
  (...capabilities: readonly Capability[]) =>
  ({ narrowed }: MatrixCaller): boolean =>
    narrowed.some((one) => capabilities.includes(one));

const exceptions: readonly Exception[] = [
  {
    coordinates: ['Tenant.search'],
    holdsFor: ({ narrowed }) => narrowed.length > 0,
    reason: 'a search over a tenant is refused whoever is narrowed in anything',
  },
  {
    coordinates: ['LicenseDetails.skuPartNumber', 'LicenseDetails.servicePlans'],
    holdsFor: narrows('users.basic'),
    reason: 'the names of licences come from those of the tenant, which belong to no user',
  },
  {
    coordinates: ['User.memberOf', 'User.transitiveMemberOf', 'User.ownedObjects', 'Group.memberOf'],
    holdsFor: lacks('users.basic'),
    reason: 'there may be users in any list of the directory, so it takes the capability for them as well',
  },
];

export function isExcused(coordinate: string, caller: MatrixCaller): boolean {
  return exceptions.some(({ coordinates, holdsFor }) => coordinates.includes(coordinate) && holdsFor(caller));
}

/** Types and fields for which no object is asked, and why. */
export const neverAsked: readonly { readonly names: readonly string[]; readonly reason: string }[] = [
  {
    names: ['AudioFacet', 'BundleFacet', 'Album'],
    reason: 'Microsoft has them in the OneDrives of private persons only',
  },
  {
    names: [
      ...['OtherDirectoryObject', 'SharingInvitation', 'SharePointGroupIdentity', 'SpecialFolderFacet'],
      ...['PendingOperations', 'PendingContentUpdate', 'DefaultColumnValue', 'CalculatedColumn'],
      ...['ChoiceColumn', 'NumberColumn', 'SiteArchivalDetails', 'PackageFacet'],
    ],
    reason: 'the emulated tenant has none',
  },
  { names: ['DeletedFacet'], reason: 'nothing is deleted while the matrix runs' },
  { names: ['TenantError'], reason: 'the tenants are well' },
  { names: ['OptionalPermission'], reason: 'the tenants granted all there are' },
  { names: ['Query.viewer'], reason: 'it is about the caller itself' },
];

/** So many fields at most are null, or empty, of every object of the emulated tenant. */
export const mostWithoutValues = 150;

/** Fields of which a narrowed caller sees every value or none, and why. Types stand for all of their fields. */
export const oneSided: readonly { readonly names: readonly string[]; readonly reason: string }[] = [
  {
    names: ['User.otherMails', 'User.passwordPolicies'],
    reason: 'few people of the emulated tenant have any',
  },
  {
    names: [
      ...['groupTypes', 'visibility', 'classification', 'drive', 'drives', 'site'],
      ...['resourceProvisioningOptions', 'resourceBehaviorOptions'],
    ].map((name) => `Group.${name}`),
    reason: 'a small directory has one Microsoft 365 group',
  },
  { names: ['DriveItem.searchResult'], reason: 'a search of a hidden drive is not asked for everything' },
  {
    names: ['RemoteItemFacet', 'DriveItem.remoteItem'],
    reason: 'the shortcuts of the emulated libraries lead to one drive, which is hidden',
  },
];

/** Whether a field, or its type, is named. */
export function isNamed(
  coordinate: string,
  exempt: readonly { readonly names: readonly string[] }[],
): boolean {
  const [type] = coordinate.split('.');
  return exempt.some(({ names }) => names.includes(coordinate) || names.includes(type!));
}
