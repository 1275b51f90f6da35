import type { DriveNode, NodeDetails } from './drive-node.js';
import { DriveTree } from './drive-tree.js';
import { fileTypeOf, fileTypes, folderNames } from './file-names.js';
import { dayMs, newestMs } from '../moments.js';
import { Random } from '../random.js';
import { fillTeamLibrary } from './team-content.js';
import type { DriveContent } from '../../tenant-options.js';

export interface DriveOwner {
  readonly seed: string;
  readonly ordinal: number;
  readonly userCount: number;
  readonly content: DriveContent | 'team';
}

/** The archive has this many folders and, with them, this many items below its root. */
const archiveFolders = 800;
const archiveItems = 10_000;

/** The workspace's one folder holds this many files by that many different people. */
const workspaceFiles = 60;
const workspaceAuthors = 40;

/** Generates the items of one person's OneDrive, or of a library; the same ordinal always gets the same drive. */
export function createDriveTree(owner: DriveOwner): DriveTree {
  const random = new Random(`${owner.seed}|content|${owner.ordinal}`);
  const tree = new DriveTree(
    `${owner.seed}|drive|${owner.ordinal}`,
    detailsBy(owner.content === 'team' ? 0 : owner.ordinal, random),
  );
  switch (owner.content) {
    case 'demo':
      fillDemo(tree, owner, random);
      break;
    case 'workspace':
      fillWorkspace(tree, owner, random);
      break;
    case 'archive':
      fillArchive(tree, owner, random);
      break;
    case 'ordinary':
      fillOrdinary(tree, owner, random);
      break;
    case 'team':
      // The first user's drive is always there to lead to.
      fillTeamLibrary(tree, { userCount: owner.userCount, elsewhere: 0 }, random);
      break;
    case 'none':
      break;
  }
  return tree;
}

function detailsBy(ordinal: number, random: Random): NodeDetails {
  const createdAtMs = newestMs - random.between(1, 1500) * dayMs + random.between(0, 86_399) * 1000;
  const modifiedAtMs = Math.min(
    newestMs,
    createdAtMs + random.between(0, 90) * dayMs + random.between(0, 999) * 1000,
  );
  return {
    createdBy: ordinal,
    modifiedBy: ordinal,
    createdAtMs,
    modifiedAtMs,
    version: random.between(1, 5),
  };
}

function addFile(
  tree: DriveTree,
  parent: DriveNode,
  random: Random,
  ordinal: number,
  name?: string,
): DriveNode {
  const type = (name === undefined ? undefined : fileTypeOf(name)) ?? random.pick(fileTypes);
  const editedBy = detailsBy(ordinal, random);
  return tree.add(parent, 'file', name ?? `${random.pick(type.stems)}.${type.extension}`, {
    ...editedBy,
    size: random.between(type.smallest, type.largest),
    sharedScope: random.chance(0.12)
      ? random.pick(['users', 'organization', 'anonymous'] as const)
      : undefined,
  });
}

function fillDemo(tree: DriveTree, { ordinal }: DriveOwner, random: Random): void {
  const folder = (name: string) => tree.add(tree.root, 'folder', name, detailsBy(ordinal, random));
  const files: readonly [DriveNode, ...string[]][] = [
    [folder('testfol'), 'hello.txt', 'picture.png', '資料 #1.docx'],
    [folder('expense'), '2026-04.xlsx', '2026-05.xlsx', 'receipts 100%.pdf', 'taxi & train.pdf'],
  ];
  for (const [parent, ...names] of files) {
    for (const name of names) addFile(tree, parent, random, ordinal, name);
  }
}

function fillWorkspace(tree: DriveTree, owner: DriveOwner, random: Random): void {
  const folder = tree.add(tree.root, 'folder', 'Team files', detailsBy(owner.ordinal, random));
  for (let file = 0; file < workspaceFiles; file++) {
    const author = (file % workspaceAuthors) % owner.userCount;
    addFile(tree, folder, random, author, `Contribution ${String(file + 1).padStart(2, '0')}.docx`);
  }
}

function fillArchive(tree: DriveTree, { ordinal }: DriveOwner, random: Random): void {
  const folders: DriveNode[] = [];
  for (let index = 0; index < archiveFolders; index++) {
    // 20 years with 39 cases each.
    const parent = index < 20 ? tree.root : folders[index % 20];
    const name = index < 20 ? String(2007 + index) : `Case ${String(index).padStart(4, '0')}`;
    folders.push(tree.add(parent, 'folder', name, detailsBy(ordinal, random)));
  }
  for (let index = archiveFolders; index < archiveItems; index++) {
    addFile(tree, folders[index % archiveFolders]!, random, ordinal, `Record ${index}.pdf`);
  }
}

function fillOrdinary(tree: DriveTree, owner: DriveOwner, random: Random): void {
  const { ordinal } = owner;
  const folders = addFolders(tree, ordinal, random);
  const parents = [tree.root, ...folders];
  const files = random.between(14, 40);
  for (let file = 0; file < files; file++)
    addFile(tree, random.pick(parents), random, authorFor(owner, random));
  tree.add(tree.root, 'folder', 'Empty folder', detailsBy(ordinal, random));
  const notebook = tree.add(tree.root, 'package', 'Notebook', detailsBy(ordinal, random));
  for (const section of ['Ideas.one', 'Open Notebook.onetoc2']) {
    tree.add(notebook, 'file', section, {
      ...detailsBy(ordinal, random),
      size: random.between(4000, 90_000),
    });
  }
  if (owner.userCount > 1 && random.chance(0.4)) addShortcut(tree, owner, random);
}

function addFolders(tree: DriveTree, ordinal: number, random: Random): DriveNode[] {
  const names = random.shuffle(folderNames).slice(0, random.between(3, 10));
  const folders: DriveNode[] = [];
  for (const name of names) {
    const nested = folders.length > 1 && random.chance(0.5);
    const parent = nested ? random.pick(folders) : tree.root;
    const sharedScope = random.chance(0.15) ? ('users' as const) : undefined;
    folders.push(tree.add(parent, 'folder', name, { ...detailsBy(ordinal, random), sharedScope }));
  }
  return folders;
}

/** Most files are the owner's own; some were put there by a colleague. */
function authorFor({ ordinal, userCount }: DriveOwner, random: Random): number {
  return random.chance(0.15) ? random.between(0, userCount - 1) : ordinal;
}

function addShortcut(tree: DriveTree, { ordinal, userCount }: DriveOwner, random: Random): void {
  const target = (ordinal + random.between(1, userCount - 1)) % userCount;
  tree.add(tree.root, 'shortcut', 'Shared with me', { ...detailsBy(ordinal, random), target });
}
