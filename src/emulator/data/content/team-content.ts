import type { DriveNode, NodeDetails } from './drive-node.js';
import type { DriveTree } from './drive-tree.js';
import { dayMs, newestMs } from '../moments.js';
import type { Random } from '../random.js';

export interface TeamLibrary {
  readonly userCount: number;
  /** The ordinal of another drive of the tenant, for a shortcut to lead to. */
  readonly elsewhere: number;
}

/** As many characters as the longest path of SharePoint has. */
const longestPath = 400;

/** Fills a library of a team: names of every kind, every way of sharing, and one item for each rare facet. */
export function fillTeamLibrary(
  tree: DriveTree,
  { userCount, elsewhere }: TeamLibrary,
  random: Random,
): void {
  const details = (more: Partial<NodeDetails> = {}): NodeDetails => {
    const createdAtMs = newestMs - random.between(30, 900) * dayMs;
    return {
      createdBy: random.between(0, userCount - 1),
      modifiedBy: random.between(0, userCount - 1),
      createdAtMs,
      modifiedAtMs: createdAtMs + random.between(0, 29) * dayMs,
      version: random.between(2, 6),
      ...more,
    };
  };
  const folder = (parent: DriveNode, name: string, more?: Partial<NodeDetails>): DriveNode =>
    tree.add(parent, 'folder', name, details(more));
  const file = (parent: DriveNode, name: string, more?: Partial<NodeDetails>): DriveNode =>
    tree.add(parent, 'file', name, details({ size: random.between(1_000, 900_000), ...more }));
  const { root } = tree;

  const general = folder(root, 'General');
  file(general, 'Plan #1 100%.xlsx', { retentionLabel: 'Keep for seven years' });
  file(general, "It's + complicated & done.docx", { version: 9 });
  file(general, 'Checked out.docx', { checkedOutBy: 0 });

  // Shared with the organisation: what is in it inherits that, and one file is shared with the world besides.
  const contracts = folder(root, 'Contracts', { sharedScope: 'organization' });
  file(contracts, 'Acme.pdf', { sharedScope: 'anonymous', linkExpiresAtMs: newestMs + 180 * dayMs });
  file(folder(contracts, 'Signed'), 'Globex.pdf', { sharedScope: 'users' });

  const press = folder(root, 'Press kit', { sharedScope: 'anonymous', linkHasPassword: true });
  file(press, 'logo.png');
  file(press, 'interview.mp3');
  file(press, 'launch.mp4');
  file(press, 'harbour.jpg');

  file(folder(root, 'Quarantine'), 'invoice.zip', { malware: 'Virus:DOS/EICAR_Test_File' });
  for (const name of ['عقود 2026', '📊 Dashboards', 'a+b = c; d, e', '研究']) {
    file(folder(root, name), 'notes.txt', { size: 0 });
  }
  addLongestPath(root, folder, file);
  tree.add(root, 'shortcut', 'Finance documents', details({ target: elsewhere }));
}

/** Folders of eighty characters each, and a file whose path has not one character too few or too many. */
function addLongestPath(
  root: DriveNode,
  folder: (parent: DriveNode, name: string) => DriveNode,
  file: (parent: DriveNode, name: string) => DriveNode,
): void {
  let parent = root;
  let length = 0;
  for (let depth = 1; depth <= 4; depth++) {
    const name = `Level ${depth} `.padEnd(79, '-');
    parent = folder(parent, name);
    length += name.length + 1;
  }
  file(parent, `${'x'.repeat(longestPath - length - '/.txt'.length)}.txt`);
}
