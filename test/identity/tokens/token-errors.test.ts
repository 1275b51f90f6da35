import { TokenUnavailableError } from '../../../src/errors.js';
import {
  TokenRequestError,
  tokenUnavailable,
  type TokenFailure,
} from '../../../src/identity/tokens/token-errors.js';

const failure = (more: Partial<TokenFailure>): TokenRequestError =>
  new TokenRequestError({ status: 400, errorCodes: [], malformed: false, ...more });

describe('a failed token request', () => {
  it.each([
    ['the app is unknown in the tenant', { errorCodes: [700016] }, /no access to this tenant/, false],
    [
      'the app has no principal there',
      { status: 401, errorCodes: [7000229] },
      /no access to this tenant/,
      false,
    ],
    ['the app is disabled', { errorCodes: [7000112] }, /disabled in this tenant/, false],
    ['the tenant does not exist', { errorCodes: [90002] }, /tenant does not exist/, false],
    ['the secret is wrong', { status: 401, errorCodes: [7000215] }, /refused the client secret/, false],
    ['the secret has expired', { status: 401, errorCodes: [7000222] }, /secret .* has expired/, false],
    ['the certificate is unknown', { status: 401, errorCodes: [700027] }, /certificate/, false],
    ['the clock is wrong', { status: 401, errorCodes: [700024] }, /not valid at this time/, false],
    ['no federated credential fits', { errorCodes: [700213] }, /federated/, false],
    ['the scope is unknown', { errorCodes: [1002012] }, /scope/, false],
    ['Graph is not there', { errorCodes: [500011] }, /Microsoft Graph is not available/, false],
    ['a policy forbids it', { errorCodes: [53003] }, /conditional access/, false],
    ['the tenant is in another cloud', { errorCodes: [900432] }, /another national cloud/, false],
    ['a later code is the known one', { errorCodes: [1, 7000215] }, /refused the client secret/, false],
    ['the code is unknown', { errorCodes: [123456789] }, /refused to issue a token/, false],
    ['Microsoft is in trouble', { errorCodes: [90033] }, /temporarily failing/, true],
    ['it is throttled', { status: 429, malformed: true }, /busy/, true],
    ['the service fails', { status: 503, malformed: true }, /temporarily failing/, true],
    ['nobody answers', { status: 0 }, /could not be reached/, true],
    ['a proxy answers', { status: 302, malformed: true }, /not a token/, true],
    ['a proxy refuses', { status: 403, malformed: true }, /not a token/, true],
    ['there is no token in the answer', { status: 200 }, /not a token/, true],
  ])('is explained when %s', (_title, more: Partial<TokenFailure>, message, retryable) => {
    const error = tokenUnavailable(failure(more));

    expect(error).toBeInstanceOf(TokenUnavailableError);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(/\.$/);
    expect(error.retryable).toBe(retryable);
  });

  it('keeps its facts as the cause, for the log', () => {
    const cause = failure({ errorCodes: [7000215], traceId: 'trace', correlationId: 'ours' });
    const error = tokenUnavailable(cause);

    expect(error.cause).toBe(cause);
    expect(cause.aadstsCode).toBe(7000215);
  });

  it('tells how long to wait only when waiting helps', () => {
    expect(tokenUnavailable(failure({ status: 429, retryAfterMs: 7000 })).retryAfterMs).toBe(7000);
    expect(
      tokenUnavailable(failure({ errorCodes: [7000215], retryAfterMs: 7000 })).retryAfterMs,
    ).toBeUndefined();
  });

  it.each([
    [7000215, true, false],
    [7000222, true, false],
    [700027, true, false],
    [700016, false, true],
    [7000229, false, true],
    [7000112, false, true],
    [90002, false, true],
    [53003, false, false],
  ])('with AADSTS%d: credential refused %j, app gone %j', (code, credentialRefused, appNotInTenant) => {
    const error = failure({ errorCodes: [code] });

    expect(pick(error)).toEqual({ credentialRefused, appNotInTenant });
  });
});

function pick({ credentialRefused, appNotInTenant }: TokenRequestError) {
  return { credentialRefused, appNotInTenant };
}
