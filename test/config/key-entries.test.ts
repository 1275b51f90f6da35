import { keyEntries, withoutKey } from '../../src/config/sections/key-entries.js';

const hash = 'a1'.repeat(32);
const inBlocks = `# who may call
callers:
  portal: # the front end
    apiKeys:
      # from last year
      - id: k1
        sha256: '${hash}'
        expires: 2027-01-01
      - { id: "k2",   sha256: '${hash}', expires: 2027-03-01 } # the new one
    grants: []   # nothing yet
  script:
    apiKeys: [ {id: s1, sha256: '${hash}', expires: 2027-02-01}, {id: s2, sha256: '${hash}', expires: 2027-02-02} ]
    grants: []
`;

const revoked = (text: string, id: string): string => {
  const outcome = withoutKey(text, id);
  if (outcome.kind !== 'revoked') throw new Error(outcome.kind);
  return outcome.text;
};

describe('the keys in a configuration file', () => {
  it('are listed with caller and expiry, without anything else of the file', () => {
    expect(keyEntries(inBlocks)).toEqual([
      { caller: 'portal', id: 'k1', expires: '2027-01-01' },
      { caller: 'portal', id: 'k2', expires: '2027-03-01' },
      { caller: 'script', id: 's1', expires: '2027-02-01' },
      { caller: 'script', id: 's2', expires: '2027-02-02' },
    ]);
    expect(keyEntries('tenants: {}')).toEqual([]);
  });

  it('in blocks are taken out line by line, and all else stays as it is', () => {
    expect(revoked(inBlocks, 'k1')).toBe(
      inBlocks.replace(`      - id: k1\n        sha256: '${hash}'\n        expires: 2027-01-01\n`, ''),
    );
    expect(revoked(inBlocks, 'k2')).toBe(inBlocks.replace(/ {6}- \{ id: "k2".*\n/, ''));
  });

  it('in one line are taken out with their comma', () => {
    expect(revoked(inBlocks, 's1')).toBe(inBlocks.replace(/\{id: s1[^}]*\}, /, ''));
    expect(revoked(inBlocks, 's2')).toBe(inBlocks.replace(/, \{id: s2[^}]*\}/, ''));
  });

  it('leave an empty list when the last one goes', () => {
    const without = revoked(revoked(inBlocks, 's1'), 's2');
    expect(without).toContain('  script:\n    apiKeys: []\n    grants: []\n');
    const block = `callers:\n  a:\n    apiKeys:\n      - id: k\n        expires: 2027-01-01\n    grants: []\n`;
    expect(revoked(block, 'k')).toBe('callers:\n  a:\n    apiKeys:\n      []\n    grants: []\n');
  });

  it('are not touched when they are part of something else', () => {
    const shared = `keys: &keys\n  - { id: k1 }\ncallers:\n  a: { apiKeys: *keys }\n`;
    expect(withoutKey(shared, 'k1')).toEqual({ kind: 'unknown' });
    const anchored = `callers:\n  a:\n    apiKeys:\n      - &one { id: k1 }\n      - { id: k2 }\n    other: *one\n`;
    expect(withoutKey(anchored, 'k1')).toEqual({ kind: 'by-hand', caller: 'a', firstLine: 4, lastLine: 4 });
  });

  it('are not found by the name of another, or where there is no YAML', () => {
    expect(withoutKey(inBlocks, 'k')).toEqual({ kind: 'unknown' });
    expect(() => withoutKey('a: [', 'k1')).toThrow('not valid YAML');
  });
});
