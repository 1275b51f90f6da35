import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy that shows a server below a path, as a company's front door does. Answers its address. */
export async function startPrefixProxy(
  prefix: string,
  target: string,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url!.startsWith(prefix)) {
      outgoing.writeHead(404).end('not below the prefix');
      return;
    }
    const url = new URL(incoming.url!.slice(prefix.length - 1), target);
    const headers = { ...incoming.headers, host: url.host };
    const upstream = send(url, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${prefix}`, close: () => server.close() };
}
