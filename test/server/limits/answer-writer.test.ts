import { text } from 'node:stream/consumers';
import type { FastifyReply } from 'fastify';
import { AnswerWriter } from '../../../src/server/answers/answer-writer.js';
import { FairScheduler } from '../../../src/server/answers/fair-scheduler.js';

/** What is sent for an answer, and the length that was announced. */
async function sent(answer: object): Promise<{ body: string; isLong: boolean; length: unknown }> {
  const writer = new AnswerWriter(new FairScheduler());
  const headers: Record<string, unknown> = {};
  const reply = { header: (name: string, value: unknown) => (headers[name] = value) };
  const payload = await writer.write(answer);
  const body = writer.bodyFor(payload, reply as unknown as FastifyReply);
  expect(writer.bodyFor(payload, reply as unknown as FastifyReply)).toBeUndefined();
  return {
    body: body === undefined ? payload : Buffer.isBuffer(body) ? body.toString() : await text(body),
    isLong: body !== undefined,
    length: headers['content-length'],
  };
}

const person = {
  id: 1,
  name: '名前 🙂 "\\ \n',
  none: null,
  phones: ['+1', '+2'],
  no: [],
  empty: {},
  left: undefined,
};
const nested = {
  errors: undefined,
  data: { a: { b: [[person, null], [], [{}], 'text', 1.5e300] } },
  extensions: { ok: true },
};

describe('the JSON of an answer', () => {
  it.each([[{}], [{ data: null }], [{ errors: [{ message: 'no' }], data: undefined }], [nested]])(
    'is what JSON.stringify makes of it: %j',
    async (answer) => {
      expect(await sent(answer)).toEqual({
        body: `${JSON.stringify(answer)}\n`,
        isLong: false,
        length: undefined,
      });
    },
  );

  const longText = 'ä"'.repeat(40_000);
  const persons = (count: number) => Array.from({ length: count }, (_, id) => ({ ...person, id }));
  it.each([
    ['many objects', persons(5_000)],
    ['some objects', persons(1_000)],
    ['lists in lists', [persons(1_000), [], [persons(1_000), undefined, {}], null]],
    ['long texts', [longText, longText, '', { longText, after: [longText] }, undefined, longText]],
    ['many numbers', Array.from({ length: 50_000 }, (_, id) => id)],
    ['many properties', Object.fromEntries(persons(3_000).map((one) => [`"${one.id}`, one]))],
  ])('is the same when it is long, with its length in bytes: %s', async (_, all) => {
    const answer = { data: { all, nested, empty: {}, none: [] } };
    const { body, isLong, length } = await sent(answer);
    expect(isLong).toBe(true);
    expect(body === `${JSON.stringify(answer)}\n`).toBe(true);
    expect(length).toBe(Buffer.byteLength(body));
  });

  it('is written in turns when it is long', async () => {
    const writer = new AnswerWriter(new FairScheduler());
    let turns = 0;
    let isWritten = false;
    const count = (): void => {
      turns += 1;
      if (!isWritten) setImmediate(count);
    };
    setImmediate(count);
    await writer.write({ all: Array.from({ length: 50_000 }, () => person) });
    isWritten = true;
    expect(turns).toBeGreaterThan(10);
  });
});
