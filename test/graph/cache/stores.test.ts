import { MemoryStore } from '../../../src/graph/cache/memory-store.js';
import { SlowJsonStore } from '../../support/graph/slow-json-store.js';
import { describeStore, entryOf } from './store-contract.js';

describeStore('the memory of this process', () => new MemoryStore(1_000_000));
describeStore('a store that answers later and keeps text', () => new SlowJsonStore());

describe('the memory of this process', () => {
  const limits = { ttlMs: 1, sizeBytes: 500 };

  it('answers at once, with the very entry that it was given', () => {
    const store = new MemoryStore(1_000_000);
    const entry = entryOf({ id: 'a' });
    store.set('t|a', entry, limits);
    expect(store.get('t|a')).toBe(entry);
  });

  it('removes the least recently used entry when it is full, and keeps no entry that is too large', () => {
    const store = new MemoryStore(16_000);
    for (let index = 0; index < 32; index += 1) store.set(`t|${index}`, entryOf({ id: index }), limits);
    expect(store.get('t|0')).toBeDefined();
    store.set('t|32', entryOf({ id: 32 }), limits);
    expect([store.get('t|0'), store.get('t|1')]).toEqual([expect.anything(), undefined]);

    store.set('t|0', entryOf({ id: 'large' }), { ttlMs: 1, sizeBytes: 1_001 });
    expect([store.get('t|0'), store.get('t|32')]).toEqual([undefined, expect.anything()]);
  });

  it('can be cleared', () => {
    const store = new MemoryStore(1_000_000);
    store.set('t|a', entryOf({ id: 'a' }), limits);
    store.clear();
    expect(store.get('t|a')).toBeUndefined();
  });
});
