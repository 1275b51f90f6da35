import type { Handlers } from '../processes/calls.js';
import type { SeenRequest } from '../processes/emulator.js';
import { createPool } from './wire.js';

export interface ReplaySettings {
  readonly graphUrl: string;
  readonly token: string;
  /** The first is sent alone, the others all at once when it is answered. */
  readonly requests: readonly SeenRequest[];
  readonly client: 'undici' | 'fetch';
}

type Send = (request: SeenRequest) => Promise<unknown>;

/** The bare cost of the wire: the very requests the gateway sent, their answers read and thrown away. */
export const handlers = (() => {
  let settings: ReplaySettings;
  let send: Send;
  return {
    start: (given: ReplaySettings): void => {
      settings = given;
      send = given.client === 'undici' ? byUndici(given) : byFetch(given);
    },
    run: async (): Promise<number> => {
      const [first, ...others] = settings.requests;
      const startedMs = performance.now();
      if (first !== undefined) await send(first);
      await Promise.all(others.map((request) => send(request)));
      return performance.now() - startedMs;
    },
  } satisfies Handlers;
})();

function byUndici({ graphUrl, token }: ReplaySettings): Send {
  const pool = createPool(graphUrl);
  return async ({ method, path, body }) => {
    const answer = await pool.request({
      method,
      path,
      headers: { ...headersFor(token, body), 'accept-encoding': 'gzip' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode}`);
    await answer.body.arrayBuffer();
  };
}

function byFetch({ graphUrl, token }: ReplaySettings): Send {
  return async ({ method, path, body }) => {
    const response = await fetch(graphUrl + path, {
      method,
      headers: headersFor(token, body),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    await response.arrayBuffer();
  };
}

function headersFor(token: string, body: unknown): Record<string, string> {
  return {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
}
