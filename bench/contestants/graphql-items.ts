import type { Ask } from './graphql-client.js';
import { itemsPerPage, type EveryItem, type Item, type Visit } from './operation.js';

/** Page after page of a flat list, or folder within folder. */
export type EveryItemWay = 'by pages' | 'by folders';

const pages = `query ($tenant: ID!, $driveId: ID!, $first: Int, $after: String) {
  tenant(id: $tenant) { drive(id: $driveId) {
    items(first: $first, after: $after) { nodes { id name size } pageInfo { hasNextPage endCursor } } } } }`;

// Without a flat list a client must know how deep the folders go: three levels in the drive that is asked for.
const level = (inner: string): string =>
  `children(first: ${itemsPerPage}) { nodes { id name size ${inner} } }`;
const folders = `query ($tenant: ID!, $driveId: ID!) {
  tenant(id: $tenant) { drive(id: $driveId) { root { id name size ${level(level(level('')))} } } } }`;

interface ItemPage {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Folder extends Item {
  readonly children?: { readonly nodes: readonly Folder[] };
}

export async function readEveryItem(
  way: EveryItemWay,
  ask: Ask,
  { tenant, driveId }: EveryItem,
  visit: Visit,
): Promise<void> {
  if (way === 'by folders') {
    const data = await ask(folders, { tenant, driveId });
    visitFolder((data as { tenant: { drive: { root: Folder } } }).tenant.drive.root, visit);
    return;
  }
  let after: string | null = null;
  do {
    const data = await ask(pages, { tenant, driveId, first: itemsPerPage, after });
    const { nodes, pageInfo } = (data as { tenant: { drive: { items: ItemPage } } }).tenant.drive.items;
    nodes.forEach(visit);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

function visitFolder(folder: Folder, visit: Visit): void {
  visit(folder);
  for (const child of folder.children?.nodes ?? []) visitFolder(child, visit);
}
