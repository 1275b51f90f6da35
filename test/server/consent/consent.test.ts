import { createApiKey } from '../../../src/server/admission/api-keys.js';
import { unknownState } from '../../../src/server/consent/consent-page.js';
import { createSealer, randomSealingKey } from '../../../src/sealing.js';
import type { SealingKey } from '../../../src/config/config.js';
import { startTestEmulator, startTestGateway, type TestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const everything = [...contoso.roles];
const sealingKey: SealingKey = randomSealingKey();

/** Time passes only while it is slept. */
const slept: number[] = [];
let nowMs = 0;
const clock = {
  now: () => nowMs,
  sleep: (durationMs: number) => {
    slept.push(durationMs);
    nowMs += durationMs;
    return Promise.resolve();
  },
};

const grants = { contoso: ['users.basic'], fabrikam: ['users.basic'] } as const;
const gateway = await startTestGateway({
  emulator,
  clock,
  sealing: [sealingKey],
  callers: { operator: grants, other: { fabrikam: ['users.basic'] }, caller: grants },
  operators: ['operator', 'other'],
});

beforeEach(() => {
  slept.length = 0;
  emulator.journal.clear();
  for (const tenant of [contoso, fabrikam]) {
    tenant.revokeConsent();
    tenant.setConsentDecision({ kind: 'approve' });
  }
});

const start = (tenant: string, caller = 'operator', at: TestGateway = gateway) =>
  fetch(`${at.url}/consent/start?tenant=${encodeURIComponent(tenant)}`, {
    redirect: 'manual',
    headers: { authorization: `Bearer ${at.keyOf(caller)}` },
  });

/** Goes where the browser of the administrator would go, up to the address it is sent back to. */
async function consentAtEntra(tenant = 'contoso'): Promise<URL> {
  const begun = await start(tenant);
  expect(begun.status).toBe(302);
  const entra = await fetch(begun.headers.get('location')!, { redirect: 'manual' });
  expect(entra.status).toBe(302);
  return new URL(entra.headers.get('location')!);
}

async function open(url: URL | string): Promise<{ status: number; page: string }> {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, page: await response.text() };
}

const tokenRequests = () => emulator.journal.tokenRequests().map(({ tenantId }) => tenantId);

