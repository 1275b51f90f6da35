import type { Config } from './config.js';
import { isLoopback } from './origin.js';

/** What is allowed in the parts that hold until the next start, but deserves a look, as texts for the operator. */
export function startWarnings({ server, audit }: Config): string[] {
  return [
    ...(server.sealing.length === 0
      ? ['server.sealing is not set: cursors and node ids die with this process.']
      : server.sealing.flatMap(({ id, weakness }) =>
          weakness === undefined ? [] : [weakSecret(id, weakness)],
        )),
    ...(server.corsOrigins ?? []).filter(isOpenToOthers).map(openOrigin),
    ...(audit === undefined ? ['audit is not set: nobody can tell later who read what.'] : []),
  ];
}

function weakSecret(id: string, weakness: string): string {
  return (
    `The sealing key "${id}" is weak: its secret ${weakness}. Whoever guesses it can forge cursors and node ids. ` +
    'Make a new one with: openssl rand -base64 32'
  );
}

/** Whether what a page of this origin does can be changed on its way to the browser. */
function isOpenToOthers(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && !isLoopback(hostname);
}

function openOrigin(origin: string): string {
  return (
    `server.corsOrigins has ${origin}, which is not encrypted: anybody on its network can change the page and read ` +
    'what it asks for, API keys included. Serve the page over https.'
  );
}
