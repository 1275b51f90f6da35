import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAudit } from '../../src/audit/audit.js';
import { auditFilesOf } from '../../src/audit/file-name.js';
import { openAudit } from '../../src/audit/open-audit.js';
import { filesWithin, findRecords, type AuditQuery } from '../../src/audit/query.js';
import type { StoredRecord } from '../../src/audit/record.js';
import { openFileSink, type AuditSink } from '../../src/audit/sink.js';
import { silentLogger } from '../support/gateway/silent-logger.js';

const directory = mkdtempSync(join(tmpdir(), 'orggraph-audit-'));
afterAll(() => rmSync(directory, { recursive: true }));

let logs = 0;
const newLog = (): string => join(directory, `${(logs += 1)}`, 'audit.jsonl');
const read = (folder: string, name: string): string => readFileSync(join(folder, '..', name), 'utf8');
const at = (time: string): number => Date.parse(time);

/** An audit over a sink that fails while it is told to, and the alarms it raises. */
function createFailing() {
  const written: string[] = [];
  const alarms: string[] = [];
  const state = { error: undefined as Error | undefined };
  const sink: AuditSink = {
    append: async (text) => {
      if (state.error !== undefined) throw state.error;
      written.push(text);
    },
    close: () => Promise.resolve(),
  };
  const log = (event: string, fields?: object): void =>
    void alarms.push(`${event} ${JSON.stringify(fields)}`);
  const logger = { ...silentLogger, error: log, info: log };
  const audit = createAudit({ sink, logger, keepsNames: false, nowMs: () => at('2026-11-24T10:00:00Z') });
  return { audit, written, alarms, state };
}

describe('the audit log', () => {
  it('writes what was recorded in one piece, in order, and only the fields it knows', async () => {
    const { audit, written } = createFailing();
    const secret = { event: 'read', decision: 'allow', caller: 'a\nb', variables: { q: 'secret' } } as const;
    audit.record(secret);
    audit.record({ event: 'caller', decision: 'deny', operationName: 'x'.repeat(2_000) });
    expect(written).toEqual([]);
    expect(await audit.flush()).toBe(true);
    expect(written).toEqual([
      `{"time":"2026-11-24T10:00:00.000Z","event":"read","decision":"allow","caller":"a\\nb"}\n` +
        `{"time":"2026-11-24T10:00:00.000Z","event":"caller","decision":"deny","operationName":"${'x'.repeat(500)}"}\n`,
    ]);
    await audit.close();
  });

  it('that cannot be written keeps its records, raises one alarm, and loses nothing until they are too many', async () => {
    const { audit, written, alarms, state } = createFailing();
    state.error = Object.assign(new Error('/secret/path'), { code: 'ENOSPC' });
    audit.record({ event: 'read', decision: 'allow', caller: 'first' });
    expect([await audit.flush(), audit.isFailing]).toEqual([false, true]);
    expect(await audit.flush()).toBe(false);
    expect(alarms).toEqual([expect.stringMatching(/^audit log cannot be written .*ENOSPC/)]);

    const resourceIds = Array.from({ length: 20_000 }, (_, index) => `an-id-of-some-length-${index}`);
    for (let count = 0; count < 40; count += 1)
      audit.record({ event: 'read', decision: 'allow', resourceIds });
    state.error = undefined;
    expect([await audit.flush(), audit.isFailing]).toEqual([true, false]);
    const records = written
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredRecord);
    expect(records[0]).toMatchObject({ event: 'read', caller: 'first' });
    const gap = records.at(-1)!;
    expect(gap).toMatchObject({ event: 'gap', lost: expect.any(Number) });
    expect(records.length - 2 + gap.lost!).toBe(40);
    expect(gap.lost).toBeGreaterThan(0);
    expect(alarms.at(-1)).toContain('works again');
    await audit.close();
  });

  it('that takes too long to write counts as failing, has one write at a time, and ends all the same', async () => {
    const errors: string[] = [];
    const pending: { text: string; done: () => void }[] = [];
    const audit = createAudit({
      sink: {
        append: (text) => new Promise((resolve) => pending.push({ text, done: resolve })),
        close: () => Promise.resolve(),
      },
      logger: { ...silentLogger, error: (event, fields) => void errors.push(`${event}: ${fields?.reason}`) },
      keepsNames: false,
      mostWriteMs: 1,
    });
    audit.record({ event: 'read', decision: 'allow', caller: 'first' });
    expect([await audit.flush(), audit.isFailing]).toEqual([false, true]);
    audit.record({ event: 'read', decision: 'allow', caller: 'second' });
    expect([await audit.flush(), pending.length]).toEqual([false, 1]);
    pending[0]!.done();
    await new Promise((resolve) => setImmediate(resolve));
    expect(audit.isFailing).toBe(false);
    const flushed = audit.flush();
    expect(pending[1]!.text).toContain('second');
    pending[1]!.done();
    expect(await flushed).toBe(true);

    audit.record({ event: 'read', decision: 'allow', caller: 'third' });
    await audit.close();
    expect(errors).toEqual([
      'audit log cannot be written: ETIMEDOUT',
      'audit log is incomplete: 1 records lost at the end',
    ]);
  });

  it('that cannot be opened keeps the gateway from starting, and says why', async () => {
    writeFileSync(join(directory, 'taken'), '');
    const config = { file: join(directory, 'taken', 'audit.jsonl'), maximumBytes: 1000, fileNames: false };
    await expect(openAudit(config, silentLogger)).rejects.toThrow(/audit log .* cannot be written \(E\w+\)/);
  });
});

