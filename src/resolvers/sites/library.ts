import type { Drive } from '@microsoft/microsoft-graph-types';
import { graphPath, type GraphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import type { TenantLoaders } from '../../loaders/tenant-loaders.js';
import { objectIn } from '../../loaders/access/visible-objects.js';
import type { CostEstimator } from '../cost/cost-estimator.js';
import { driveItems, drives } from '../drives/drive-resources.js';

// The items of a document library are files: whoever may see a site does not thereby see the files in it.

/**
 * The drive of a document library, read to know which it is and not to be shown.
 * https://learn.microsoft.com/graph/api/resources/list: only document libraries have one.
 */
const libraryDrives = graphResource<Drive>({
  typeName: 'DocumentLibrary',
  workload: 'files',
  permission: 'Sites.Read.All',
  capability: 'sites.read',
  filteredBy: 'path',
  keys: ['id'],
  select: [],
  cacheKind: 'drives',
});

const driveIdProjection: Projection<Drive> = {
  resource: libraryDrives,
  select: new Set(['id']),
  expand: new Map(),
};

/**
 * Templates of lists without files. Any other list is asked for its drive.
 * https://learn.microsoft.com/graph/api/resources/listinfo
 */
const templatesWithoutFiles = new Set([
  'genericList',
  'task',
  'tasks',
  'survey',
  'announcements',
  'contacts',
  'events',
  'links',
  'issueTracking',
]);

/** Whether the caller may see the files of all libraries, so that no list has to be looked at. */
export function seesAllFiles(loaders: TenantLoaders): boolean {
  return loaders.hasUnrestrictedGrant(driveItems.capability);
}

/**
 * Lets pass who may see the items of a list. Nothing is read where the grants, the address or the template tell.
 * @param template of the list, where it is known
 * @throws ForbiddenError where they are files, and the caller may not see the files of that drive
 */
export async function requireItemsOf(
  loaders: TenantLoaders,
  list: GraphPath,
  template: string | null | undefined,
): Promise<void> {
  const { capability } = driveItems;
  if (seesAllFiles(loaders)) return;
  const location = objectIn(list);
  if (location?.kind === 'drives') {
    loaders.requireCapabilityFor(capability, drives, { id: location.id });
    return;
  }
  if (template != null && templatesWithoutFiles.has(template)) return;
  if (template === 'documentLibrary') loaders.requireCapability(capability);
  const drive = await loaders.one(graphPath`${list}/drive`, driveIdProjection);
  if (drive !== null) loaders.requireCapabilityFor(capability, drives, drive);
}

/** What it may cost to know which drive the items of a list are in. */
export function costOfLibrary(estimator: CostEstimator): void {
  const seesAll = estimator.context.granted.every(
    ({ isFiltered, capabilities }) => !isFiltered && capabilities.has(driveItems.capability),
  );
  if (!seesAll) estimator.add(estimateUnits(driveIdProjection));
}
