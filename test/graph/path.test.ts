import { BadUserInputError } from '../../src/errors.js';
import {
  directoryId,
  graphPath,
  humanPath,
  quotedKey,
  quotedText,
  segment,
} from '../../src/graph/query/path.js';

const anything = /^.+$/s;

describe('a path below Graph', () => {
  it.each([
    ['adele@contoso.com', 'adele%40contoso.com'],
    ['guest_adatum.com#EXT#@contoso.com', 'guest_adatum.com%23EXT%23%40contoso.com'],
    ["o'neil@contoso.com", 'o%27neil%40contoso.com'],
    ['a/b', 'a%2Fb'],
    ['x?$select=*', 'x%3F%24select%3D%2A'],
    ['f(x)', 'f%28x%29'],
    ['100%', '100%25'],
  ])('encodes %s as one segment', (text, encoded) => {
    expect(graphPath`/users/${segment(text, anything, 'user id')}/drive`).toBe(`/users/${encoded}/drive`);
  });

  it('refuses half a character', () => {
    expect(() => segment('half a \ud83d', anything, 'user id')).toThrow(BadUserInputError);
  });

  it('doubles the quotes of a text between quotes, and encodes the rest', () => {
    expect(graphPath`/root/search(q='${quotedText("it's') or (#1/\u{1f680}")}')`).toBe(
      "/root/search(q='it%27%27s%27%27%29%20or%20%28%231%2F%F0%9F%9A%80')",
    );
  });

  it('doubles the quotes of a key between quotes, after it has the form asked for', () => {
    const path = (text: string) => graphPath`/users${quotedKey(text, /^\S+$/, 'user id')}/drive`;
    expect(path("$o'brien@x')/b")).toBe("/users('%24o%27%27brien%40x%27%27%29%2Fb')/drive");
    expect(() => path('$a b')).toThrow('This is not a user id.');
  });

  it.each(['.', '..'])('refuses %s, which encoding would leave alone', (text) => {
    expect(() => segment(text, anything, 'user id')).toThrow(BadUserInputError);
  });

  it('refuses a text that has not the form asked for, and does not repeat it', () => {
    expect(() => segment('<script>', /^[a-z]+$/, 'drive id')).toThrow('This is not a drive id.');
  });

  it('makes equal directory ids equal, whatever their case', () => {
    const id = 'AAAAAAAA-0000-0000-0000-00000000000B';
    expect(directoryId(id, 'user id')).toBe(directoryId(id.toLowerCase(), 'user id'));
  });
});

describe('a path people read', () => {
  it.each([
    ['/', ''],
    ['/Reports', 'Reports'],
    ['/Q3 #final/100%.xlsx', 'Q3%20%23final/100%25.xlsx'],
    ['/a+b & c/it’s', 'a%2Bb%20%26%20c/it%E2%80%99s'],
    ['/🎉/תיקייה', '%F0%9F%8E%89/%D7%AA%D7%99%D7%A7%D7%99%D7%99%D7%94'],
    ['//a///b/', 'a/b'],
  ])('%s becomes encoded segments', (path, encoded) => {
    expect(humanPath(path)).toBe(encoded);
  });

  it.each([
    'relative',
    '/a/../b',
    '/./a',
    '/a:b',
    '/what?',
    '/a\u0000b',
    '/a\ud800b',
    `/${'x'.repeat(400)}`,
    '',
  ])('refuses %j', (path) => {
    expect(() => humanPath(path)).toThrow(BadUserInputError);
  });
});
