import type { Emulator } from '../../src/emulator/emulator.js';

const share = { throttled: 0.1, failed: 0.02, reset: 0.01 };

export interface SoakFaults {
  /** Every tenant unless given. */
  readonly tenantId?: string;
  readonly retryAfterMs: number;
  readonly random: () => number;
}

/** 10 % throttled, 3 % failed or broken off; single requests fare like parts of a batch. */
export function injectFaults({ faults }: Emulator, { tenantId, retryAfterMs, random }: SoakFaults): void {
  const target = tenantId === undefined ? {} : { tenantId };
  const isSingle = ({ path }: { path: string }): boolean => !path.includes('$batch');
  faults.inject({ on: 'request', kind: 'reset', ...target, match: () => random() < share.reset });
  for (const on of ['request', 'part'] as const) {
    const some = (part: number) => (target: { path: string }) =>
      (on === 'part' || isSingle(target)) && random() < part;
    faults.inject({
      on,
      ...target,
      match: some(share.throttled),
      status: 429,
      retryAfter: retryAfterMs / 1_000,
    });
    for (const status of [500, 502, 503, 504]) {
      faults.inject({ on, ...target, match: some(share.failed / 4), status });
    }
  }
}
