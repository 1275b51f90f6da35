import type { World } from '../contestants/contestant.js';
import type { Plan } from '../plan.js';
import type { Child } from '../processes/start-child.js';

/** What every workload works with. */
export interface Bench {
  readonly plan: Plan;
  readonly world: World;
  readonly emulator: Child;
}
