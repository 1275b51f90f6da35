import type { Capability } from '../../src/config/config.js';
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

export const exceptions: readonly Exception[] = [
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

/** Types of which the emulated tenant has no object, and why. */
export const neverThere: readonly { readonly types: readonly string[]; readonly reason: string }[] = [
  {
    types: ['AudioFacet', 'BundleFacet', 'Album'],
    reason: 'Microsoft has them in the OneDrives of private persons only',
  },
];

/** So many fields at most are null, or empty, of every object of the emulated tenant. */
export const mostWithoutValues = 175;

/** Fields of which a narrowed caller sees every value or none, and why. */
export const oneSidedFields: Readonly<Record<string, string>> = {};
