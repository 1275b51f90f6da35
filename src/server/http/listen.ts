import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Listens at an address; for `localhost`, at all addresses that this name has. The framework would make a second
 * server for the second address, which none of our rules for connections knew. Here every connection is the one
 * server's: https://nodejs.org/api/http.html#event-connection
 */
export async function listenAt(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
  addressesOf: typeof lookupAll = lookupAll,
): Promise<void> {
  if (host !== 'localhost') {
    await app.listen({ host, port });
    return;
  }
  const [first, ...others] = await addressesOf(host);
  const entrances = others.map((address) => ({ address, server: entranceTo(app) }));
  app.addHook('preClose', async () => {
    for (const { server } of entrances) server.close();
  });
  await app.listen({ host: first ?? host, port });
  const { port: actual } = app.server.address() as AddressInfo;
  // A machine may have a name for an address without having the address.
  await Promise.allSettled(
    entrances.map(async ({ address, server }) => {
      const listening = once(server, 'listening');
      server.listen(actual, address);
      await listening;
    }),
  );
}

async function lookupAll(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function entranceTo(app: FastifyInstance): Server {
  // As Node makes its own servers for HTTP.
  return createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    app.server.emit('connection', socket);
  });
}
