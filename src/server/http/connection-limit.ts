import type { Server } from 'node:http';
import { BlockList, isIPv4, type Socket } from 'node:net';
import type { ConnectionsConfig } from '../../config/config.js';
import type { Logger } from '../../logger.js';
import { onceAMinute } from '../../once-a-minute.js';
import { endWith } from '../replies/replies.js';

/** So many refused connections are answered in one turn of the event loop. */
const answersPerTurn = 32;

/**
 * Bounds how many connections may be open from an address at a time. One more is answered 429 and closed, before
 * anything of it is read. Where many more come at the same moment, the first 32 are answered, and the rest are reset:
 * to answer them all would hold up everybody else. Addresses of IPv6 count by their first 64 bits: that is what one
 * machine may choose from.
 */
export function limitConnections(
  server: Server,
  { perAddress, countsLoopback, trustedProxies }: ConnectionsConfig,
  logger: Logger,
): void {
  const exempt = listOf([...trustedProxies, ...(countsLoopback ? [] : loopback)]);
  const open = new Map<string, number>();
  const refuse = createRefusal(logger);
  server.on('connection', (socket: Socket) => {
    const { remoteAddress: address } = socket;
    if (address === undefined) return;
    const group = addressGroup(address);
    const count = open.get(group) ?? 0;
    if (count === 0 && exempt.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) return;
    if (count >= perAddress) {
      refuse(socket);
      return;
    }
    open.set(group, count + 1);
    socket.once('close', () => {
      const left = (open.get(group) ?? 1) - 1;
      if (left === 0) open.delete(group);
      else open.set(group, left);
    });
  });
}

const loopback = ['127.0.0.0/8', '::1'];

const tooMany = {
  code: 'RATE_LIMITED',
  message: 'This address has too many connections open.',
  hint: 'Close some, or send several requests on one. The limit is server.connections.perAddress.',
} as const;

function createRefusal(logger: Logger): (socket: Socket) => void {
  const note = createNote(logger);
  let inThisTurn = 0;
  return (socket) => {
    note();
    if (inThisTurn === 0) setImmediate(() => (inThisTurn = 0));
    inThisTurn += 1;
    if (inThisTurn > answersPerTurn) {
      socket.resetAndDestroy();
      return;
    }
    endWith(socket, 429, tooMany);
    socket.destroySoon();
  };
}

/** One line a minute has the number of refused connections. */
function createNote(logger: Logger): () => void {
  return onceAMinute(
    () => performance.now(),
    (refused) =>
      logger.warn('connections refused', { reason: `${refused} beyond server.connections.perAddress` }),
  );
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(prefix ?? (family === 'ipv4' ? 32 : 128)), family);
  }
  return list;
}

/** What counts as one: an address of IPv4, also where it is written as one of IPv6; the first 64 bits of others. */
export function addressGroup(address: string): string {
  const ipv4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(ipv4)) return ipv4;
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const [first, last] = [head, tail].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(Math.max(0, 8 - first!.length - last!.length)).fill('0');
  const groups = address.includes('::') ? [...first!, ...zeros, ...last!] : first!;
  return `${groups.slice(0, 4).join(':')}::/64`.toLowerCase();
}
