import { WorkShares } from '../../../src/server/answers/work-shares.js';

function create() {
  const state = { nowMs: 0, isStrained: true };
  const shares = new WorkShares({ clock: { now: () => state.nowMs }, isStrained: () => state.isStrained });
  /** Whether the caller is let in. */
  const enters = (caller: string): boolean => {
    try {
      shares.countRequest(caller);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 1_000, retryable: true });
      return false;
    }
  };
  return { shares, state, enters };
}

describe('with too much to do', () => {
  it('the callers who cause most of it are refused, and the others are not', () => {
    const { shares, enters } = create();
    for (const caller of ['large', 'small', 'middle']) enters(caller);
    shares.charge('large', 10_000);
    shares.charge('middle', 4_000);
    expect(['large', 'small', 'middle', 'new'].map(enters)).toEqual([false, true, true, true]);
  });

  it('nobody is refused alone, since there is nobody to make room for', () => {
    const { shares, enters } = create();
    shares.charge('large', 1_000_000);
    expect(enters('large')).toBe(true);
  });

  it('callers who cause the same are not refused', () => {
    const { shares, enters } = create();
    for (const caller of ['one', 'two']) shares.charge(caller, 100_000);
    expect(['one', 'two'].map(enters)).toEqual([true, true]);
  });

  it('a caller who asks often and gets little is not why others wait, and is not refused', () => {
    const { shares, enters } = create();
    for (const caller of ['quiet', 'other']) enters(caller);
    const answers = Array.from({ length: 500 }, () => {
      shares.charge('often', 9);
      return enters('often');
    });
    expect(new Set(answers)).toEqual(new Set([true]));
    shares.charge('often', 1);
    expect(enters('often')).toBe(false);
  });

  it('what was caused long ago counts no more', () => {
    const { shares, state, enters } = create();
    enters('small');
    shares.charge('large', 10_000);
    state.nowMs = 9_999;
    enters('small');
    expect(enters('large')).toBe(false);
    state.nowMs = 20_000;
    expect([enters('small'), enters('large')]).toEqual([true, true]);
  });
});

it('nobody is refused while all is done at once', () => {
  const { shares, state, enters } = create();
  state.isStrained = false;
  enters('small');
  shares.charge('large', 1_000_000);
  expect(enters('large')).toBe(true);
});
