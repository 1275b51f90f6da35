import { base32, formatGuid, guidBytes } from '../hash.js';

export type NodeKind = 'root' | 'folder' | 'file' | 'package' | 'shortcut';

export interface NodeDetails {
  readonly size?: number;
  /** Places in the directory. */
  readonly createdBy: number;
  readonly modifiedBy: number;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
  readonly version?: number;
  readonly sharedScope?: 'users' | 'organization' | 'anonymous' | undefined;
  /** Of the link made with `sharedScope`. */
  readonly linkExpiresAtMs?: number;
  readonly linkHasPassword?: boolean;
  /** What was found in it. */
  readonly malware?: string;
  /** The ordinal of whoever has checked it out. */
  readonly checkedOutBy?: number;
  readonly retentionLabel?: string;
  /** For a shortcut: the ordinal of the drive it leads to. */
  readonly target?: number;
}

/** Where a node's ids come from: all ids of a SharePoint library begin alike. */
export interface NodeIdentity {
  readonly seed: string;
  readonly idPrefix: string;
}

/** An item of a drive. Its ids are computed when somebody looks at them, for most are never looked at. */
export class DriveNode {
  /** A file's own bytes, or the sum of everything below a folder. */
  size: number;
  version: number;
  readonly children: DriveNode[] = [];
  deleted = false;
  private knownId: string | undefined;

  constructor(
    private readonly identity: NodeIdentity,
    /** Position in the drive; SharePoint's list item id. */
    readonly index: number,
    readonly kind: NodeKind,
    readonly parent: DriveNode | undefined,
    public name: string,
    readonly details: NodeDetails,
    /** The drive's change number when this node last changed; 0 since the beginning. */
    public changedAt: number,
  ) {
    this.size = details.size ?? 0;
    this.version = details.version ?? 1;
  }

  get id(): string {
    return (this.knownId ??= this.identity.idPrefix + base32(this.unique()));
  }

  /** The GUID inside the id, upper case as in an eTag. */
  get uniqueId(): string {
    return formatGuid(this.unique()).toUpperCase();
  }

  /** Renaming makes a new version of the item, but not of its content. */
  get contentVersion(): number {
    return Math.max(1, (this.details.version ?? 1) - 1);
  }

  private unique(): Buffer {
    return guidBytes(`${this.identity.seed}|item|${this.index}`);
  }
}

export function descendants(node: DriveNode): DriveNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

/** Names from just below the root down to the node. */
export function namesOf(node: DriveNode): string[] {
  const names: string[] = [];
  for (let at = node; at.parent; at = at.parent) names.unshift(at.name);
  return names;
}
