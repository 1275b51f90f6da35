import { diagnoseEntra, entraDiagnoses } from '../../../src/identity/tokens/entra-diagnosis.js';
import {
  TokenRequestError,
  statusAfter,
  tokenUnavailable,
} from '../../../src/identity/tokens/token-errors.js';
import { exampleTenants } from '../example-tenants.js';

const credential = 'CREDENTIAL_REJECTED';
const consent = 'CONSENT_REQUIRED';
const refused = 'REFUSED';

/** Every code of Microsoft's an application meets, and the status its tenant gets. */
const codes: [number, string][] = [
  ...[7000215, 7000222, 7000216, 7000218, 700027, 700024, 700030, 700021, 700023, 700025, 50027, 1000502].map(
    (code): [number, string] => [code, credential],
  ),
  ...[70021, 700211, 700212, 700213, 7002137, 7002138, 700229].map((code): [number, string] => [
    code,
    credential,
  ]),
  ...[700016, 7000229, 7000112, 501051, 65001, 65004, 90094, 90095, 90099, 50034, 50105, 50020].map(
    (code): [number, string] => [code, consent],
  ),
  ...[90002, 900023, 5000224, 90038, 900382, 900432].map((code): [number, string] => [
    code,
    'TENANT_UNKNOWN',
  ]),
  ...[1002012, 70011, 28002, 28003, 700022, 901002, 500011, 500014, 650052, 900144, 70003, 7000114].map(
    (code): [number, string] => [code, refused],
  ),
  ...[50194, 50059, 90019, 9001023, 90130, 50076, 50079, 50196, 1002016].map((code): [number, string] => [
    code,
    refused,
  ]),
  ...[53000, 53001, 53002, 53003, 53004, 53005, 530035, 530036, 500021, 500022].map(
    (code): [number, string] => [code, refused],
  ),
  ...[90055, 90033, 90006, 90012, 90024, 50033, 90090, 50000].map((code): [number, string] => [
    code,
    'UNREACHABLE',
  ]),
];

describe('the diagnosis of a refusal by Entra', () => {
  const { contoso } = exampleTenants();

  it.each(codes)('AADSTS%d means %s, and says what to do', (code, status) => {
    const failure = new TokenRequestError({ status: 400, errorCodes: [code], malformed: false });
    const error = tokenUnavailable(failure, contoso);

    expect(diagnoseEntra([code])).toBeDefined();
    expect(statusAfter(error)).toBe(status);
    expect(error.hint).toMatch(/^[A-Z].*\.$/);
    expect(error.adminConsentUrl !== undefined).toBe(status === consent);
  });

  it('gives the number of every other refusal, and the page where Microsoft explains it', () => {
    const failure = new TokenRequestError({ status: 400, errorCodes: [999999], malformed: false });
    const error = tokenUnavailable(failure, contoso);

    expect(statusAfter(error)).toBe(refused);
    expect(error.hint).toContain('AADSTS999999 at https://login.microsoftonline.com/error?code=999999.');
    expect(error.retryable).toBe(false);
  });

  it('names no number where Microsoft gave none', () => {
    const error = tokenUnavailable(
      new TokenRequestError({ status: 400, errorCodes: [], malformed: false }),
      contoso,
    );

    expect(statusAfter(error)).toBe(refused);
    expect(error.hint).not.toMatch(/AADSTS|\d/);
  });

  it('has nothing to say of a code nobody has described', () => {
    expect(diagnoseEntra([123])).toBeUndefined();
  });

  it('describes each code once', () => {
    const all = entraDiagnoses.flatMap((diagnosis) => diagnosis.codes);

    expect(new Set(all).size).toBe(all.length);
    expect([...all].sort()).toEqual(codes.map(([code]) => code).sort());
  });
});
