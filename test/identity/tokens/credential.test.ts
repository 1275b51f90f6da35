import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { Secret, type CredentialConfig } from '../../../src/config/config.js';
import { createCredentialReader } from '../../../src/identity/tokens/credential.js';
import { CredentialUnreadableError } from '../../../src/identity/tokens/token-errors.js';
import { recordingLogger } from '../example-tenants.js';

const pem = (name: string): string =>
  readFileSync(new URL(`../../support/certificates/${name}`, import.meta.url), 'utf8');

/** A reader over files the test holds. */
function startReader(files: Record<string, string>) {
  const logger = recordingLogger();
  const readFile = async (path: string): Promise<string> => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('no such file: canary'), { code: 'ENOENT' });
    return text;
  };
  return { files, logger, reader: createCredentialReader({ logger, readFile }) };
}

const secretFile: CredentialConfig = {
  kind: 'secret',
  secret: new Secret('at start'),
  source: '/secret',
  file: '/secret',
};
const certificate: CredentialConfig = {
  kind: 'certificate',
  certificateFile: '/app.crt',
  privateKeyFile: '/app.key',
  source: '/app.crt',
};
const federated: CredentialConfig = { kind: 'federated', tokenFile: '/token', source: '/token' };

describe('reading a credential', () => {
  it('follows a secret file when its content changes, and is the same object until then', async () => {
    const { files, reader, logger } = startReader({ '/secret': 'one\n' });
    const [first, again] = [await reader.read(secretFile), await reader.read(secretFile)];
    files['/secret'] = 'two\n';
    const second = await reader.read(secretFile);

    expect(again).toBe(first);
    expect([first, second].map((read) => read.kind === 'secret' && read.secret.reveal())).toEqual([
      'one',
      'two',
    ]);
    expect(logger.lines).toEqual([
      { level: 'info', event: 'credential changed', fields: { path: '/secret' } },
    ]);
  });

  it('reads no file for a secret of a variable, and keeps its end', async () => {
    const { reader } = startReader({});
    const config: CredentialConfig = {
      kind: 'secret',
      secret: new Secret('x'),
      source: 'SECRET',
      expiresAtMs: 5,
    };

    expect(await reader.read(config)).toMatchObject({ kind: 'secret', source: 'SECRET', expiresAtMs: 5 });
  });

  it('computes the thumbprint of a certificate, and knows its end', async () => {
    const { reader } = startReader({ '/app.crt': pem('one.crt'), '/app.key': pem('one.key') });
    const { fingerprint256, validTo } = new X509Certificate(pem('one.crt'));

    expect(await reader.read(certificate)).toMatchObject({
      kind: 'certificate',
      thumbprint: fingerprint256.replaceAll(':', ''),
      expiresAtMs: Date.parse(validTo),
    });
  });

  it('keeps the pair it had while certificate and key are being replaced one after the other', async () => {
    const { files, reader, logger } = startReader({
      '/app.crt': pem('one.crt'),
      '/app.key': pem('one.key'),
    });
    const first = await reader.read(certificate);
    files['/app.crt'] = pem('two.crt');
    const between = await reader.read(certificate);
    files['/app.key'] = pem('two.key');
    const second = await reader.read(certificate);

    expect(between).toBe(first);
    expect(second).not.toBe(first);
    expect(logger.lines.map(({ level, event }) => [level, event])).toEqual([
      ['error', 'credential cannot be read'],
      ['info', 'credential changed'],
    ]);
  });

  it('sends a federated token as the file has it now', async () => {
    const { files, reader } = startReader({ '/token': 'a.b.c\n' });
    const first = await reader.read(federated);
    files['/token'] = 'd.e.f\n';
    const second = await reader.read(federated);

    expect([first, second].map((read) => read.kind === 'federated' && read.token.reveal())).toEqual([
      'a.b.c',
      'd.e.f',
    ]);
  });

  it.each<[string, CredentialConfig, Record<string, string>]>([
    ['a file that is gone', secretFile, {}],
    ['an empty file', secretFile, { '/secret': '\n' }],
    ['a key of another certificate', certificate, { '/app.crt': pem('one.crt'), '/app.key': pem('two.key') }],
    ['a key that is not RSA', certificate, { '/app.crt': pem('curve.crt'), '/app.key': pem('curve.key') }],
    ['a token that is none', federated, { '/token': 'not a token' }],
  ])('goes on with what it had after %s, and fails without', async (_, config, files) => {
    const good = {
      '/secret': 'one',
      '/app.crt': pem('one.crt'),
      '/app.key': pem('one.key'),
      '/token': 'a.b.c',
    };
    const started = startReader({ ...good });
    const cached = await started.reader.read(config);
    for (const path of Object.keys(good)) delete started.files[path];
    Object.assign(started.files, files);

    expect(await started.reader.read(config)).toBe(cached);
    await expect(startReader(files).reader.read(config)).rejects.toBeInstanceOf(CredentialUnreadableError);
  });

  it('keeps two apps apart that name the same file', async () => {
    const { reader } = startReader({ '/secret': 'one' });

    expect(await reader.read(secretFile)).not.toBe(await reader.read({ ...secretFile }));
  });

  it('never shows a secret, a key or a token when it is printed', async () => {
    const { reader } = startReader({
      '/app.crt': pem('one.crt'),
      '/app.key': pem('one.key'),
      '/token': 'a.b.c',
    });
    const read = [await reader.read(certificate), await reader.read(federated)];

    expect(JSON.stringify(read)).not.toMatch(/PRIVATE KEY|a\.b\.c/);
  });
});
