import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// What there is once in a tenant, or in short lists: the organisation, its domains, its products.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');

const lists = ['organization { nodeId id }', 'domainList { nodeId id }', 'subscribedSkus { nodeId id }'];

it('the organization is what the directory says of it, in one request a tenant', async () => {
  const { data, errors, extensions } = await gateway.query(
    `{ tenants { id name domains organization { id displayName tenantType countryLetterCode createdDateTime businessPhones
         technicalNotificationMails onPremisesSyncEnabled city verifiedDomains { name isDefault isInitial type capabilities } } } }`,
  );
  expect(errors).toEqual([]);
  for (const { id, name, domains, organization } of data.tenants) {
    const { displayName, domain } = emulator.tenant(name);
    expect(domains).toEqual([domain]);
    expect(organization).toMatchObject({
      id,
      displayName,
      tenantType: 'AAD',
      countryLetterCode: 'US',
      businessPhones: [],
      technicalNotificationMails: [`admin@${domain}`],
      onPremisesSyncEnabled: null,
      city: null,
      verifiedDomains: [{ name: domain, isDefault: true, isInitial: true, type: 'Managed' }],
    });
  }
  expect(extensions.orggraph?.cost).toMatchObject({ graphRequests: 3, resourceUnits: 3, bound: 3 });
  expect(gateway.takeGraphCalls().map((call) => call.replace(/\?.*/, ''))).toEqual(
    Array(3).fill('GET /v1.0/organization'),
  );
});

it('domains and products are short lists', async () => {
  const { data, errors, extensions } = await gateway.query(
    `{ tenant(id: "contoso") {
         domainList { id authenticationType isDefault isInitial isVerified isRoot isAdminManaged supportedServices
           passwordValidityPeriodInDays passwordNotificationWindowInDays }
         subscribedSkus { id skuId skuPartNumber appliesTo capabilityStatus consumedUnits subscriptionIds
           prepaidUnits { enabled warning suspended lockedOut }
           servicePlans { servicePlanId servicePlanName provisioningStatus appliesTo } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.tenant.domainList).toMatchObject([
    {
      id: contoso.domain,
      isDefault: true,
      isVerified: true,
      supportedServices: ['Email', 'OfficeCommunicationsOnline'],
    },
    { isVerified: false, passwordValidityPeriodInDays: null, supportedServices: [] },
  ]);
  expect(data.tenant.subscribedSkus).toEqual(
    contoso.subscribedSkus.map(({ accountId: _, accountName: __, ...sku }) => sku),
  );
  const used = contoso.subscribedSkus.reduce((sum, sku) => sum + (sku['consumedUnits'] as number), 0);
  expect(used).toBe(
    contoso.userIds.filter((id) => (contoso.user(id)['assignedLicenses'] as []).length > 0).length,
  );
  expect(extensions.orggraph?.cost).toMatchObject({
    httpRequests: 1,
    graphRequests: 2,
    resourceUnits: 3,
    bound: 3,
  });
  gateway.takeGraphCalls();
});

it.each(lists)('are found again by nodeId, many in one request: %s', async (list) => {
  const { data } = await gateway.query(`{ tenant(id: "contoso") { ${list} } }`);
  const [found] = Object.values(data.tenant);
  const nodes = [found].flat() as { nodeId: string; id: string }[];
  emulator.journal.clear();
  const { data: again, errors } = await gateway.query(
    `query ($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { nodeId ... on Organization { id } ... on Domain { id }
       ... on SubscribedSku { id } } }`,
    { nodeIds: nodes.map(({ nodeId }) => nodeId) },
  );
  expect(errors).toEqual([]);
  expect(again.nodes).toEqual(nodes);
  expect(gateway.takeGraphCalls()).toHaveLength(1);
});

it.each([
  ['organization { id }', 'Organization.Read.All'],
  ['domainList { id }', 'Domain.Read.All'],
  ['subscribedSkus { id }', 'Organization.Read.All'],
])('%s names the permission and the capability it takes', async (selected, permission) => {
  const before = contoso.roles;
  contoso.setRoles(['GroupMember.Read.All']);
  const poor = await startTestGateway({
    emulator,
    callers: { users: { contoso: ['users.basic'] }, groups: { contoso: ['groups.read'] } },
  });
  const query = `{ tenant(id: "contoso") { ${selected} } }`;
  const refused = await poor.query(query, {}, 'users');
  contoso.setRoles(before);
  expect(refused.errors).toMatchObject([{ extensions: { code: 'GRAPH_FORBIDDEN', permission } }]);
  emulator.journal.clear();
  const forbidden = await poor.query(query, {}, 'groups');
  expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(poor.takeGraphCalls()).toEqual([]);
});
