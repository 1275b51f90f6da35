import { scriptHandlers } from './script.js';
import { createSdkScript } from './sdk.js';

/** Microsoft's client, as much at once as there is. */
export const handlers = scriptHandlers((settings) =>
  createSdkScript(settings, (entries, work) => Promise.all(entries.map((entry) => work(entry)))),
);
