import type { TenantConfig } from '../../config/config.js';
import type { Logger } from '../../logger.js';
import type { GraphClock } from '../clock.js';
import { Gate } from './gate.js';
import type { Workload } from '../query/resource.js';
import { RetryBudget, type TenantRetryBudget } from './retry-budget.js';

export interface GatesOptions {
  readonly clock: GraphClock;
  readonly logger: Logger;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** A gate that an operator opened. */
export interface ReopenedGate {
  readonly workload: Workload;
  readonly closedForMs: number;
}

interface TenantGates {
  readonly retryBudget: TenantRetryBudget;
  readonly gates: Map<Workload, Gate>;
}

const sweepIntervalMs = 60_000;

/**
 * The gates of the process, one for each workload of each tenant, since that is how Graph's quotas are cut: what one
 * of them goes through, no other notices. They are made when needed, and forgotten when they remember nothing.
 * https://learn.microsoft.com/graph/throttling-limits
 */
export class Gates {
  readonly #options: GatesOptions;
  readonly #retryBudget = new RetryBudget();
  readonly #tenants = new Map<string, TenantGates>();
  #sweptAtMs = 0;

  constructor(options: GatesOptions) {
    this.#options = options;
  }

  /** How many there are. */
  get count(): number {
    return [...this.#tenants.values()].reduce((sum, { gates }) => sum + gates.size, 0);
  }

  of({ tenantId, name }: TenantConfig, workload: Workload): { gate: Gate; retryBudget: TenantRetryBudget } {
    this.#sweep();
    const tenant = this.#tenants.get(tenantId) ?? {
      retryBudget: this.#retryBudget.forTenant(),
      gates: new Map<Workload, Gate>(),
    };
    this.#tenants.set(tenantId, tenant);
    const { retryBudget, gates } = tenant;
    const gate =
      gates.get(workload) ?? new Gate({ ...this.#options, tenantName: name, workload, retryBudget });
    gates.set(workload, gate);
    return { gate, retryBudget };
  }

  /**
   * Opens the gates of a tenant that Graph has closed, for as long as Graph does not close them again.
   * @returns those that were closed, and for how long they would have been, in milliseconds
   */
  reopen(tenantId: string): ReopenedGate[] {
    const gates = this.#tenants.get(tenantId)?.gates ?? new Map<Workload, Gate>();
    return [...gates].flatMap(([workload, gate]) => {
      const closedForMs = gate.opensInMs() ?? 0;
      gate.reopen();
      return closedForMs > 0 ? [{ workload, closedForMs }] : [];
    });
  }

  #sweep(): void {
    const nowMs = this.#options.clock.now();
    if (nowMs - this.#sweptAtMs < sweepIntervalMs) return;
    this.#sweptAtMs = nowMs;
    for (const [tenantId, { gates }] of this.#tenants) {
      for (const [workload, gate] of gates) if (gate.isIdle()) gates.delete(workload);
      if (gates.size === 0) this.#tenants.delete(tenantId);
    }
  }
}
