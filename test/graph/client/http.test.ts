import { getEventListeners, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  AnswerTooLargeError,
  connectTo,
  UnreadableAnswerError,
  type ConnectionOptions,
} from '../../../src/graph/client/http.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server that answers as the test says, and a connection to it. */
async function startServer(handler: Handler, options?: ConnectionOptions) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cloud = { name: 'test', authority: new URL(origin), graph: new URL(origin), scope: '' };
  const connection = connectTo(cloud, options);
  open.push(async () => {
    server.closeAllConnections();
    server.close();
    await connection.close();
  });
  const send = (path = '/v1.0/users', signal = new AbortController().signal) =>
    connection.send({ method: 'GET', path, headers: {}, signal, timeoutMs: 25_000 });
  return { origin, seen, send };
}

const open: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(open.map((close) => close())));

const mib = 1024 * 1024;

describe('a connection to Graph', () => {
  it('does not follow redirects', async () => {
    const other = await startServer((_, response) => response.end('{}'));
    const { send } = await startServer((_, response) => {
      response.writeHead(302, { location: `${other.origin}/v1.0/users` }).end();
    });
    expect(await send()).toMatchObject({ status: 302 });
    expect(other.seen).toEqual([]);
  });

  it.each(['//evil.example/v1.0', 'http://evil.example/v1.0', '/v1.0@evil.example'])(
    'goes to its own origin whatever the path is: %s',
    async (path) => {
      const { seen, send, origin } = await startServer((_, response) => response.end('{}'));
      await send(path).catch(() => undefined);
      expect(seen.map(({ headers }) => headers.host)).toEqual(seen.map(() => new URL(origin).host));
    },
  );

  it('reads an answer of gzip, and an empty one', async () => {
    const { send } = await startServer(({ url }, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(url === '/empty' ? '' : gzipSync('{"value":"ä"}'));
    });
    expect(await send()).toMatchObject({ status: 200, text: '{"value":"ä"}' });
    expect(await send('/empty')).toMatchObject({ text: '' });
  });

  it('stops decoding what grows beyond 32 MiB, however small it came', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * mib));
    expect(bomb.length).toBeLessThan(mib);
    const { send } = await startServer((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    await expect(send()).rejects.toThrow(UnreadableAnswerError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * mib);
  });

  it('stops reading what is longer than 32 MiB as it comes', async () => {
    let sent = 0;
    const { send } = await startServer((_, response) => {
      const chunk = Buffer.alloc(mib, ' ');
      const more = (): void => {
        while (!response.destroyed && sent < 1_000 && response.write(chunk)) sent += 1;
      };
      response.on('drain', more);
      more();
    });
    await expect(send()).rejects.toThrow(AnswerTooLargeError);
    expect(sent).toBeLessThan(100);
  });

  it.each([
    ['two encodings', 'gzip, gzip', gzipSync(gzipSync('{}'))],
    ['an encoding that was not asked for', 'br', Buffer.from('{}')],
    ['gzip that ends early', 'gzip', gzipSync('{"value":[1,2,3]}').subarray(0, 20)],
    ['what is no gzip', 'gzip', Buffer.from('{}')],
  ])('refuses %s', async (_, encoding, bytes) => {
    const { send } = await startServer((_request, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(bytes);
    });
    await expect(send()).rejects.toThrow(UnreadableAnswerError);
  });

  it('gives up an answer that is dribbled, by the clock on the wall', async () => {
    const started: number[] = [];
    let stopped = 0;
    let elapse: () => void = () => undefined;
    const { send } = await startServer(
      ({ url }, response) => {
        if (url === '/whole') return response.end('{}');
        response.write('{');
        // The first byte has come: an idle limit would begin anew with each.
        setImmediate(elapse);
      },
      {
        startTimer: (ms, onElapsed) => {
          started.push(ms);
          elapse = onElapsed;
          return { stop: () => (stopped += 1) };
        },
      },
    );
    await expect(send()).rejects.toMatchObject({ name: 'TimeoutError' });
    expect({ started, stopped }).toEqual({ started: [25_000], stopped: 1 });
    expect(await send('/whole')).toMatchObject({ status: 200 });
    expect({ started, stopped }).toEqual({ started: [25_000, 25_000], stopped: 2 });
  });

  it('is given up with the operation, and leaves nothing listening for its end', async () => {
    const operation = new AbortController();
    const { send } = await startServer(({ url }, response) => {
      if (url === '/whole') return response.end('{}');
      response.write('{');
      setImmediate(() => operation.abort(new Error('nobody waits')));
    });
    await send('/whole', operation.signal);
    expect(getEventListeners(operation.signal, 'abort')).toEqual([]);
    await expect(send('/', operation.signal)).rejects.toThrow('nobody waits');
    await expect(send('/whole', operation.signal)).rejects.toThrow('nobody waits');
    expect(getEventListeners(operation.signal, 'abort')).toEqual([]);
  });
});
