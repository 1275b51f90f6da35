import { FairQueue, type Queueable } from '../../../src/graph/throttling/fair-queue.js';

interface Named extends Queueable {
  readonly name: string;
}

function queueOf(...entries: readonly (Partial<Named> & { name: string })[]): FairQueue<Named> {
  const queue = new FairQueue<Named>();
  for (const entry of entries) queue.add(queued(entry));
  return queue;
}

function queued(entry: Partial<Named> & { name: string }): Named {
  return { caller: entry.name[0]!, priority: 'interactive', units: 1, isRetry: false, ...entry };
}

function drain(queue: FairQueue<Named>, mayGo: (one: Named) => boolean = () => true): string {
  const names: string[] = [];
  for (let one = queue.take(mayGo); one !== undefined; one = queue.take(mayGo)) names.push(one.name);
  return names.join(' ');
}

// The first letter of a name is its caller.
const names = (text: string): { name: string }[] => text.split(' ').map((name) => ({ name }));

describe('a fair queue', () => {
  it('keeps the order of one caller', () => {
    expect(drain(queueOf(...names('a1 a2 a3')))).toBe('a1 a2 a3');
  });

  it('serves callers in turn', () => {
    expect(drain(queueOf(...names('a1 a2 a3 a4 b1 b2 c1')))).toBe('a1 b1 c1 a2 b2 a3 a4');
  });

  it('serves callers evenly by what they use, not by how often they come', () => {
    const queue = queueOf({ name: 'a1', units: 3 }, { name: 'a2', units: 3 }, ...names('b1 b2 b3 b4'));
    expect(drain(queue)).toBe('a1 b1 b2 b3 a2 b4');
  });

  it('owes nothing to a caller who comes late', () => {
    const queue = queueOf(...names('a1 a2 a3 a4 a5 a6 a7 a8'));
    for (let taken = 0; taken < 5; taken += 1) queue.take(() => true);
    for (const entry of names('b1 b2 b3')) queue.add(queued(entry));
    expect(drain(queue)).toBe('b1 a6 b2 a7 b3 a8');
  });

  it('does not forget what a caller used when it has nothing in the queue for a moment', () => {
    const queue = queueOf({ name: 'a1', units: 2 }, ...names('b1 b2 b3 b4'));
    expect(queue.take(() => true)?.name).toBe('a1');
    queue.add(queued({ name: 'a2' }));
    expect(drain(queue)).toBe('b1 b2 a2 b3 b4');
  });

  it('saves nothing up for a caller that was away', () => {
    const queue = queueOf({ name: 'a1' }, { name: 'b1', units: 10 }, ...names('b2 b3 b4'));
    for (let taken = 0; taken < 3; taken += 1) queue.take(() => true);
    for (const entry of names('a2 a3 a4 a5')) queue.add(queued(entry));
    expect(drain(queue)).toBe('a2 a3 b3 a4 b4 a5');
  });

  it('serves bulk when nothing interactive may go', () => {
    const queue = queueOf({ name: 'a1', priority: 'bulk' }, { name: 'b1' }, { name: 'c1', priority: 'bulk' });
    expect(queue.take(({ caller }) => caller !== 'b')?.name).toBe('a1');
    expect(drain(queue)).toBe('b1 c1');
  });

  it('puts a caller’s retries first, and does not let them block the rest', () => {
    const entries = [...names('a1 a2'), { name: 'a3', isRetry: true }, { name: 'a4', isRetry: true }];
    expect(drain(queueOf(...entries))).toBe('a3 a4 a1 a2');
    expect(drain(queueOf(...entries), ({ isRetry }) => !isRetry)).toBe('a1 a2');
  });

  it('counts and lists who waits, and lets anyone leave', () => {
    const queue = new FairQueue<Named>();
    const [one, two] = [queued({ name: 'a1' }), queued({ name: 'b1', priority: 'bulk' })];
    queue.add(one);
    queue.add(two);
    expect([queue.size, queue.all()]).toEqual([2, [one, two]]);
    queue.delete(one);
    queue.delete(one);
    expect([queue.size, queue.all()]).toEqual([1, [two]]);
    expect(drain(queue)).toBe('b1');
    expect(queue.size).toBe(0);
  });

  it('treats a caller named like a property of every object as any other', () => {
    expect(drain(queueOf({ name: 'a1', caller: '__proto__' }, { name: 'b1', caller: 'constructor' }))).toBe(
      'a1 b1',
    );
  });
});
