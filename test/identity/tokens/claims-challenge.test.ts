import { claimsDemandedBy } from '../../../src/identity/tokens/claims-challenge.js';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
const encoded = Buffer.from(claims).toString('base64');
const header = (more: string): string =>
  `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ${more}`;

describe('a claims challenge', () => {
  it.each([
    ['in quotes', header(`error="insufficient_claims", claims="${encoded}"`)],
    ['the other way round', header(`claims="${encoded}", error="insufficient_claims"`)],
    ['for the web', header(`error="insufficient_claims", claims="${encoded.replace(/=+$/, '')}"`)],
  ])('is understood %s', (_, text) => {
    expect(claimsDemandedBy(text)).toBe(claims);
  });

  it.each([
    ['there is no header', undefined],
    ['it is another challenge', header(`error="invalid_token", claims="${encoded}"`)],
    ['there are no claims', header('error="insufficient_claims"')],
    ['the claims are no JSON', header('error="insufficient_claims", claims="eA=="')],
    ['the claims are a list', header('error="insufficient_claims", claims="W10="')],
    [
      'it is far too long',
      header(`error="insufficient_claims", claims="${encoded}", x="${'x'.repeat(9000)}"`),
    ],
  ])('is none when %s', (_, text) => {
    expect(claimsDemandedBy(text)).toBeUndefined();
  });
});
