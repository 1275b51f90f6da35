import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A gateway behind the balancer. */
export interface Backend {
  /** The origin that is asked. */
  readonly url: string;
  readonly adminUrl: string;
}

export interface Balancer {
  readonly url: string;
  /** Puts a gateway into the rotation; it is asked once it is ready. */
  add(backend: Backend): Promise<void>;
  /** Resolves once this gateway has said that it is not ready, and is asked no more. */
  without(backend: Backend): Promise<void>;
  close(): Promise<void>;
}

const probeIntervalMs = 100;

/** A plain balancer as they are: takes turns among the backends that say they are ready, and repeats nothing. */
export async function startBalancer(): Promise<Balancer> {
  const backends = new Map<Backend, boolean>();
  const stop = new AbortController();
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const ready = [...backends].filter(([, isReady]) => isReady).map(([backend]) => backend);
    const backend = ready[(turn += 1) % ready.length];
    if (backend === undefined) outgoing.writeHead(502).end('{}');
    else forward(incoming, outgoing, backend);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const probe = async (backend: Backend): Promise<void> => {
    const isReady = await fetch(`${backend.adminUrl}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    backends.set(backend, isReady);
  };
  const probing = (async () => {
    while (!stop.signal.aborted) {
      await Promise.all([...backends.keys()].map(probe));
      await wait(probeIntervalMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  const until = async (backend: Backend, isReady: boolean): Promise<void> => {
    while (backends.get(backend) !== isReady) await wait(probeIntervalMs / 4);
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: async (backend) => {
      backends.set(backend, false);
      await until(backend, true);
    },
    without: (backend) => until(backend, false),
    close: async () => {
      stop.abort();
      await probing;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, { url }: Backend): void {
  const { method, headers } = incoming;
  const sent = send(
    `${url}${incoming.url}`,
    { method: method ?? 'GET', headers: { ...headers, host: new URL(url).host } },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  sent.on('error', () => outgoing.headersSent || outgoing.writeHead(502).end('{}'));
  incoming.pipe(sent);
}
