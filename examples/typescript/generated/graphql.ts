/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Conditions on one address of a list. */
export type AddressEntryFilter = {
  /** For example `@contoso.com`. */
  endsWith?: string | null | undefined;
  /** Is this address. */
  eq?: string | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on an address that may be missing. */
export type AddressFilter = {
  /** For example `@contoso.com`. */
  endsWith?: string | null | undefined;
  /** Is this address. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another address, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on one licence. */
export type AssignedLicenseFilter = {
  /** The product, see `Tenant.subscribedSkus`. */
  skuId?: GuidFilter | null | undefined;
};

/** Conditions on the licences of a user or a group. */
export type AssignedLicensesFilter = {
  /** There is a licence that meets all of these conditions. */
  any?: AssignedLicenseFilter | null | undefined;
  /** Whether there is none. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on one service. */
export type AssignedPlanFilter = {
  /** For example `Enabled`. */
  capabilityStatus?: WordEntryFilter | null | undefined;
  /** For example `exchange` or `SharePoint`. */
  service?: TextEntryFilter | null | undefined;
  /** The id of the service, the same in every tenant. */
  servicePlanId?: GuidFilter | null | undefined;
};

/** Conditions on the services licences give access to. */
export type AssignedPlansFilter = {
  /** There is a service that meets all of these conditions. */
  any?: AssignedPlanFilter | null | undefined;
};

/** Conditions on a boolean. */
export type BooleanFilter = {
  /** Has this value. */
  eq?: boolean | null | undefined;
  /** Is the opposite, or not set. */
  ne?: boolean | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

/** Conditions on a date and time. */
export type DateTimeFilter = {
  /** At this moment or later. */
  ge?: string | null | undefined;
  /** At this moment or earlier. */
  le?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

/** Conditions on the place of an employee in the organisation. */
export type EmployeeOrgDataFilter = {
  /** The cost centre. */
  costCenter?: SetIndexedTextFilter | null | undefined;
  /** The division. */
  division?: SetIndexedTextFilter | null | undefined;
};

/** Conditions on a list of addresses that may be empty. */
export type EmptyableAddressListFilter = {
  /** The list has an entry that meets all of these conditions. */
  any?: AddressEntryFilter | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a list of texts that may be empty. */
export type EmptyableTextListFilter = {
  /** The list has an entry that meets all of these conditions. */
  any?: TextEntryFilter | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a GUID inside of another object. */
export type GuidFilter = {
  /** Is this GUID. */
  eq?: string | null | undefined;
};

/** Conditions on an id. */
export type IdFilter = {
  /** Is this id. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. For more ids, use `Query.nodes`. */
  in?: Array<string> | null | undefined;
  /** Is another id. */
  ne?: string | null | undefined;
};

/** Conditions on a text that Graph has only in a second index. */
export type IndexedTextFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on a text that Graph's second index can only compare as a whole. */
export type IndexedWordFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** `true`: is not set. `false`: is set. */
  null?: boolean | null | undefined;
};

/** Conditions on the fifteen attributes for free use by on-premises directories. */
export type OnPremisesExtensionAttributesFilter = {
  /** Attribute 1. */
  extensionAttribute1?: IndexedTextFilter | null | undefined;
  /** Attribute 2. */
  extensionAttribute2?: IndexedTextFilter | null | undefined;
  /** Attribute 3. */
  extensionAttribute3?: IndexedTextFilter | null | undefined;
  /** Attribute 4. */
  extensionAttribute4?: IndexedTextFilter | null | undefined;
  /** Attribute 5. */
  extensionAttribute5?: IndexedTextFilter | null | undefined;
  /** Attribute 6. */
  extensionAttribute6?: IndexedTextFilter | null | undefined;
  /** Attribute 7. */
  extensionAttribute7?: IndexedTextFilter | null | undefined;
  /** Attribute 8. */
  extensionAttribute8?: IndexedTextFilter | null | undefined;
  /** Attribute 9. */
  extensionAttribute9?: IndexedTextFilter | null | undefined;
  /** Attribute 10. */
  extensionAttribute10?: IndexedTextFilter | null | undefined;
  /** Attribute 11. */
  extensionAttribute11?: IndexedTextFilter | null | undefined;
  /** Attribute 12. */
  extensionAttribute12?: IndexedTextFilter | null | undefined;
  /** Attribute 13. */
  extensionAttribute13?: IndexedTextFilter | null | undefined;
  /** Attribute 14. */
  extensionAttribute14?: IndexedTextFilter | null | undefined;
  /** Attribute 15. */
  extensionAttribute15?: IndexedTextFilter | null | undefined;
};

/** Conditions on an address that is always set. */
export type SetAddressFilter = {
  /** For example `@contoso.com`. */
  endsWith?: string | null | undefined;
  /** Is this address. */
  eq?: string | null | undefined;
  /** Is one of these, at most 15. */
  in?: Array<string> | null | undefined;
  /** Is another address. */
  ne?: string | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on a boolean that is always set, or that Graph cannot search for when it is not set. */
export type SetBooleanFilter = {
  /** Has this value. */
  eq?: boolean | null | undefined;
  /** Is the opposite, or not set. */
  ne?: boolean | null | undefined;
};

/** Conditions on a date and time that is always set, or that Graph cannot search for when it is not set. */
export type SetDateTimeFilter = {
  /** At this moment or later. */
  ge?: string | null | undefined;
  /** At this moment or earlier. */
  le?: string | null | undefined;
};

/** Conditions on a text that Graph has only in a second index, and that Graph cannot search for when it is not set. */
export type SetIndexedTextFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on a text that Graph's second index can only compare as a whole, and that Graph cannot search for when it is not set. */
export type SetIndexedWordFilter = {
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is another text, or not set. */
  ne?: string | null | undefined;
};

/** Conditions on a text that Graph can only compare as a whole, and that Graph cannot search for when it is not set. */
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
  /** Begins with this text. */
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
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of texts. */
export type TextListFilter = {
  /** The list has an entry that meets all of these conditions. */
  any?: TextEntryFilter | null | undefined;
};

/**
 * The conditions on users. All conditions in one object must hold. Letter case never matters. The filter has only
 * properties that Microsoft Graph can filter by. For some conditions Graph uses a second index, which may be some moments behind.
 */
export type UserFilter = {
  /** Whether the account may sign in. */
  accountEnabled?: SetBooleanFilter | null | undefined;
  /** `Minor`, `NotAdult` or `Adult`. Capability: `users.sensitive`. */
  ageGroup?: SetWordFilter | null | undefined;
  /** All of these hold. */
  and?: Array<UserFilter> | null | undefined;
  /** The licences of the user. */
  assignedLicenses?: AssignedLicensesFilter | null | undefined;
  /** The services the user's licences give access to. */
  assignedPlans?: AssignedPlansFilter | null | undefined;
  /** The office numbers. Capability: `users.sensitive`. */
  businessPhones?: TextListFilter | null | undefined;
  /** The city. */
  city?: TextFilter | null | undefined;
  /** The company. */
  companyName?: IndexedTextFilter | null | undefined;
  /** For minors: `Granted`, `Denied` or `NotRequired`. Capability: `users.sensitive`. */
  consentProvidedForMinor?: SetWordFilter | null | undefined;
  /** The country or region, as the directory spells it. */
  country?: TextFilter | null | undefined;
  /** When the account was made. */
  createdDateTime?: DateTimeFilter | null | undefined;
  /** How the account was created: `Invitation` for guests. */
  creationType?: SetWordFilter | null | undefined;
  /** The department. */
  department?: TextFilter | null | undefined;
  /** The name shown in address books. */
  displayName?: TextFilter | null | undefined;
  /** When the employee was hired. Capability: `users.sensitive`. */
  employeeHireDate?: SetDateTimeFilter | null | undefined;
  /** The number the organisation gave the employee. Capability: `users.sensitive`. */
  employeeId?: WordFilter | null | undefined;
  /** The place of the employee in the organisation. */
  employeeOrgData?: EmployeeOrgDataFilter | null | undefined;
  /** For example `Employee` or `Contractor`. */
  employeeType?: SetIndexedWordFilter | null | undefined;
  /** For guests: `PendingAcceptance` or `Accepted`. */
  externalUserState?: SetWordFilter | null | undefined;
  /** The fax number. Capability: `users.sensitive`. */
  faxNumber?: IndexedTextFilter | null | undefined;
  /** The given name. */
  givenName?: TextFilter | null | undefined;
  /** Graph's id of the user. */
  id?: IdFilter | null | undefined;
  /** Addresses for instant messages. */
  imAddresses?: TextListFilter | null | undefined;
  /** Whether this is the account of a resource, such as a room or equipment. */
  isResourceAccount?: SetBooleanFilter | null | undefined;
  /** The job title. */
  jobTitle?: TextFilter | null | undefined;
  /** The SMTP address. */
  mail?: AddressFilter | null | undefined;
  /** The mail alias. */
  mailNickname?: TextFilter | null | undefined;
  /** The mobile number. Capability: `users.sensitive`. */
  mobilePhone?: IndexedTextFilter | null | undefined;
  /** This does not hold. A condition on a property that is not set does not hold. */
  not?: UserFilter | null | undefined;
  /** The office. */
  officeLocation?: IndexedTextFilter | null | undefined;
  /** The distinguished name (DN) in the on-premises directory. */
  onPremisesDistinguishedName?: IndexedTextFilter | null | undefined;
  /** The fifteen attributes that on-premises directories fill as they like. */
  onPremisesExtensionAttributes?: OnPremisesExtensionAttributesFilter | null | undefined;
  /** What ties the account to its on-premises one. */
  onPremisesImmutableId?: SetWordFilter | null | undefined;
  /** When the account was last synchronised from an on-premises directory. */
  onPremisesLastSyncDateTime?: SetDateTimeFilter | null | undefined;
  /** The SAM account name in the on-premises directory. */
  onPremisesSamAccountName?: SetIndexedTextFilter | null | undefined;
  /** The security identifier (SID) in the on-premises directory. */
  onPremisesSecurityIdentifier?: WordFilter | null | undefined;
  /** Whether the account is synchronised from an on-premises directory; not set when it never was. */
  onPremisesSyncEnabled?: BooleanFilter | null | undefined;
  /** At least one of these holds. A filter has at most 15 alternatives, including the values of `in`. */
  or?: Array<UserFilter> | null | undefined;
  /** Further addresses, including private ones. Capability: `users.sensitive`. */
  otherMails?: EmptyableTextListFilter | null | undefined;
  /** The postal code. Capability: `users.sensitive`. */
  postalCode?: IndexedTextFilter | null | undefined;
  /** The preferred language, such as `en-US`. */
  preferredLanguage?: IndexedWordFilter | null | undefined;
  /** All mail addresses of the user, each with its prefix, such as `smtp:adele@contoso.com`. */
  proxyAddresses?: EmptyableAddressListFilter | null | undefined;
  /** The state or province. */
  state?: WordFilter | null | undefined;
  /** The street address. Capability: `users.sensitive`. */
  streetAddress?: IndexedTextFilter | null | undefined;
  /** The family name. */
  surname?: TextFilter | null | undefined;
  /** The two-letter country code (ISO 3166) that is used to assign licences. */
  usageLocation?: TextFilter | null | undefined;
  /** The sign-in name. */
  userPrincipalName?: SetAddressFilter | null | undefined;
  /** `Member` or `Guest`. */
  userType?: WordFilter | null | undefined;
};

/** Conditions on one word of a list. */
export type WordEntryFilter = {
  /** Is this word. */
  eq?: string | null | undefined;
};

/** Conditions on a text that Graph can only compare as a whole. */
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