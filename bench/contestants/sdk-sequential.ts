import { scriptHandlers } from './script.js';
import { createSdkScript } from './sdk.js';

/** Microsoft's client, one request after another. */
export const handlers = scriptHandlers((settings) =>
  createSdkScript(settings, async (entries, work) => {
    const results = [];
    for (const entry of entries) results.push(await work(entry));
    return results;
  }),
);
