import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const everything = [...contoso.roles];

let nowMs = 0;
const clock = {
  now: () => nowMs,
  sleep: (durationMs: number) => {
    nowMs += durationMs;
    return Promise.resolve();
  },
};

afterEach(() => {
  emulator.faults.clear();
  contoso.setAppState('enabled');
  contoso.setRoles(everything);
});

type Gateway = Awaited<ReturnType<typeof startTestGateway>>;

/** Whether a tenant can be read now. */
async function reads(gateway: Gateway, name: string): Promise<boolean> {
  const query = 'query ($id: ID!) { tenant(id: $id) { users(first: 1) { nodes { displayName } } } }';
  const { data, errors } = await gateway.query(query, { id: name });
  return errors.length === 0 && data.tenant.users.nodes.length === 1;
}

const atToken = (aadsts: number) => () =>
  void emulator.faults.inject({ on: 'token', tenantId: contoso.tenantId, aadsts });

const failures: [name: string, damage: () => void, repair: () => void][] = [
  [
    'is de-consented',
    () => contoso.revokeConsent(),
    () => (contoso.setAppState('enabled'), contoso.setRoles(everything)),
  ],
  ['has every permission taken away', () => contoso.setRoles([]), () => contoso.setRoles(everything)],
  [
    'has one permission taken away',
    () => contoso.setRoles(['Files.Read.All']),
    () => contoso.setRoles(everything),
  ],
  ['has an expired secret', atToken(7000222), () => emulator.faults.clear()],
  ['has the app deleted', () => contoso.setAppState('absent'), () => contoso.setAppState('enabled')],
  ['has the app disabled', () => contoso.setAppState('disabled'), () => contoso.setAppState('enabled')],
  ['is locked by a policy', atToken(53003), () => emulator.faults.clear()],
  ['is deleted', atToken(90002), () => emulator.faults.clear()],
];

describe('a tenant', () => {
  it.each(failures)(
    'that %s fails alone, asks for few tokens, and recovers within 45 seconds',
    async (_, damage, repair) => {
      const gateway = await startTestGateway({ emulator, clock, cache: true });
      expect(await Promise.all([reads(gateway, 'contoso'), reads(gateway, 'fabrikam')])).toEqual([
        true,
        true,
      ]);
      damage();
      // By now the tokens from before are over.
      nowMs += 2 * 60 * 60 * 1000;
      expect(await reads(gateway, 'fabrikam')).toBe(true);
      emulator.journal.clear();
      for (let second = 0; second < 120; second += 3) {
        expect(await reads(gateway, 'contoso')).toBe(false);
        expect(await reads(gateway, 'fabrikam')).toBe(true);
        nowMs += 3000;
      }
      const asked = emulator.journal.tokenRequests().map(({ tenantId }) => tenantId);
      expect(asked.filter((tenantId) => tenantId === contoso.tenantId).length).toBeLessThanOrEqual(5);
      expect(asked).not.toContain(emulator.tenant('fabrikam').tenantId);

      repair();
      let seconds = 0;
      while (!(await reads(gateway, 'contoso'))) {
        nowMs += 1000;
        seconds += 1;
        expect(seconds).toBeLessThanOrEqual(45);
      }
      expect(await reads(gateway, 'fabrikam')).toBe(true);
      await gateway.close();
    },
  );

  it('answers a claims challenge of Graph once, and then reads on; its neighbour keeps its token', async () => {
    const gateway = await startTestGateway({ emulator, clock });
    await Promise.all([reads(gateway, 'contoso'), reads(gateway, 'fabrikam')]);
    emulator.journal.clear();
    const claims = Buffer.from('{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}');
    emulator.faults.inject({
      on: 'request',
      tenantId: contoso.tenantId,
      times: 1,
      status: 401,
      headers: {
        'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims.toString('base64')}"`,
      },
    });

    expect(await reads(gateway, 'contoso')).toBe(true);
    expect(await reads(gateway, 'fabrikam')).toBe(true);
    expect(emulator.journal.tokenRequests().map(({ tenantId }) => tenantId)).toEqual([contoso.tenantId]);
    expect(gateway.takeGraphCalls()).toHaveLength(3);
  });

  it('whose every token Graph refuses costs two token requests a minute, and no replay beyond them', async () => {
    const gateway = await startTestGateway({ emulator, clock });
    await reads(gateway, 'contoso');
    emulator.journal.clear();
    emulator.faults.inject({ on: 'request', tenantId: contoso.tenantId, status: 401 });
    for (let second = 0; second < 60; second += 1) {
      expect(await reads(gateway, 'contoso')).toBe(false);
      nowMs += 1000;
    }

    expect(emulator.journal.tokenRequests()).toHaveLength(2);
    expect(gateway.takeGraphCalls()).toHaveLength(62);
  });
});
