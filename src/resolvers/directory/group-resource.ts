import type { Group } from '@microsoft/microsoft-graph-types';
import { directoryId, graphPath, type GraphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';

/** https://learn.microsoft.com/graph/api/resources/group, with two properties Microsoft's package of types leaves out. */
export interface GraphGroup extends Group {
  resourceProvisioningOptions?: string[];
  resourceBehaviorOptions?: string[];
}

export const groups = graphResource<GraphGroup>({
  typeName: 'Group',
  workload: 'directory',
  permission: 'GroupMember.Read.All',
  capability: 'groups.read',
  filteredBy: { kind: 'groups', idOf: ({ id }) => id },
  keys: ['id'],
  byIds: { collection: '/groups', type: 'group' },
  cacheKind: 'users',
  select: [
    'displayName',
    'description',
    'mail',
    'mailNickname',
    'mailEnabled',
    'securityEnabled',
    'groupTypes',
    'visibility',
    'classification',
    'isAssignableToRole',
    'membershipRule',
    'membershipRuleProcessingState',
    'createdDateTime',
    'renewedDateTime',
    'expirationDateTime',
    'proxyAddresses',
    'resourceProvisioningOptions',
    'resourceBehaviorOptions',
    'preferredDataLocation',
    'preferredLanguage',
    'theme',
    'securityIdentifier',
    'onPremisesSyncEnabled',
    'onPremisesLastSyncDateTime',
    'onPremisesDomainName',
    'onPremisesNetBiosName',
    'onPremisesSamAccountName',
    'onPremisesSecurityIdentifier',
  ],
});

export type GroupParent = InTenant<GraphGroup>;

/**
 * Where Graph has a group.
 * @throws BadUserInputError
 */
export function groupPath(id: string): GraphPath {
  return graphPath`/groups/${directoryId(id, 'group id')}`;
}
