import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listKeys, revokeKey } from '../../src/commands/keys.js';

const folder = mkdtempSync(join(tmpdir(), 'orggraph-keys-'));
const file = join(folder, 'orggraph.yaml');
const hash = 'a1'.repeat(32);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const yaml = `callers:
  portal:
    apiKeys: # two at a time
      - { id: k1, sha256: '${hash}', expires: ${day(-1)} }
      - { id: k2, sha256: '${hash}', expires: ${day(100)} }
      - &shared { id: k3, sha256: '${hash}', expires: ${day(3)} }
      - { id: k4, sha256: '${hash}' }
      - { id: k5, sha256: '${hash}', expires: ${day(400)} }
  other: *shared
`;

/** What a command writes, and how it ends. */
function run(command: () => void): { output: string; code: unknown } {
  let output = '';
  const write = (text: unknown): boolean => {
    output += String(text);
    return true;
  };
  const streams = [process.stdout, process.stderr];
  for (const stream of streams) Object.defineProperty(stream, 'write', { value: write, configurable: true });
  command();
  // What is defined on the stream itself hides the method of its class.
  for (const stream of streams) Reflect.deleteProperty(stream, 'write');
  const code = process.exitCode ?? 0;
  process.exitCode = 0;
  return { output, code };
}

beforeEach(() => writeFileSync(file, yaml, { mode: 0o640 }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('orggraph keys', () => {
  it('list shows caller, id, expiry and state, and no hash', () => {
    const { output, code } = run(() => listKeys({ config: file }));
    expect(code).toBe(0);
    expect(output.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['CALLER', 'KEY', 'EXPIRES', 'STATE'],
      ['portal', 'k1', day(-1), 'expired'],
      ['portal', 'k2', day(100), 'live'],
      ['portal', 'k3', day(3), 'live, expires in 2 days'],
      ['portal', 'k4', '-', 'invalid: needs "expires"'],
      ['portal', 'k5', day(400), 'invalid: more than 180 days ahead'],
      [''],
    ]);
    expect(output).not.toContain(hash);
  });

  it('revoke takes the entry out, and keeps comments, layout and the mode of the file', () => {
    const { code } = run(() => revokeKey({ id: 'k2', config: file }));
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(yaml.replace(/ {6}- \{ id: k2.*\n/, ''));
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('revoke says where to look when it cannot take the entry out by itself', () => {
    const { output, code } = run(() => revokeKey({ id: 'k3', config: file }));
    expect(code).toBe(1);
    expect(output).toContain(
      `Take the entry with "id: k3" out of callers.portal.apiKeys by hand: ${file}, line 6.`,
    );
    expect(readFileSync(file, 'utf8')).toBe(yaml);
  });

  it('revoke knows keys that are not there, and files that are not YAML', () => {
    expect(run(() => revokeKey({ id: 'k9', config: file })).output).toContain('There is no key "k9"');
    writeFileSync(file, 'a: [');
    expect(run(() => listKeys({ config: file }))).toMatchObject({
      code: 1,
      output: expect.stringContaining('not valid YAML'),
    });
  });

  it('revoke says where to look when the folder cannot be written', () => {
    if (process.getuid?.() === 0) return;
    chmodSync(folder, 0o500);
    const { output, code } = run(() => revokeKey({ id: 'k2', config: file }));
    chmodSync(folder, 0o700);
    expect(code).toBe(1);
    expect(output).toContain(
      `cannot be written. Take the entry with "id: k2" out of callers.portal.apiKeys by hand: ${file}, line 5.`,
    );
  });
});
