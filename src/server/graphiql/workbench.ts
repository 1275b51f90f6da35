import { createContext, useContext } from 'react';
import type { Example } from './examples/example';
import type { Run } from './requests/fetcher';
import type { Ask } from './requests/question';
import type { Viewer } from './requests/viewer';

/** What the panels beside the editors know. */
export interface Workbench {
  ask: Ask;
  hasKey: boolean;
  /** Undefined until the gateway has said who the key belongs to. */
  viewer: Viewer | undefined;
  /** The examples, about what exists for this key. */
  examples: readonly Example[];
  /** The operation that was run last. */
  run: Run | undefined;
}

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('The panels need a WorkbenchContext around them');
  return workbench;
}
