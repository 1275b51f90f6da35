import { readFileSync } from 'node:fs';

const packageFile = new URL('../../package.json', import.meta.url);

/** The version in package.json, such as `0.1.0`. */
export const version = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
