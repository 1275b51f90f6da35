import { buildOverload, usualInFlight } from '../../../src/config/sections/build-life.js';
import { LoadGuard, type Reading } from '../../../src/server/admission/overload.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';

const limits = { ...buildOverload({}), maximumInFlight: 4 };

/** A guard over a process that is as the test says. */
function createGuard() {
  const reading = { nowMs: 0, heapShare: 0.5 } satisfies Reading;
  const log: string[] = [];
  let cleared = 0;
  const note = (event: string): void => void log.push(event);
  const guard = new LoadGuard({
    limits,
    logger: { ...silentLogger, info: note, warn: note },
    onFull: () => (cleared += 1),
    read: () => reading,
  });
  /** Looks, so late after the usual 100 ms. */
  const look = (lateMs = 0, heapShare = 0.5): void => {
    reading.nowMs += 100 + lateMs;
    reading.heapShare = heapShare;
    guard.look();
  };
  const acquire = (times: number): number =>
    Array.from({ length: times }, () => guard.acquire()).filter((refusal) => refusal === undefined).length;
  return { guard, look, acquire, log, cleared: () => cleared, reading };
}

const refusal = expect.objectContaining({
  code: 'GATEWAY_UNAVAILABLE',
  retryAfterMs: 1_000,
  retryable: true,
});

describe('a process with too much to do', () => {
  it('takes so many requests at a time, and others when those have left', () => {
    const { guard, acquire } = createGuard();
    expect(acquire(10)).toBe(4);
    expect(guard.acquire()).toEqual(refusal);
    guard.release();
    expect([acquire(10), guard.inFlight]).toEqual([1, 4]);
  });

  it('does not take its own start for work that waits', () => {
    const { guard, look, acquire, reading } = createGuard();
    reading.nowMs = 60_000;
    guard.start();
    look();
    guard.stop();
    expect(acquire(1)).toBe(1);
  });

  it('turns all away while everything waits for the processor, and not for one long pause', () => {
    const { guard, look, acquire } = createGuard();
    look(1_000);
    expect(acquire(1)).toBe(1);
    look(1_000);
    expect(guard.acquire()).toEqual(refusal);
    for (let count = 0; count < 5; count += 1) look();
    expect(acquire(1)).toBe(1);
  });

  it('with little memory left keeps nothing more, and does half as much at a time', () => {
    const { guard, look, acquire, log } = createGuard();
    look(0, 0.86);
    expect([guard.mayStore, acquire(10)]).toEqual([false, 2]);
    look(0, 0.84);
    expect([guard.mayStore, acquire(10)]).toEqual([true, 2]);
    expect(log).toEqual(['memory runs short', 'memory is back to normal']);
  });

  it('with no memory left gives back the cache, once, and takes nothing', () => {
    const { guard, look, acquire, cleared } = createGuard();
    look(0, 0.96);
    look(0, 0.97);
    expect([acquire(3), guard.mayStore, cleared()]).toEqual([0, false, 1]);
    look(0, 0.9);
    expect([acquire(3), guard.mayStore]).toEqual([2, false]);
  });

  it('has room for as many requests as its memory allows', () => {
    const [small, usual, large] = [20, 300, 8_000].map((mib) => usualInFlight(mib * 1024 * 1024));
    expect([small, usual, large]).toEqual([20, 150, 1000]);
  });
});
