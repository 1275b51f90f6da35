import { createSealer, randomSealingKey } from '../src/sealing.js';

const keyA = { id: 'a', key: Buffer.alloc(32, 1) };
const keyB = { id: 'b', key: Buffer.alloc(32, 2) };
const sealer = createSealer([keyA]);
const context = ['tenant', 'caller', 'field'];

/** The text with one character of its sealed part replaced by another. */
function tampered(text: string, at: number): string {
  const start = text.indexOf('.') + 1;
  const index = start + (at % (text.length - start));
  return text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
}

describe('a sealed text', () => {
  it('opens in another process with the same key, and shows nothing of its content', () => {
    const sealed = sealer.seal('cursor', context, 'displayName eq private');
    expect(createSealer([{ ...keyA }]).open('cursor', context, sealed)).toBe('displayName eq private');
    expect(Buffer.from(sealed.slice(2), 'base64url').toString('latin1')).not.toContain('private');
  });

  it('is another text each time', () => {
    expect(sealer.seal('cursor', context, 'x')).not.toBe(sealer.seal('cursor', context, 'x'));
  });

  it('may be sealed of nothing, and is at most 8192 characters long', () => {
    expect(sealer.open('cursor', context, sealer.seal('cursor', context, ''))).toBe('');
    const [longest, longer] = [6098, 6099].map((length) =>
      sealer.seal('cursor', context, 'x'.repeat(length)),
    );
    expect(longest).toHaveLength(8192);
    expect(sealer.open('cursor', context, longest!)).toBe('x'.repeat(6098));
    expect(sealer.open('cursor', context, longer!)).toBeUndefined();
  });

  it.each<[string, string, string[]]>([
    ['another purpose', 'state', context],
    ['another tenant', 'cursor', ['other', 'caller', 'field']],
    ['the same texts joined differently', 'cursor', ['tenant', 'callerfield']],
    ['texts shifted', 'cursor', ['tenantcaller', '', 'field']],
    ['no context', 'cursor', []],
  ])('does not open with %s', (_, purpose, otherContext) => {
    expect(sealer.open(purpose, otherContext, sealer.seal('cursor', context, 'x'))).toBeUndefined();
  });

  it('does not open with any one character changed', () => {
    const sealed = sealer.seal('cursor', context, 'some content');
    for (let at = 0; at < sealed.length; at += 1) {
      expect(sealer.open('cursor', context, tampered(sealed, at))).toBeUndefined();
    }
  });

  it.each(['', '.', 'a', 'a.', 'a.AAAA', '__proto__.AAAA', 'z.AAAA', `a.${'A'.repeat(9000)}`, 'a.@@@@'])(
    'is not %j',
    (text) => {
      expect(sealer.open('cursor', context, text)).toBeUndefined();
      expect(sealer.verify('node-id', text)).toBeUndefined();
    },
  );

  it('opens after a rotation as long as its key is in the ring', () => {
    const sealed = sealer.seal('cursor', context, 'x');
    expect(createSealer([keyB, keyA]).open('cursor', context, sealed)).toBe('x');
    expect(createSealer([keyB]).open('cursor', context, sealed)).toBeUndefined();
    expect(createSealer([keyB, keyA]).seal('cursor', context, 'x')).toMatch(/^b\./);
  });

  it.each(['2026.1', 'a.b.c', 'a.', 'a..'])('opens with a key whose id is %j', (id) => {
    const dotted = createSealer([{ id, key: Buffer.alloc(32, 3) }, keyA]);
    expect(dotted.open('cursor', context, dotted.seal('cursor', context, 'x'))).toBe('x');
    expect(dotted.verify('node-id', dotted.sign('node-id', 'User'))).toBe('User');
    expect(dotted.open('cursor', context, sealer.seal('cursor', context, 'old'))).toBe('old');
  });

  it('does not open with a key that only has the same id', () => {
    const sealed = createSealer([randomSealingKey()]).seal('cursor', context, 'x');
    expect(createSealer([randomSealingKey()]).open('cursor', context, sealed)).toBeUndefined();
  });
});

describe('a signed text', () => {
  it('is the same each time, and says what it was made of', () => {
    const signed = sealer.sign('node-id', 'User');
    expect(sealer.sign('node-id', 'User')).toBe(signed);
    expect(sealer.verify('node-id', signed)).toBe('User');
    expect(sealer.verify('node-id', sealer.sign('node-id', ''))).toBe('');
  });

  it('is worth nothing for another purpose, with another key, or with any character changed', () => {
    const signed = sealer.sign('node-id', 'User');
    expect(sealer.verify('cursor', signed)).toBeUndefined();
    expect(createSealer([keyB]).verify('node-id', signed)).toBeUndefined();
    for (let at = 0; at < signed.length; at += 1) {
      expect(sealer.verify('node-id', tampered(signed, at))).toBeUndefined();
    }
  });

  it('has one spelling: padding and line breaks are not accepted', () => {
    const signed = sealer.sign('node-id', 'User');
    for (const suffix of ['=', '\n', ' ', '.'])
      expect(sealer.verify('node-id', signed + suffix)).toBeUndefined();
  });
});
