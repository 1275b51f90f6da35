import { recordLine, Summary } from '../../src/commands/audit-report.js';
import type { StoredRecord } from '../../src/audit/record.js';

const refusal = { event: 'caller', decision: 'deny', authMethod: 'none', reason: 'UNAUTHENTICATED' } as const;
const single: StoredRecord = { ...refusal, time: '2026-11-24T10:00:00.000Z', requestId: 'r1' };
const counted: StoredRecord = {
  ...refusal,
  time: '2026-11-24T10:01:00.000Z',
  count: 4_000,
  since: '2026-11-24T10:00:00.000Z',
  addresses: ['192.0.2.1', '192.0.2.2'],
};

describe('the report of an audit query', () => {
  it('shows how many requests a record stands for, since when, and where they came from', () => {
    expect(recordLine(single)).toMatch(/UNAUTHENTICATED {2}request r1$/);
    expect(recordLine(counted)).toMatch(
      /UNAUTHENTICATED {2}from 192\.0\.2\.1, 192\.0\.2\.2 {2}4000 requests since 2026-11-24T10:00:00\.000Z$/,
    );
  });

  it('adds up requests, not records', () => {
    const summary = new Summary();
    for (const record of [single, counted]) summary.add(record);
    const text = summary.text({ files: 1, records: 2, unreadable: 0 });
    expect(text).toContain('2 records match (some are counts, of 4000 requests):');
    expect(text).toMatch(/ {2}- +4001 {2}last at 2026-11-24T10:01/);
  });
});
