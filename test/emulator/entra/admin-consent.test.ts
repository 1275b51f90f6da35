import type { Emulator } from '../../../src/emulator/emulator.js';
import { requestToken, startSmallEmulator } from '../support.js';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startSmallEmulator();
  emulator.tenant('acme').revokeConsent();
});
afterEach(() => emulator.close());

const redirect = 'http://localhost:9/consent/callback';

/** Opens the consent page, and tells where the browser is sent. */
async function consent(changes: Record<string, string> = {}, path = '/v2.0/adminconsent') {
  const query = new URLSearchParams({
    client_id: emulator.app.clientId,
    scope: 'https://graph.microsoft.com/.default',
    redirect_uri: redirect,
    state: 's1',
    ...changes,
  });
  const { tenantId } = emulator.tenant('acme');
  const response = await fetch(`${emulator.entraUrl}/${tenantId}${path}?${query.toString()}`, {
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  return {
    status: response.status,
    sentBack: location === null ? undefined : Object.fromEntries(new URL(location).searchParams),
  };
}

async function codeOfToken(tenant: string): Promise<number> {
  const { status, body } = await requestToken(emulator, emulator.tenant(tenant).tenantId);
  return status === 200 ? 200 : body.error_codes[0];
}

describe('the page for admin consent', () => {
  it('grants what the registration asks for, in that tenant alone', async () => {
    emulator.tenant('globex').revokeConsent();
    const before = await codeOfToken('acme');
    const { status, sentBack } = await consent();

    expect([before, status]).toEqual([7000229, 302]);
    expect(sentBack).toEqual({
      admin_consent: 'True',
      tenant: emulator.tenant('acme').tenantId,
      scope: 'https://graph.microsoft.com/.default',
      state: 's1',
    });
    expect(await codeOfToken('acme')).toBe(200);
    expect(await codeOfToken('globex')).toBe(7000229);
    expect(emulator.tenant('acme').roles).toEqual(emulator.registration.requiredRoles);
  });

  it('leaves the scope out at its older address', async () => {
    expect((await consent({}, '/adminconsent')).sentBack).not.toHaveProperty('scope');
  });

  it('says that consent was declined, with admin_consent=True and without a tenant', async () => {
    emulator.tenant('acme').setConsentDecision({ kind: 'decline' });
    const { sentBack } = await consent();

    expect(sentBack).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringMatching(/^AADSTS65004: /),
      admin_consent: 'True',
      state: 's1',
    });
    expect(sentBack).not.toHaveProperty('tenant');
    expect(await codeOfToken('acme')).toBe(7000229);
  });

  it('may be answered by the administrator of another tenant', async () => {
    const { tenantId } = emulator.tenant('globex');
    emulator.tenant('acme').setConsentDecision({ kind: 'elsewhere', tenantId });

    expect((await consent()).sentBack).toMatchObject({ admin_consent: 'True', tenant: tenantId });
    expect(await codeOfToken('acme')).toBe(7000229);
  });

  it('lets a consent spread slowly', async () => {
    emulator.tenant('acme').setConsentDecision({ kind: 'approve', effectiveAfterTokens: 2 });
    await consent();

    expect([await codeOfToken('acme'), await codeOfToken('acme'), await codeOfToken('acme')]).toEqual([
      7000229, 7000229, 200,
    ]);
  });

  it.each([
    ['an unknown app', { client_id: '99999999-0000-4000-8000-000000000000' }],
    ['an address off loopback', { redirect_uri: 'https://evil.example/' }],
    ['no address', { redirect_uri: '' }],
  ])('shows its own page for %s, and sends nobody back', async (_, changes) => {
    const { status, sentBack } = await consent(changes);

    expect([status, sentBack]).toEqual([400, undefined]);
  });

  it('sends back to registered addresses only, once there are any', async () => {
    emulator.registration.redirectUris = ['https://gateway.example/consent/callback'];

    expect((await consent()).status).toBe(400);
    expect((await consent({ redirect_uri: 'https://gateway.example/consent/callback' })).status).toBe(302);
  });
});
