import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Incoming {
  readonly method: string;
  /** Path and query exactly as they were sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  delayMs?: number;
  /** `reset` and `hang` send nothing; `abort` breaks the connection in the middle of the body. */
  delivery?: 'reset' | 'hang' | 'abort';
}

/** Where the client believes to be; behind a proxy that ends TLS, that is the proxy. */
export function originOf(headers: Incoming['headers']): string {
  const host = headers['x-forwarded-host'] ?? headers['host'] ?? 'localhost';
  return `${headers['x-forwarded-proto'] ?? 'http'}://${host}`;
}

export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

const largestBody = 4 * 1024 * 1024;

/** Listens for plain HTTP and leaves all meaning to `handle`. */
export async function listen(
  host: string,
  port: number,
  handle: (incoming: Incoming) => Promise<Outgoing>,
): Promise<Listener> {
  const closing = new AbortController();
  // Every delayed answer listens for the end, and more than ten at a time are no leak.
  setMaxListeners(0, closing.signal);
  const server = createServer((request, response) => {
    void answer(request, response, handle, closing.signal);
  });
  // Longer than any client keeps an idle connection, so that it is never closed under a new request.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    url: addressOf(server.address() as AddressInfo),
    close: () => {
      closing.abort();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** The address to reach the listener at; one that listens everywhere is reached on loopback. */
function addressOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (incoming: Incoming) => Promise<Outgoing>,
  closing: AbortSignal,
): Promise<void> {
  try {
    const body = await readBody(request);
    const outgoing = body
      ? await handle({
          method: request.method ?? 'GET',
          target: request.url ?? '/',
          headers: joinHeaders(request.headers),
          body,
        })
      : { status: 413, headers: {}, body: '' };
    await deliver(response, outgoing, closing);
  } catch {
    // The client went away, or the emulator is closing: nobody is left to be told.
    response.destroy();
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size <= largestBody ? Buffer.concat(chunks) : undefined;
}

function joinHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function deliver(response: ServerResponse, outgoing: Outgoing, closing: AbortSignal): Promise<void> {
  if (outgoing.delayMs) await sleep(outgoing.delayMs, undefined, { signal: closing });
  if (outgoing.delivery === 'hang') return;
  if (outgoing.delivery === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(outgoing.body);
  const hasBody = outgoing.status !== 204 && outgoing.status !== 304;
  response.writeHead(outgoing.status, {
    ...outgoing.headers,
    ...(hasBody && { 'Content-Length': String(bytes.length) }),
  });
  if (outgoing.delivery === 'abort') {
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
    return;
  }
  response.end(hasBody ? bytes : undefined);
}
