import { createLogger } from '../src/logger.js';
import { createLogOutput } from '../src/log-output.js';

/** A reader that takes what it is given when it is told to. */
function createReader() {
  const read: string[] = [];
  const pending: { text: string; done: () => void; fail: (error: Error) => void }[] = [];
  return {
    read,
    append: (text: string) =>
      new Promise<void>((resolve, reject) => pending.push({ text, done: resolve, fail: reject })),
    /** Takes one piece of text. */
    take: async (): Promise<void> => {
      const { text, done } = pending.shift()!;
      read.push(text);
      done();
      await nextTick();
    },
    fail: async (): Promise<void> => {
      pending.shift()!.fail(new Error('gone'));
      await nextTick();
    },
    get isWaitedFor() {
      return pending.length > 0;
    },
  };
}

const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const linesOf = (read: readonly string[]): Record<string, unknown>[] =>
  read
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the output of the log', () => {
  it('writes every line in order, one piece at a time', async () => {
    const reader = createReader();
    const output = createLogOutput({ append: reader.append });
    for (const line of ['1\n', '2\n', '3\n']) output.write(line);
    await reader.take();
    await reader.take();
    expect(reader.read).toEqual(['1\n', '2\n3\n']);
    expect([reader.isWaitedFor, output.droppedLines]).toEqual([false, 0]);
  });

  it('that nobody reads keeps so much text, counts the rest, and says so in its place', async () => {
    const reader = createReader();
    const output = createLogOutput({ append: reader.append, mostWaiting: 4 });
    for (const line of ['1\n', '2\n', 'x\n', 'y\n']) output.write(line);
    expect(output.droppedLines).toBe(2);
    await reader.take();
    output.write('3\n');
    output.write('z\n');
    for (let pieces = 0; pieces < 2; pieces += 1) await reader.take();
    expect(linesOf(reader.read)).toEqual([
      1,
      2,
      {
        level: 40,
        time: expect.any(String),
        dropped: 2,
        reason: expect.stringMatching(/^2 log lines were dropped/),
        msg: 'log lines were dropped',
      },
      3,
      expect.objectContaining({ dropped: 1 }),
    ]);
    expect([output.droppedLines, reader.isWaitedFor]).toEqual([3, false]);
  });

  it('that cannot be written counts what is lost, tries again with the next line, and says so then', async () => {
    const reader = createReader();
    const output = createLogOutput({ append: reader.append });
    for (const line of ['1\n', '2\n', '3\n']) {
      output.write(line);
      await reader.fail();
      expect(reader.isWaitedFor).toBe(false);
    }
    expect(output.droppedLines).toBe(3);
    output.write('4\n');
    await reader.take();
    expect(linesOf(reader.read)).toEqual([expect.objectContaining({ dropped: 3 }), 4]);
  });

  it('is flushed as far as it is read in time', async () => {
    const reader = createReader();
    const output = createLogOutput({ append: reader.append });
    await output.flush(60_000);
    output.write('1\n');
    await output.flush(0);
    expect(reader.read).toEqual([]);
    const flushed = output.flush(60_000);
    await reader.take();
    await flushed;
    expect(reader.read).toEqual(['1\n']);
  });

  it('takes large amounts in pieces of 64 kB', async () => {
    const reader = createReader();
    const output = createLogOutput({ append: reader.append });
    for (let line = 0; line < 100; line += 1) output.write(`${'x'.repeat(1023)}\n`);
    for (let piece = 0; piece < 3; piece += 1) await reader.take();
    expect(reader.read.map(({ length }) => length)).toEqual([1024, 64 * 1024, 35 * 1024]);
  });
});

it('a logger whose output nobody reads returns at once', () => {
  const reader = createReader();
  const output = createLogOutput({ append: reader.append });
  const logger = createLogger({ level: 'info', destination: output });
  for (let line = 0; line < 20_000; line += 1) logger.info('event', { reason: 'x'.repeat(200) });
  expect(output.droppedLines).toBeGreaterThan(10_000);
});
