import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { sendError } from '../replies/replies.js';

/** The names a loopback server is reached by. */
export const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that were sent to another name: a page elsewhere can point its own domain at 127.0.0.1 and
 * talk to us as if to itself (DNS rebinding), but it cannot change the Host header.
 */
export function createHostCheck(allowedHosts: readonly string[]) {
  const allowed = new Set(allowedHosts.map(withoutPort));
  return (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    if (allowed.has(withoutPort(request.headers.host ?? ''))) done();
    else
      sendError(reply, 403, {
        code: 'FORBIDDEN',
        message: 'This host name is not one of this gateway’s.',
        hint: 'Use the address the gateway printed, or list the name under server.allowedHosts.',
      });
  };
}

/** The port says nothing: what matters is the name a page believes it talks to. */
function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/, '');
}
