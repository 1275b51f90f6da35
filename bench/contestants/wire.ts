import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Pool } from 'undici';
import type { ScriptSettings } from './script.js';

const gunzipAsync = promisify(gunzip);

export interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** Graph over undici with the gateway's own HTTP settings: what somebody writes who knows the tools. */
export interface Wire {
  readonly get: <T>(tenant: string, path: string) => Promise<T>;
  /** Many reads, twenty in a batch, all batches at once. The answers come in the order asked. */
  readonly batch: <T>(tenant: string, urls: readonly string[]) => Promise<T[]>;
}

/** Graph takes at most this many parts. */
const partsPerBatch = 20;

/** Keep-alive connections as the gateway has them. */
export function createPool(graphUrl: string): Pool {
  return new Pool(graphUrl, { connections: 32, pipelining: 1 });
}

export function createWire({ graphUrl, tokens }: ScriptSettings): Wire {
  const pool = createPool(graphUrl);
  const send = async (method: 'GET' | 'POST', tenant: string, path: string, body?: string) => {
    const answer = await pool.request({
      method,
      path: `/v1.0${path}`,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'gzip',
        authorization: `Bearer ${tokens[tenant]}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body ?? null,
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const text = answer.headers['content-encoding'] === 'gzip' ? await gunzipAsync(bytes) : bytes;
    if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode}`);
    return JSON.parse(text.toString()) as unknown;
  };
  const oneBatch = async <T>(tenant: string, urls: readonly string[]): Promise<T[]> => {
    const requests = urls.map((url, index) => ({ id: String(index), method: 'GET', url }));
    const { responses } = (await send('POST', tenant, '/$batch', JSON.stringify({ requests }))) as {
      responses: { id: string; status: number; body: T }[];
    };
    const bodies: T[] = [];
    for (const { id, status, body } of responses) {
      if (status !== 200) throw new Error(`${urls[Number(id)]}: ${status}`);
      bodies[Number(id)] = body;
    }
    return bodies;
  };
  return {
    get: <T>(tenant: string, path: string) => send('GET', tenant, path) as Promise<T>,
    batch: async <T>(tenant: string, urls: readonly string[]) => {
      const batches: Promise<T[]>[] = [];
      for (let at = 0; at < urls.length; at += partsPerBatch) {
        batches.push(oneBatch<T>(tenant, urls.slice(at, at + partsPerBatch)));
      }
      return (await Promise.all(batches)).flat();
    },
  };
}
