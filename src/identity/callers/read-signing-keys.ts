import { Agent } from 'undici';
import { sanitizeJson } from '../../sanitize-json.js';

/** Where the keys of callers' tokens are read, over connections of its own. */
export interface SigningKeysReader {
  read(url: URL): Promise<unknown>;
  close(): Promise<void>;
}

const longestMs = 5_000;
const mostBytes = 1024 * 1024;

/** Reads JSON from an address of the configuration: no redirects, no cookies, within five seconds. */
export function createSigningKeysReader(): SigningKeysReader {
  const agent = new Agent({ connect: { timeout: 3_000 }, pipelining: 1 });
  return {
    read: async (url) => {
      const { statusCode, body } = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: { accept: 'application/json', 'user-agent': 'orggraph' },
        signal: AbortSignal.timeout(longestMs),
      });
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > mostBytes) throw new Error('The answer with the keys is too large.');
        chunks.push(chunk);
      }
      if (statusCode !== 200) throw new Error(`The keys were answered with ${statusCode}.`);
      const document: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      if (!sanitizeJson(document)) throw new Error('The answer with the keys is nested too deep.');
      return document;
    },
    close: () => agent.close(),
  };
}
