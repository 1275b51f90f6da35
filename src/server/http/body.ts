import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadUserInputError } from '../../errors.js';
import { excessOfJson } from '../limits/json-size.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body that cannot be read, with the status it is answered with. */
class UnreadableBody extends Error {
  constructor(readonly statusCode: 400 | 415) {
    super('The body cannot be read.');
  }
}

/** JSON in UTF-8, as it is: nothing is unpacked, nothing is mended, and no key may reach a prototype. */
export function readJsonBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body);
    if (text === undefined) done(new UnreadableBody(400));
    else void parseJson(request, text, limitSize(done));
  });
}

/** What is parsed goes on only if those who read it next, most of them recursively, can take it. */
function limitSize(done: (error: Error | null, parsed?: unknown) => void): typeof done {
  return (error, parsed) => {
    const excess = error === null ? excessOfJson(parsed) : undefined;
    if (excess === undefined) done(error, parsed);
    else
      done(new BadUserInputError(`The JSON of this request has ${excess}.`, { hint: 'Read less at once.' }));
  };
}

/** @throws UnreadableBody for a body that is packed, or is not in UTF-8, before it is read */
export function requirePlainJson({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'];
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  const isPlain = encoding === undefined || encoding.toLowerCase() === 'identity';
  if (!isPlain || !/^utf-?8$/i.test(charset ?? 'utf-8')) throw new UnreadableBody(415);
}

/** An empty name is none: some clients send it for an operation that has no name. */
export function dropEmptyName(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('operationName' in body)) return;
  if (body.operationName === '') delete body.operationName;
}

function decode(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}