describe('starting consent', () => {
  it('sends an operator to the tenant’s own consent page, and back to the gateway', async () => {
    const begun = await start('contoso');
    const address = new URL(begun.headers.get('location')!);

    expect(begun.headers.get('cache-control')).toBe('no-store');
    expect(`${address.origin}${address.pathname}`).toBe(
      `${emulator.entraUrl}/${contoso.tenantId}/v2.0/adminconsent`,
    );
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: emulator.app.clientId,
      scope: 'https://graph.microsoft.com/.default',
      redirect_uri: `${gateway.url}/consent/callback`,
      state: expect.stringMatching(/^[A-Za-z0-9]+\.[A-Za-z0-9_-]+$/),
    });
    expect(address.searchParams.get('state')).not.toContain(contoso.tenantId);
  });

  it('is refused alike to callers who are no operators, and for tenants that are unknown or not granted', async () => {
    const refusals = await Promise.all([
      start('contoso', 'caller'),
      start('contoso', 'other'),
      start('nowhere', 'operator'),
      start('', 'operator'),
    ]);

    expect(refusals.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const bodies = await Promise.all(refusals.map((response) => response.text()));
    expect(new Set(bodies.map((body) => body.replace(/"requestId":"[^"]+"/, ''))).size).toBe(1);
  });

  it.each([
    ['no key', {}],
    ['an unknown key', { authorization: `Bearer ${createApiKey('operator').key}` }],
  ])('is refused with %s', async (_, headers) => {
    const response = await fetch(`${gateway.url}/consent/start?tenant=contoso`, { headers });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('the callback', () => {
  it('proves consent by a token of the expected tenant, and shows a plain page', async () => {
    const back = await consentAtEntra();
    const response = await fetch(back);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<h1>contoso can be read</h1>');
    expect(tokenRequests()).toEqual([contoso.tenantId]);
  });

  it('makes the tenant readable at once, whatever failed before, and no other', async () => {
    const query = '{ tenants { access { status } users(first: 1) { nodes { id } } } }';
    const before = await gateway.query(query);
    const { status } = await open(await consentAtEntra());
    const after = await gateway.query(query);

    expect(before.data.tenants.map(({ users }: { users: unknown }) => users)).toEqual([null, null]);
    expect(status).toBe(200);
    expect(after.data.tenants[0]).toEqual({
      access: { status: 'READY' },
      users: { nodes: [{ id: contoso.userIds[0] }] },
    });
    expect(after.data.tenants[1]).toEqual({ access: { status: 'CONSENT_REQUIRED' }, users: null });
  });

  it('waits for a consent that spreads slowly', async () => {
    contoso.setConsentDecision({ kind: 'approve', effectiveAfterTokens: 3 });

    expect((await open(await consentAtEntra())).status).toBe(200);
    expect(slept).toEqual([5_000, 10_000, 20_000]);
  });

  it('gives up after some minutes, and says what is still missing', async () => {
    contoso.setConsentDecision({ kind: 'approve', effectiveAfterTokens: 99 });
    const { status, page } = await open(await consentAtEntra());

    expect(status).toBe(409);
    expect(page).toContain('The consent for contoso is not complete');
    expect(slept).toEqual([5_000, 10_000, 20_000, 40_000, 60_000]);
  });

  it('names the permissions that were not consented to', async () => {
    emulator.registration.requiredRoles = ['User.Read.All'];
    const { status, page } = await open(await consentAtEntra());
    emulator.registration.requiredRoles = everything;

    expect(status).toBe(409);
    expect(page).toContain('<li><code>Files.Read.All</code></li>');
    expect(page).not.toContain('<code>User.Read.All</code>');
  });

  it('looks at "error" first, and asks for no token when consent was declined', async () => {
    contoso.setConsentDecision({ kind: 'decline' });
    const back = await consentAtEntra();
    expect(back.searchParams.get('admin_consent')).toBe('True');
    const { status, page } = await open(back);

    expect(status).toBe(403);
    expect(page).toContain('The administrator declined to consent to the app.');
    expect(page).not.toContain('User declined');
    expect(tokenRequests()).toEqual([]);
  });

  it('reflects nothing of what an error says', async () => {
    const back = await consentAtEntra();
    back.search = new URLSearchParams({
      error: '<script>canary</script>',
      error_description: 'canary',
      state: back.searchParams.get('state')!,
    }).toString();

    expect((await open(back)).page).not.toContain('canary');
  });

  it('never believes the tenant in the query', async () => {
    contoso.setConsentDecision({ kind: 'elsewhere', tenantId: fabrikam.tenantId });
    const back = await consentAtEntra();
    expect(back.searchParams.get('tenant')).toBe(fabrikam.tenantId);
    const { status, page } = await open(back);

    expect(status).toBe(409);
    expect(page).toContain('came from another tenant');
    expect(tokenRequests()).toEqual([contoso.tenantId]);
    expect(slept).toEqual([]);
  });

  it('does not need the tenant in the query either', async () => {
    const back = await consentAtEntra();
    back.searchParams.delete('tenant');

    expect((await open(back)).status).toBe(200);
  });

  it('stops a consent that was revoked later from being read, and takes it back', async () => {
    await open(await consentAtEntra());
    contoso.revokeConsent();
    const query = '{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }';
    const { errors } = await gateway.query(query);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      adminConsentUrl: expect.any(String),
    });

    expect((await open(await consentAtEntra())).status).toBe(200);
    expect((await gateway.query(query)).errors).toEqual([]);
  });
});

describe('a state that is not good', () => {
  const callback = (state: string | undefined): URL => {
    const url = new URL('/consent/callback', gateway.url);
    url.searchParams.set('admin_consent', 'True');
    url.searchParams.set('tenant', contoso.tenantId);
    if (state !== undefined) url.searchParams.set('state', state);
    return url;
  };
  const anotherPurpose = () => createSealer([sealingKey]).seal('cursor', [], JSON.stringify({}));
  const anotherKey = () =>
    createSealer([{ ...randomSealingKey(), id: sealingKey.id }]).seal(
      'consent-state',
      [],
      JSON.stringify({}),
    );

  it('is refused with one message, whatever is wrong with it, and causes no token request', async () => {
    const good = (await consentAtEntra()).searchParams.get('state')!;
    const used = await consentAtEntra();
    await open(used);
    emulator.journal.clear();
    const bad = [
      callback(undefined),
      callback(''),
      callback('guess'),
      callback(`${good}x`),
      callback(`${good.slice(0, -4)}AAAA`),
      callback(anotherPurpose()),
      callback(anotherKey()),
      used,
      `${callback(good).href}&state=${good}`,
      `${gateway.url}/consent/callback`,
      `${gateway.url}/consent/callback?error=access_denied`,
      `${gateway.url}/consent/callback?admin_consent=False&state=${good}`,
    ];
    const answers = [];
    for (const url of bad) answers.push(await open(url));

    expect(new Set(answers.map(({ page }) => page)).size).toBe(1);
    expect(answers[0]?.page).toContain(unknownState.title);
    expect(answers.map(({ status }) => status)).toEqual(bad.map(() => 400));
    expect(tokenRequests()).toEqual([]);
    // None of that has used up the good one.
    expect((await open(callback(good))).status).toBe(200);
  });

  it('is one of another gateway with another key', async () => {
    const foreign = await startTestGateway({
      emulator,
      sealing: [{ ...randomSealingKey(), id: sealingKey.id }],
      callers: { operator: grants },
      operators: ['operator'],
    });
    const begun = await start('contoso', 'operator', foreign);
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;

    expect((await open(callback(state))).status).toBe(400);
    expect(tokenRequests()).toEqual([]);
  });
});
