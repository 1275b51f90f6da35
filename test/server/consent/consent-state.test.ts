import { createSealer, randomSealingKey } from '../../../src/sealing.js';
import { createConsentStates } from '../../../src/server/consent/consent-state.js';

describe('the state of a consent', () => {
  const sealer = createSealer([randomSealingKey()]);
  let nowMs = 1_000_000;
  const states = createConsentStates(sealer, () => nowMs);
  const forContoso = { tenantId: 'contoso-id', operator: 'ops' };
  const forFabrikam = { tenantId: 'fabrikam-id', operator: 'ops' };

  it('comes back as what was started, each for its own tenant, and once', () => {
    const [one, other] = [states.issue(forContoso), states.issue(forFabrikam)];

    expect(states.redeem(other)).toEqual(forFabrikam);
    expect(states.redeem(one)).toEqual(forContoso);
    expect(states.redeem(one)).toBeUndefined();
    expect(states.redeem(other)).toBeUndefined();
  });

  it('is good for ten minutes', () => {
    const [inTime, late] = [states.issue(forContoso), states.issue(forContoso)];
    nowMs += 600_000;
    expect(states.redeem(inTime)).toEqual(forContoso);
    nowMs += 1;
    expect(states.redeem(late)).toBeUndefined();
  });

  it('opens in another gateway with the same key', () => {
    expect(createConsentStates(sealer, () => nowMs).redeem(states.issue(forContoso))).toEqual(forContoso);
  });

  it('is not forgotten as used while it could still be used again', () => {
    const used = states.issue(forContoso);
    states.redeem(used);
    for (let times = 0; times < 50; times += 1) {
      nowMs += 10_000;
      states.redeem(states.issue(forFabrikam));
      expect(states.redeem(used)).toBeUndefined();
    }
  });
});