describe('the files', () => {
  it('begin anew each UTC day and when one is full, are for their owner only, and are never shortened', async () => {
    const file = newLog();
    let nowMs = at('2026-11-24T23:59:00Z');
    const open = () => openFileSink({ file, maximumBytes: 10, nowMs: () => nowMs });
    const sink = await open();
    for (const text of ['aaaa\n', 'bbbbbb\n', 'cccc\n']) await sink.append(text);
    nowMs += 60_000;
    await sink.append('dddd\n');
    await sink.close();
    const again = await open();
    await again.append('eeee\n');
    await again.close();
    expect(readdirSync(join(file, '..')).sort()).toEqual([
      'audit-2026-11-24.1.jsonl',
      'audit-2026-11-24.jsonl',
      'audit-2026-11-25.jsonl',
    ]);
    expect(read(file, 'audit-2026-11-24.jsonl')).toBe('aaaa\nbbbbbb\n');
    expect(read(file, 'audit-2026-11-24.1.jsonl')).toBe('cccc\n');
    expect(read(file, 'audit-2026-11-25.jsonl')).toBe('dddd\neeee\n');
    expect((await auditFilesOf(file)).map(({ path }) => path.split('/').at(-1))).toEqual([
      'audit-2026-11-24.jsonl',
      'audit-2026-11-24.1.jsonl',
      'audit-2026-11-25.jsonl',
    ]);
  });

  it('that somebody deleted come back with the next record', async () => {
    const file = newLog();
    const sink = await openFileSink({ file, maximumBytes: 1000, nowMs: () => at('2026-11-24T10:00:00Z') });
    await sink.append('one\n');
    rmSync(join(file, '..', 'audit-2026-11-24.jsonl'));
    await sink.append('two\n');
    await sink.close();
    expect(read(file, 'audit-2026-11-24.jsonl')).toBe('two\n');
  });
});

describe('a query', () => {
  const file = newLog();
  const found = async (query: AuditQuery) => {
    const searched = { files: 0, records: 0, unreadable: 0 };
    const records: string[] = [];
    const files = filesWithin(await auditFilesOf(file), query);
    for await (const { requestId } of findRecords(files, query, searched)) records.push(requestId!);
    return { records, searched };
  };

  beforeAll(async () => {
    let nowMs = 0;
    const sink = await openFileSink({ file, maximumBytes: 1e6, nowMs: () => at('2026-10-31T10:00:00Z') });
    const audit = createAudit({ sink, logger: silentLogger, keepsNames: false, nowMs: () => nowMs });
    const note = (time: string, requestId: string, rest: Partial<StoredRecord>): void => {
      nowMs = at(time);
      audit.record({ event: 'read', decision: 'allow', requestId, ...rest });
    };
    note('2026-10-31T10:00:00Z', 'list', {
      tenant: 'contoso',
      caller: 'portal',
      resourceIds: ['01A', '01B'],
    });
    note('2026-10-31T11:00:00Z', 'path', {
      tenant: 'contoso',
      caller: 'script',
      resource: '/drives/b!x/items/01B',
    });
    note('2026-10-31T12:00:00Z', 'elsewhere', { tenant: 'fabrikam', caller: 'portal', resourceIds: ['01B'] });
    note('2026-10-31T14:01:00Z', 'counted', { count: 9, since: '2026-10-31T14:00:00Z' });
    note('2026-10-31T13:00:00Z', 'longer', { tenant: 'contoso', caller: 'portal', resourceIds: ['01BB'] });
    await audit.close();
    writeFileSync(join(file, '..', 'audit-2026-11-02.jsonl'), '{"time":"2026-11-02T00:0\n');
  });

  it.each<[string, AuditQuery, string[]]>([
    ['a file in a tenant', { tenant: 'contoso', resource: '01B' }, ['list', 'path']],
    ['in whatever case', { tenant: 'contoso', resource: '01b' }, ['list', 'path']],
    ['a drive', { resource: 'b!x' }, ['path']],
    ['a caller', { caller: 'portal', tenant: 'contoso' }, ['list', 'longer']],
    ['a time', { sinceMs: at('2026-10-31T11:00:00Z'), untilMs: at('2026-10-31T12:00:00Z') }, ['path']],
    ['a count that began before', { sinceMs: at('2026-10-31T14:00:30Z') }, ['counted']],
    [
      'a count that went on after',
      { sinceMs: at('2026-10-31T13:30:00Z'), untilMs: at('2026-10-31T14:00:30Z') },
      ['counted'],
    ],
    ['nothing that is there', { resource: '01C' }, []],
    ['part of an id', { resource: '01' }, []],
  ])('finds %s', async (_, query, expected) => {
    expect((await found(query)).records).toEqual(expected);
  });

  it('opens only files of the time, and counts what it could not read', async () => {
    expect((await found({ untilMs: at('2026-10-31T23:00:00Z') })).searched).toEqual({
      files: 1,
      records: 5,
      unreadable: 0,
    });
    expect((await found({})).searched).toEqual({ files: 2, records: 5, unreadable: 1 });
  });
});
