import type { EmulatedItem } from '../../../src/emulator/emulated-tenant.js';
import type { Start } from './matrix-operations.js';
import type { MatrixTenant } from './matrix-tenant.js';
import type { Selected } from './selected.js';

function start(field: string, type: string, id: string): Start {
  const args = `(id: "${id}")`;
  return { type, at: (below) => ({ parent: 'Tenant', field, type, args, below }) };
}

/** An object that is reached through another one. */
function within(outer: Start, field: string, type: string, id: string): Start {
  const own = { parent: outer.type, field, type, args: `(id: "${id}")` };
  return { type, at: (below: readonly Selected[]) => outer.at([{ ...own, below }]) };
}

/**
 * Where the matrix begins, one list for each type. The first of each list is listed in narrowed grants, and the second
 * is not.
 */
export function startsOf({ data }: MatrixTenant): readonly (readonly Start[])[] {
  const [chief, lead, , , , , , , , report] = data.userIds;
  const [finance, audit, root, projects] = ['sites/finance', 'sites/finance/audit', '', 'sites/projects'].map(
    (path) => data.siteAt(path),
  );
  const [documents, invoices] = finance!.driveIds;
  const drives = [
    documents!,
    invoices!,
    data.driveIdOf(chief!)!,
    data.driveIdOf(lead!)!,
    audit!.driveIds[0]!,
  ];
  const driveOf = (id: string): Start => start('drive', 'Drive', id);
  const itemsOf = (id: string, fits: (item: EmulatedItem) => boolean): Start[] =>
    data
      .itemsOf(id)
      .filter(fits)
      .map((item) => within(driveOf(id), 'item', 'DriveItem', item.id));
  const isShared = ({ name }: EmulatedItem): boolean => name === 'Acme.pdf';
  const lists = [finance!, audit!, projects!, root!].flatMap(({ id, listIds }) =>
    listIds.map((list) => within(start('site', 'Site', id), 'list', 'List', list)),
  );
  return [
    [lead!, chief!, report!].map((id) => start('user', 'User', id)),
    ['All Company', 'Announcements', 'Security Operations'].map((name) =>
      start('group', 'Group', data.groupNamed(name).id),
    ),
    [finance!, root!, projects!].map(({ id }) => start('site', 'Site', id)),
    drives.map(driveOf),
    [
      ...itemsOf(documents!, isShared),
      ...itemsOf(invoices!, isShared),
      ...[documents!, invoices!].flatMap((id) => itemsOf(id, ({ parentId }) => parentId === undefined)),
      ...itemsOf(invoices!, ({ kind, name }) => kind === 'shortcut' || /\.(jpg|mp4|zip|xlsx)$/.test(name)),
      ...itemsOf(
        documents!,
        ({ path, kind }) => kind !== 'folder' && path.length < 4 && path[1] !== 'notes.txt',
      ),
      ...drives
        .slice(2)
        .flatMap((id) => itemsOf(id, ({ kind }) => kind === 'shortcut' || kind === 'package')),
    ],
    lists,
    lists.map((list) => within(list, 'item', 'ListItem', '1')),
  ];
}

/** Other ways to name an object than by its id. */
export function namedOtherwise({ data }: MatrixTenant): readonly Start[] {
  const userNames = data.userIds.slice(0, 2).map((id) => String(data.user(id)['userPrincipalName']));
  const urls = data.sites.slice(0, 2).map(({ host, path }) => `https://${host}/${path}`);
  return [
    ...userNames.map((name) => start('user', 'User', name)),
    ...urls.map((url): Start => {
      const args = `(url: "${url}")`;
      return {
        type: 'Site',
        at: (below) => ({ parent: 'Tenant', field: 'site', type: 'Site', args, below }),
      };
    }),
  ];
}
