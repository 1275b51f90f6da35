/** One thing to find out. Every contestant knows its own way to do it. */
export type Operation =
  | { readonly kind: 'oneUser'; readonly tenant: string; readonly userId: string }
  | { readonly kind: 'users'; readonly tenant: string; readonly first: number }
  /** Some users, and the drive of each. */
  | { readonly kind: 'drives'; readonly tenant: string; readonly first: number }
  /** Some users, the drive of each, and what is in its top folder. */
  | { readonly kind: 'folders'; readonly tenant: string; readonly first: number }
  /** What is in the top folder of one drive. */
  | { readonly kind: 'folder'; readonly tenant: string; readonly driveId: string }
  | EveryItem;

/** All items of a drive, however deep. They are looked at one by one, not kept. */
export interface EveryItem {
  readonly kind: 'everyItem';
  readonly tenant: string;
  readonly driveId: string;
  readonly rootId: string;
}

export type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>;

export interface User {
  readonly id: string;
  readonly displayName: string;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface UserWithDrive {
  readonly id: string;
  readonly drive: { readonly id: string; readonly name: string; readonly quota: { readonly used: number } };
}

export interface UserWithFolder extends User {
  readonly drive: { readonly id: string; readonly root: { readonly children: { readonly nodes: Item[] } } };
}

export type Visit = (item: Item) => void;

/** How many children of a folder are asked for. */
export const childrenAsked = 50;
/** How many items a page of an enumeration is asked to hold; what Graph allows is 1000, what Relay lists allow 999. */
export const itemsPerPage = 999;
