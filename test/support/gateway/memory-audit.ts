import type { Audit } from '../../../src/audit/audit.js';
import type { AuditRecord } from '../../../src/audit/record.js';

export interface MemoryAudit extends Audit {
  /** The records since the last look. */
  take(): AuditRecord[];
  /** Whether it cannot be written from now on: found out at once, or by the next attempt to write. */
  fail(how: 'known' | 'unnoticed' | 'no more'): void;
}

/** An audit log that tests can look into and break. */
export function createMemoryAudit({ keepsNames = false } = {}): MemoryAudit {
  let records: AuditRecord[] = [];
  let isBroken = false;
  let isFailing = false;
  return {
    isKept: true,
    keepsNames,
    get isFailing() {
      return isFailing;
    },
    record: (record) => void records.push(JSON.parse(JSON.stringify(record)) as AuditRecord),
    flush: () => {
      isFailing = isBroken;
      return Promise.resolve(!isBroken);
    },
    close: () => Promise.resolve(),
    take: () => {
      const taken = records;
      records = [];
      return taken;
    },
    fail: (how) => {
      isBroken = how !== 'no more';
      isFailing = how === 'known';
    },
  };
}
