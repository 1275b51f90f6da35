import type { Handlers } from '../processes/calls.js';
import type { Item, Of, Operation, User, UserWithDrive, UserWithFolder, Visit } from './operation.js';

/** What a contestant is told before it starts. */
export interface ScriptSettings {
  readonly graphUrl: string;
  /** Access tokens by the name of their tenant. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** A contestant that is a program of its own, written against Graph by hand. */
export interface Script {
  oneUser(operation: Of<'oneUser'>): Promise<User & { jobTitle: string | null }>;
  users(operation: Of<'users'>): Promise<User[]>;
  drives(operation: Of<'drives'>): Promise<UserWithDrive[]>;
  folders(operation: Of<'folders'>): Promise<UserWithFolder[]>;
  folder(operation: Of<'folder'>): Promise<Item[]>;
  everyItem(operation: Of<'everyItem'>, visit: Visit): Promise<void>;
}

/** Makes a script answer the runner: `run` tells how long it took, `answer` what came out. */
export function scriptHandlers(create: (settings: ScriptSettings) => Script) {
  let script: Script;
  return {
    start: (settings: ScriptSettings): void => {
      script = create(settings);
    },
    run: async (operation: Operation): Promise<number> => {
      let seen = 0;
      const startedMs = performance.now();
      await perform(script, operation, () => {
        seen += 1;
      });
      const wallMs = performance.now() - startedMs;
      if (operation.kind === 'everyItem' && seen === 0) throw new Error('No item was seen.');
      return wallMs;
    },
    answer: async (operation: Operation): Promise<unknown> => {
      const items: Item[] = [];
      const answer = await perform(script, operation, ({ id, name, size }) => items.push({ id, name, size }));
      return operation.kind === 'everyItem' ? items : answer;
    },
  } satisfies Handlers;
}

function perform(script: Script, operation: Operation, visit: Visit): Promise<unknown> {
  switch (operation.kind) {
    case 'oneUser':
      return script.oneUser(operation);
    case 'users':
      return script.users(operation);
    case 'drives':
      return script.drives(operation);
    case 'folders':
      return script.folders(operation);
    case 'folder':
      return script.folder(operation);
    case 'everyItem':
      return script.everyItem(operation, visit);
  }
}

/** The properties that are compared, without what else Graph sends along. */
export function asItems(value: readonly Item[]): Item[] {
  return value.map(({ id, name, size }) => ({ id, name, size }));
}

export function asUsers(value: readonly User[]): User[] {
  return value.map(({ id, displayName }) => ({ id, displayName }));
}
