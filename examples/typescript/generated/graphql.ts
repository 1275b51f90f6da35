/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Conditions on one address of a list. */
export type AddressEntryFilter = {
  /** Such as `@contoso.com`. */
  endsWith?: string | null | undefined;
  /** Is this address. */
  eq?: string | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on an address that may be missing. */
export type AddressFilter = {
  /** Such as `@contoso.com`. */
  endsWith?: string | null | undefined;
  /** Is this address. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another address, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on one licence. */
export type AssignedLicenseFilter = {
  /** The product, see `Tenant.subscribedSkus`. */
  skuId?: GuidFilter | null | undefined;
};

/** Conditions on the licences of a user or a group. */
export type AssignedLicensesFilter = {
  /** A licence for which all of this holds. */
  any?: AssignedLicenseFilter | null | undefined;
  /** Whether there is none. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on one service. */
export type AssignedPlanFilter = {
  /** Such as `Enabled`. */
  capabilityStatus?: WordEntryFilter | null | undefined;
  /** Such as `exchange` or `SharePoint`. */
  service?: TextEntryFilter | null | undefined;
  servicePlanId?: GuidFilter | null | undefined;
};

/** Conditions on the services licences give access to. */
export type AssignedPlansFilter = {
  /** A service for which all of this holds. */
  any?: AssignedPlanFilter | null | undefined;
};

/** Conditions on a yes or no. */
export type BooleanFilter = {
  eq?: boolean | null | undefined;
  /** Is the opposite, or not set. */
  ne?: boolean | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

/** Conditions on a date and time. */
export type DateTimeFilter = {
  /** Is then or later. */
  ge?: string | null | undefined;
  /** Is then or earlier. */
  le?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

/** Conditions on where in the organisation an employee belongs. */
export type EmployeeOrgDataFilter = {
  costCenter?: SetIndexedTextFilter | null | undefined;
  division?: SetIndexedTextFilter | null | undefined;
};

/** Conditions on a list of addresses that may be empty. */
export type EmptyableAddressListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: AddressEntryFilter | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a list of texts that may be empty. */
export type EmptyableTextListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: TextEntryFilter | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a GUID inside of something. */
export type GuidFilter = {
  /** Is this GUID. */
  eq?: string | null | undefined;
};

/** Conditions on an id. */
export type IdFilter = {
  /** Is this id. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. For more, ask `Query.nodes`. */
  in?: Array<string> | null | undefined;
  /** Is another id. */
  ne?: string | null | undefined;
};

/** Conditions on a text that Graph keeps in a second index only. */
export type IndexedTextFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on a text of which Graph's second index knows the whole only. */
export type IndexedWordFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

/** Conditions on the fifteen attributes that on-premises directories fill as they like. */
export type OnPremisesExtensionAttributesFilter = {
  extensionAttribute1?: IndexedTextFilter | null | undefined;
  extensionAttribute2?: IndexedTextFilter | null | undefined;
  extensionAttribute3?: IndexedTextFilter | null | undefined;
  extensionAttribute4?: IndexedTextFilter | null | undefined;
  extensionAttribute5?: IndexedTextFilter | null | undefined;
  extensionAttribute6?: IndexedTextFilter | null | undefined;
  extensionAttribute7?: IndexedTextFilter | null | undefined;
  extensionAttribute8?: IndexedTextFilter | null | undefined;
  extensionAttribute9?: IndexedTextFilter | null | undefined;
  extensionAttribute10?: IndexedTextFilter | null | undefined;
  extensionAttribute11?: IndexedTextFilter | null | undefined;
  extensionAttribute12?: IndexedTextFilter | null | undefined;
  extensionAttribute13?: IndexedTextFilter | null | undefined;
  extensionAttribute14?: IndexedTextFilter | null | undefined;
  extensionAttribute15?: IndexedTextFilter | null | undefined;
};

/** Conditions on an address that is always set. */
export type SetAddressFilter = {
  /** Such as `@contoso.com`. */
  endsWith?: string | null | undefined;
  /** Is this address. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another address. */
  ne?: string | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on a yes or no that is always set, or whose absence Graph cannot find. */
export type SetBooleanFilter = {
  eq?: boolean | null | undefined;
  /** Is the opposite, or not set. */
  ne?: boolean | null | undefined;
};

/** Conditions on a date and time that is always set, or whose absence Graph cannot find. */
export type SetDateTimeFilter = {
  /** Is then or later. */
  ge?: string | null | undefined;
  /** Is then or earlier. */
  le?: string | null | undefined;
};

/** Conditions on a text that Graph keeps in a second index only, and whose absence it cannot find. */
export type SetIndexedTextFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on a text of which Graph's second index knows the whole only, and whose absence it cannot find. */
export type SetIndexedWordFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
};

/** Conditions on a text of which Graph knows the whole only, and whose absence it cannot find. */
export type SetWordFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
};

/** Conditions on one text of a list. */
export type TextEntryFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on a text. */
export type TextFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
  startsWith?: string | null | undefined;
};

/** Conditions on a list of texts. */
export type TextListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: TextEntryFilter | null | undefined;
};

/**
 * Which users. What stands in one object has all to hold; letter case never matters. What Microsoft Graph cannot filter by
 * is not here. Some conditions are answered from a second index, which may be some moments behind.
 */
export type UserFilter = {
  accountEnabled?: SetBooleanFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  ageGroup?: SetWordFilter | null | undefined;
  /** All of these hold. */
  and?: Array<UserFilter> | null | undefined;
  assignedLicenses?: AssignedLicensesFilter | null | undefined;
  assignedPlans?: AssignedPlansFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  businessPhones?: TextListFilter | null | undefined;
  city?: TextFilter | null | undefined;
  companyName?: IndexedTextFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  consentProvidedForMinor?: SetWordFilter | null | undefined;
  country?: TextFilter | null | undefined;
  createdDateTime?: DateTimeFilter | null | undefined;
  creationType?: SetWordFilter | null | undefined;
  department?: TextFilter | null | undefined;
  displayName?: TextFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  employeeHireDate?: SetDateTimeFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  employeeId?: WordFilter | null | undefined;
  employeeOrgData?: EmployeeOrgDataFilter | null | undefined;
  employeeType?: SetIndexedWordFilter | null | undefined;
  externalUserState?: SetWordFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  faxNumber?: IndexedTextFilter | null | undefined;
  givenName?: TextFilter | null | undefined;
  id?: IdFilter | null | undefined;
  imAddresses?: TextListFilter | null | undefined;
  isResourceAccount?: SetBooleanFilter | null | undefined;
  jobTitle?: TextFilter | null | undefined;
  mail?: AddressFilter | null | undefined;
  mailNickname?: TextFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  mobilePhone?: IndexedTextFilter | null | undefined;
  /** This does not hold. What is not set does not hold either. */
  not?: UserFilter | null | undefined;
  officeLocation?: IndexedTextFilter | null | undefined;
  onPremisesDistinguishedName?: IndexedTextFilter | null | undefined;
  onPremisesExtensionAttributes?: OnPremisesExtensionAttributesFilter | null | undefined;
  onPremisesImmutableId?: SetWordFilter | null | undefined;
  onPremisesLastSyncDateTime?: SetDateTimeFilter | null | undefined;
  onPremisesSamAccountName?: SetIndexedTextFilter | null | undefined;
  onPremisesSecurityIdentifier?: WordFilter | null | undefined;
  onPremisesSyncEnabled?: BooleanFilter | null | undefined;
  /** At least one of these holds. A filter has at most 15 alternatives, those of `in` included. */
  or?: Array<UserFilter> | null | undefined;
  /** Capability: `users.sensitive`. */
  otherMails?: EmptyableTextListFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  postalCode?: IndexedTextFilter | null | undefined;
  preferredLanguage?: IndexedWordFilter | null | undefined;
  proxyAddresses?: EmptyableAddressListFilter | null | undefined;
  state?: WordFilter | null | undefined;
  /** Capability: `users.sensitive`. */
  streetAddress?: IndexedTextFilter | null | undefined;
  surname?: TextFilter | null | undefined;
  usageLocation?: TextFilter | null | undefined;
  userPrincipalName?: SetAddressFilter | null | undefined;
  userType?: WordFilter | null | undefined;
};

/** Conditions on one word of a list. */
export type WordEntryFilter = {
  /** Is this word. */
  eq?: string | null | undefined;
};

/** Conditions on a text of which Graph knows the whole only. */
export type WordFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

export type DriveChangesQueryVariables = Exact<{
  tenant: string;
  drive: string;
  token?: string | null | undefined;
  first: number;
}>;


export type DriveChangesQuery = { tenant: { drive: { delta: { token: string, hasMore: boolean, nodes: Array<{ id: string, name: string | null, size: number | null, parentReference: { id: string | null } | null, folder: { childCount: number | null } | null, deleted: { state: string | null } | null }> } | null } | null } | null };

export type FolderListingQueryVariables = Exact<{
  tenant: string;
  user: string;
  path: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FolderListingQuery = { tenant: { user: { drive: { item: { id: string, name: string | null, children: { nodes: Array<{ id: string, name: string | null, size: number | null, lastModifiedDateTime: string | null, folder: { childCount: number | null } | null, lastModifiedBy: { user: { displayName: string | null } | null } | null, thumbnails: Array<{ small: { url: string | null, width: number | null, height: number | null } | null }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null } | null } | null };

export type MyTenantsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTenantsQuery = { viewer: { name: string, grants: Array<{ capabilities: Array<string>, tenant: { id: string, name: string } }> } };

export type PeopleSearchQueryVariables = Exact<{
  tenant: string;
  search?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeopleSearchQuery = { tenant: { users: { totalCount: number | null, nodes: Array<{ id: string, displayName: string | null, mail: string | null, department: string | null, jobTitle: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const DriveChangesDocument = new TypedDocumentString(`
    query DriveChanges($tenant: ID!, $drive: ID!, $token: String, $first: Int!) {
  tenant(id: $tenant) {
    drive(id: $drive) {
      delta(token: $token, first: $first) {
        nodes {
          id
          name
          size
          parentReference {
            id
          }
          folder {
            childCount
          }
          deleted {
            state
          }
        }
        token
        hasMore
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DriveChangesQuery, DriveChangesQueryVariables>;
export const FolderListingDocument = new TypedDocumentString(`
    query FolderListing($tenant: ID!, $user: ID!, $path: String!, $first: Int!, $after: String) {
  tenant(id: $tenant) {
    user(id: $user) {
      drive {
        item(path: $path) {
          id
          name
          children(first: $first, after: $after, orderBy: [{field: name}]) {
            nodes {
              id
              name
              size
              lastModifiedDateTime
              folder {
                childCount
              }
              lastModifiedBy {
                user {
                  displayName
                }
              }
              thumbnails {
                small {
                  url
                  width
                  height
                }
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FolderListingQuery, FolderListingQueryVariables>;
export const MyTenantsDocument = new TypedDocumentString(`
    query MyTenants {
  viewer {
    name
    grants {
      tenant {
        id
        name
      }
      capabilities
    }
  }
}
    `) as unknown as TypedDocumentString<MyTenantsQuery, MyTenantsQueryVariables>;
export const PeopleSearchDocument = new TypedDocumentString(`
    query PeopleSearch($tenant: ID!, $search: String, $filter: UserFilter, $first: Int!, $after: String) {
  tenant(id: $tenant) {
    users(search: $search, filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        displayName
        mail
        department
        jobTitle
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleSearchQuery, PeopleSearchQueryVariables>;