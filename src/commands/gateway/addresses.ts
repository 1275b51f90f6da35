import type { AddressInfo } from 'node:net';
import type { ServerConfig } from '../../config/config.js';
import type { createApp } from '../../server/app.js';
import { loopbackHosts } from '../../server/http/host-check.js';
import { listenAt } from '../../server/http/listen.js';

type App = Awaited<ReturnType<typeof createApp>>['app'];

/** Whether only programs of this machine reach the public port. */
export function isOnLoopback({ host }: ServerConfig): boolean {
  return loopbackHosts.includes(host);
}

/** Host header values that the public port answers. Undefined: it answers all. */
export function publicHosts(server: ServerConfig, loopbackNamesOnly: boolean): string[] | undefined {
  const { allowedHosts, publicUrl } = server;
  const isRestricted = isOnLoopback(server) || loopbackNamesOnly || allowedHosts.length > 0;
  if (!isRestricted) return undefined;
  return [...loopbackHosts, ...allowedHosts, ...(publicUrl === undefined ? [] : [publicUrl.hostname])];
}

/** Host header values that the admin port answers. Undefined: it answers all. */
export function adminHosts({ adminHost }: ServerConfig): readonly string[] | undefined {
  return loopbackHosts.includes(adminHost) ? loopbackHosts : undefined;
}

/** Listens on both ports. Resolves to the URLs of the public and of the admin port, and rejects if a port is in use. */
export async function listen(
  { host, port, adminHost, adminPort }: ServerConfig,
  app: App,
  admin: App,
): Promise<[url: string, adminUrl: string]> {
  await listenAt(app, { host, port });
  await admin.listen({ host: adminHost, port: adminPort });
  return [addressOf(app, host), addressOf(admin, adminHost)];
}

function addressOf(app: App, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
