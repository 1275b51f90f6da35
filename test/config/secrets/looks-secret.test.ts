import { randomBytes } from 'node:crypto';
import { looksSecret } from '../../../src/config/secrets/looks-secret.js';

it.each([
  'secrets/files',
  './secrets/graph-2026',
  '/run/secrets/files-secret-2026-11-production',
  '/var/run/secrets/azure/tokens/azure-identity-token',
  'Certificates2026Contoso.pem',
])('%s is plainly a path', (path) => {
  expect(looksSecret(path)).toBe(false);
});

it('a long folder name of mixed letters and digits is held back, although it may be one', () => {
  expect(looksSecret('./Contoso2026Production/certificate.crt')).toBe(true);
});

it('a secret that happens to have no digit is not repeated', () => {
  expect(looksSecret('PLqWGwpvNiTQDVDLpN/NqWIdkx/NZ+hZffefvoqtlbM=')).toBe(true);
});

it('no secret of a common form is repeated', () => {
  for (let secret = 0; secret < 200; secret += 1) {
    const bytes = randomBytes(32);
    for (const form of ['base64', 'base64url', 'hex'] as const) {
      const text = bytes.toString(form);
      // Base64 that begins with a slash is a path like any other.
      if (!text.startsWith('/')) expect([text, looksSecret(text)]).toEqual([text, true]);
    }
  }
});
