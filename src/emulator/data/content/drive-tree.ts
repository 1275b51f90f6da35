import { descendants, DriveNode, type NodeDetails, type NodeIdentity, type NodeKind } from './drive-node.js';
import { base32, guidBytes } from '../hash.js';

/** The items of one drive: a tree of nodes, in the order in which they came into being. */
export class DriveTree {
  readonly nodes: DriveNode[] = [];
  readonly root: DriveNode;
  /** Counts the changes made since the drive was generated. */
  changes = 0;
  private readonly identity: NodeIdentity;
  private identified: Map<string, DriveNode> | undefined;

  constructor(seed: string, details: NodeDetails) {
    this.identity = { seed, idPrefix: `01${base32(guidBytes(`${seed}|library`)).slice(0, 6)}` };
    this.root = this.add(undefined, 'root', 'root', details);
  }

  add(parent: DriveNode | undefined, kind: NodeKind, name: string, details: NodeDetails): DriveNode {
    const free = parent ? freeName(parent, name) : name;
    const node = new DriveNode(
      this.identity,
      this.nodes.length + 1,
      kind,
      parent,
      free,
      details,
      this.changes,
    );
    this.nodes.push(node);
    this.identified?.set(node.id, node);
    parent?.children.push(node);
    for (let above = parent; above; above = above.parent) above.size += node.size;
    return node;
  }

  byId(id: string): DriveNode | undefined {
    this.identified ??= new Map(this.nodes.map((node) => [node.id, node]));
    const node = this.identified.get(id);
    return node?.deleted ? undefined : node;
  }

  /** Names are matched without regard to case. */
  byPath(from: DriveNode, names: readonly string[]): DriveNode | undefined {
    let node: DriveNode | undefined = from;
    for (const name of names) {
      const wanted = name.toLowerCase();
      node = node?.children.find((child) => child.name.toLowerCase() === wanted);
    }
    return node;
  }

  rename(node: DriveNode, name: string): void {
    this.changes += 1;
    node.name = name;
    node.version += 1;
    node.changedAt = this.changes;
  }

  remove(node: DriveNode): void {
    const siblings = node.parent?.children ?? [];
    siblings.splice(siblings.indexOf(node), 1);
    for (let above = node.parent; above; above = above.parent) above.size -= node.size;
    this.changes += 1;
    for (const gone of [node, ...descendants(node)]) {
      gone.deleted = true;
      gone.changedAt = this.changes;
    }
  }
}

function freeName(parent: DriveNode, name: string): string {
  const wanted = name.toLowerCase();
  if (!parent.children.some((child) => child.name.toLowerCase() === wanted)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const taken = new Set(parent.children.map((child) => child.name.toLowerCase()));
  let copy = 2;
  while (taken.has(`${stem} (${copy})${extension}`.toLowerCase())) copy += 1;
  return `${stem} (${copy})${extension}`;
}
