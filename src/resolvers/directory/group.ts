import { graphPath, type GraphPath } from '../../graph/query/path.js';
import { costOfDrive, costOfDrives } from '../drives/bound-drive.js';
import { costOfOne, costOfOneById } from '../cost/bound-reads.js';
import { directoryList } from '../lists/directory-list.js';
import { relatedObjects } from './directory-object.js';
import { directoryQuery } from '../lists/directory-query.js';
import { listDrives, mostDrivesOfAUser, readDrive } from '../drives/drive-plan.js';
import type { Entity } from '../entity.js';
import { groupListAbilities } from '../lists/group-filter.js';
import { groupPath, groups, type GraphGroup, type GroupParent } from './group-resource.js';
import { encodeNodeId } from '../node-id.js';
import { nodesOf, selectionOf, projectionOf } from '../selection/selection.js';
import type { TenantParent } from '../gateway/tenant.js';
import { readSite, sites } from '../sites/site-plan.js';
import type { Resolvers, TenantGroupsArgs } from '../types.generated.js';

/** https://learn.microsoft.com/graph/api/group-list */
const allGroups = directoryList<TenantParent, TenantGroupsArgs, GraphGroup, GroupParent>({
  field: 'Tenant.groups',
  nodeType: groups.typeName,
  path: () => graphPath`/groups`,
  all: groups,
  units: 1,
  query: (args) => directoryQuery(args, groupListAbilities),
  projection: (connection) => projectionOf(groups, nodesOf(connection, groups.typeName)),
  toNode: () => (group) => group,
});

const ofGroup = (name: string, units: number, path: (group: GraphPath) => GraphPath) =>
  relatedObjects<GroupParent>({
    field: `Group.${name}`,
    path: (group) => path(groupPath(group.id!)),
    units,
    permission: groups.permission,
  });

const members = ofGroup('members', 3, (group) => graphPath`${group}/members`);
const transitiveMembers = ofGroup('transitiveMembers', 5, (group) => graphPath`${group}/transitiveMembers`);
const owners = ofGroup('owners', 1, (group) => graphPath`${group}/owners`);
const memberOf = ofGroup('memberOf', 1, (group) => graphPath`${group}/memberOf`);

const resolvers: Resolvers = {
  Tenant: {
    group: (tenant, { id }, context, info) =>
      context.forTenant(tenant.tenantId).one(groupPath(id), projectionOf(groups, selectionOf(info))),
    groups: allGroups.resolve,
  },
  Group: {
    nodeId: (group, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: groups.typeName, tenantId: group.tenantId, ids: [group.id!] }),
    members: members.resolve,
    transitiveMembers: transitiveMembers.resolve,
    owners: owners.resolve,
    memberOf: memberOf.resolve,
    drive: (group, _, context, info) =>
      readDrive(
        context.forTenant(group.tenantId),
        graphPath`${groupPath(group.id!)}/drive`,
        selectionOf(info),
      ),
    drives: (group, _, context, info) =>
      listDrives(
        context.forTenant(group.tenantId),
        graphPath`${groupPath(group.id!)}/drives`,
        selectionOf(info),
      ),
    site: (group, _, context, info) =>
      readSite(
        context.forTenant(group.tenantId),
        graphPath`${groupPath(group.id!)}/sites/root`,
        selectionOf(info),
      ),
  },
};

export const group: Entity = {
  resource: groups,
  resolvers,
  costs: {
    fields: {
      Tenant: {
        group: (field, estimator) => costOfOne(field, estimator, projectionOf(groups, field.selection)),
        groups: allGroups.cost,
      },
      Group: {
        members: members.cost,
        transitiveMembers: transitiveMembers.cost,
        owners: owners.cost,
        memberOf: memberOf.cost,
        drive: (field, estimator) => costOfDrive(field, estimator, false),
        drives: (field, estimator) => costOfDrives(field, estimator, mostDrivesOfAUser),
        site: (field, estimator) => costOfOne(field, estimator, projectionOf(sites, field.selection)),
      },
    },
    byNodeId: (field, estimator) => costOfOneById(field, estimator, projectionOf(groups, field.selection)),
  },
  byNodeId: (context, { tenantId, ids: [id = ''] }, info) =>
    context.forTenant(tenantId).one(groupPath(id), projectionOf(groups, selectionOf(info))),
};
