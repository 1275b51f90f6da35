import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { number } from './numbers.js';

const packages = ['@microsoft/microsoft-graph-client', 'undici', 'graphql', '@apollo/server', 'fastify'];

/** Where and with what the numbers came about, a line each. */
export function describeMachine(): string[] {
  const processors = cpus();
  const gigabytes = totalmem() / 1024 ** 3;
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    `Machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ` +
      `${number(gigabytes)} GB of memory, ${type()} ${release()}`,
    `Load average before the run: ${loadavg().map(number).join(', ')}`,
    `Node ${process.version}, ${packages.map((name) => `${name} ${versionOf(name)}`).join(', ')}`,
  ];
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
