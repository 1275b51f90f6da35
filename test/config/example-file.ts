import { parse, stringify } from 'yaml';
import { ConfigError, type Mistake } from '../../src/config/config-error.js';
import type { Config } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';

export const nowMs = Date.parse('2026-11-24T12:00:00Z');
export const digest = (digit: string): string => `${digit}1`.repeat(32);

export const exampleYaml = `
apps:
  files: { clientId: 00000000-0000-0000-0000-00000000000F, credential: { secretEnv: FILES_SECRET } }
tenants:
  contoso: { tenantId: 00000000-0000-0000-0000-0000000000AA, domains: [Contoso.com], app: files }
  fabrikam: { tenantId: 00000000-0000-0000-0000-0000000000bb, app: files, cloud: usgov }
callers:
  portal:
    apiKeys: [{ id: k1, sha256: '${digest('a')}', expires: 2027-03-01 }]
    grants: [{ tenants: [contoso], capabilities: [users.basic, drives.list] }]
`;

const environment = { FILES_SECRET: 'the-secret', SEAL: 'x'.repeat(32), EMPTY: '', BREAK: 'text\r\n' };

/** Loads a text as /etc/orggraph/orggraph.yaml, next to the given files. */
export function load(text: string, files: Record<string, string> = {}): Config {
  const readFile = (path: string): string => {
    if (path === '/etc/orggraph/orggraph.yaml') return text;
    const name = path.replace('/etc/orggraph/', '');
    if (Object.hasOwn(files, name)) return files[name] ?? '';
    throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  };
  const listFolder = (path: string): string[] => {
    const folder = `${path.replace('/etc/orggraph/', '').replace(/\/$/, '')}/`;
    const names = Object.keys(files).filter((name) => name.startsWith(folder));
    if (names.length === 0) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' });
    return names.map((name) => name.slice(folder.length));
  };
  return loadConfig({ file: '/etc/orggraph/orggraph.yaml', environment, readFile, listFolder, nowMs });
}

/** The example with other values at some paths (`tenants/contoso/app`); `undefined` removes a key. */
export function exampleWith(changes: Record<string, unknown>): string {
  const file: unknown = parse(exampleYaml);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    let parent = file as Record<string, unknown>;
    for (const step of steps) parent = (parent[step] ??= {}) as Record<string, unknown>;
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return stringify(file);
}

/** What is wrong with a text, without line numbers. */
export function mistakesIn(text: string, files?: Record<string, string>): Mistake[] {
  try {
    load(text, files);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.mistakes.map(({ path, message }) => ({ path, message }));
  }
}
