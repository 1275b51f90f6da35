import type { EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';

/** A query of a front end. Relay wants the name of the file at the beginning of the operation's name. */
export interface CorpusQuery {
  readonly name: string;
  readonly text: string;
  readonly variablesOf: (tenant: EmulatedTenantData) => Record<string, string>;
}

/** The things of a tenant that queries name by an id. */
const ids: Readonly<Record<string, (tenant: EmulatedTenantData) => string>> = {
  user: (tenant) => tenant.userIds[2]!,
  drive: (tenant) => tenant.driveIdOf(tenant.userIds[2]!)!,
  library: (tenant) => tenant.siteAt('sites/finance').driveIds[0]!,
  site: (tenant) => tenant.siteAt('sites/finance').id,
  otherSite: (tenant) => tenant.siteAt('sites/projects').id,
};

function ofTenant(name: string, selected: string): CorpusQuery {
  const named = Object.keys(ids).filter((id) => new RegExp(`\\$${id}\\b`).test(selected));
  const variables = ['tenant', ...named].map((variable) => `$${variable}: ID!`).join(', ');
  return {
    name: `corpus${name}Query`,
    text: `query corpus${name}Query(${variables}) { tenant(id: $tenant) { id ${selected} } }`,
    variablesOf: (tenant) => ({
      tenant: tenant.name,
      ...Object.fromEntries(named.map((id) => [id, ids[id]!(tenant)])),
    }),
  };
}

const itemFields = 'id name size webUrl createdBy { user { id displayName email } } file { mimeType }';

export const corpus: readonly CorpusQuery[] = [
  ofTenant('Tenant', 'name domains cloud { name }'),
  ofTenant(
    'TenantBesideOrganization',
    'nodeId name organization { nodeId id displayName verifiedDomains { name } }',
  ),
  ofTenant('Domains', 'domains organization { id } access { status missingPermissions }'),
  ofTenant(
    'Products',
    'subscribedSkus { id skuPartNumber prepaidUnits { enabled } servicePlans { servicePlanName } }',
  ),
  ofTenant('People', 'users(first: 5) { nodes { id displayName jobTitle mail } }'),
  ofTenant(
    'PeopleByEdges',
    'users(first: 8) { edges { node { id displayName department manager { id displayName } } } }',
  ),
  ofTenant('SomePeople', 'users(first: 5, search: "an") { totalCount nodes { id displayName } }'),
  ofTenant(
    'Person',
    'user(id: $user) { id displayName department memberOf(first: 5) { nodes { id displayName } } }',
  ),
  ofTenant(
    'Reports',
    'user(id: $user) { id directReports(first: 5) { nodes { id displayName } } managerChain { id jobTitle } }',
  ),
  ofTenant('Photo', 'user(id: $user) { id photo { width height } licenseDetails { skuId skuPartNumber } }'),
  ofTenant('Photos', 'users(first: 6) { nodes { id photo { width height } } }'),
  ofTenant(
    'Groups',
    'groups(first: 5) { nodes { id displayName members(first: 3) { nodes { id displayName ... on User { jobTitle } } } } }',
  ),
  ofTenant(
    'Drive',
    'drive(id: $drive) { id name driveType quota { used } owner { user { id displayName } } }',
  ),
  ofTenant('Folder', `drive(id: $drive) { id root { id children(first: 10) { nodes { ${itemFields} } } } }`),
  ofTenant(
    'Library',
    `drive(id: $library) { id root { id name children(first: 20) { edges { node { ${itemFields} } } } } }`,
  ),
  ofTenant(
    'Versions',
    'drive(id: $library) { id a: item(path: "/General/It\'s + complicated & done.docx") { id versions { localId size } } b: item(path: "/Contracts/Acme.pdf") { id versions { localId size lastModifiedDateTime } } }',
  ),
  ofTenant(
    'Rights',
    'drive(id: $library) { id a: item(path: "/Contracts/Acme.pdf") { id permissions { localId roles link { scope } inheritedFrom { id name } } } b: item(path: "/Press kit") { id permissions { localId roles grantedToV2 { siteGroup { localId displayName } } } } }',
  ),
  ofTenant(
    'Thumbnails',
    'drive(id: $library) { id root { id children(first: 5) { nodes { id name thumbnails { small { width height } large { width height } } } } } }',
  ),
  ofTenant(
    'Sites',
    'sites(first: 5) { nodes { id displayName webUrl } } rootSite { id displayName siteCollection { hostname } }',
  ),
  ofTenant('Lists', 'site(id: $site) { id lists(first: 10) { nodes { id displayName list { template } } } }'),
  // Two lists with the same built-in columns, one of which people renamed.
  ofTenant(
    'Columns',
    'a: site(id: $site) { id list(title: "Suppliers") { id columns { localId name displayName kind } } } b: site(id: $otherSite) { id list(title: "Issues #1") { id columns { localId name displayName required } } }',
  ),
  ofTenant(
    'ColumnsAgain',
    'site(id: $otherSite) { id list(title: "Issues #1") { id columns { localId name displayName kind indexed } } }',
  ),
  ofTenant(
    'ListItems',
    'a: site(id: $site) { id list(title: "Suppliers") { id items(first: 5) { nodes { localId fields contentType { localId name } } } } } b: site(id: $otherSite) { id list(title: "Issues #1") { id items(first: 5) { edges { node { localId fields contentType { localId name } } } } } }',
  ),
  ofTenant(
    'LibraryItems',
    'drive(id: $library) { id list { id items(first: 5) { nodes { localId webUrl driveItem { id name } } } } }',
  ),
  {
    name: 'corpusMyTenantsQuery',
    text: 'query corpusMyTenantsQuery { viewer { name grants { capabilities tenant { id name } } } tenants { id name rootSite { id displayName } } }',
    variablesOf: () => ({}),
  },
];
