/**
 * Operations that are hostile, as rows. A row says where the text goes and what becomes of it:
 * `refused` is an error before anything is sent; after at most one harmless read, `absent` is null, and `rejected` is
 * null with the error that says that Graph takes it for the id of no drive.
 * Rows of a new field are a line in `fields`, rows of a new idea are a line in `injections` or `names`.
 */
export interface TextCase {
  readonly field: string;
  readonly text: string;
  readonly outcome: 'refused' | 'absent' | 'rejected';
}

/** Fields that put a caller's text into an address, and what a text must be like to get there at all. */
const fields: readonly {
  readonly field: string;
  readonly reaches: (text: string) => boolean;
  readonly reached?: TextCase['outcome'];
}[] = [
  {
    field: 'user(id: $text) { id }',
    reaches: (text) => /^[^\s/\\?\p{Surrogate}]{1,200}@[a-zA-Z0-9.-]{1,200}$/u.test(text),
  },
  { field: 'drive(id: $text) { name }', reaches: isDriveId, reached: 'rejected' },
  {
    field: 'drive(id: $text) { root { children { nodes { name } } } }',
    reaches: isDriveId,
    reached: 'rejected',
  },
  { field: 'drive(id: "DRIVE") { item(id: $text) { name } }', reaches: isDriveId },
  { field: 'drive(id: "DRIVE") { item(path: $text) { name } }', reaches: isPath },
];

function isDriveId(text: string): boolean {
  return /^[A-Za-z0-9!_.-]{1,200}$/.test(text) && text !== '.' && text !== '..';
}

function isPath(text: string): boolean {
  const names = text.split('/');
  const hasForbidden = names.some(
    (name) => name === '.' || name === '..' || /["*:<>?\\|]|\p{Cc}|\p{Surrogate}/u.test(name),
  );
  return text.startsWith('/') && text.length <= 400 && !hasForbidden;
}

const injections: readonly string[] = [
  // Out of the path.
  '..',
  '.',
  '../me',
  '/../../me',
  '/a/../../b',
  'a/..',
  '%2e%2e',
  '..%2f..%2fme',
  '/%2e%2e/%2e%2e',
  '..\\me',
  '//evil.example',
  'https://evil.example/',
  '@evil.example',
  'x@evil.example/../me',
  '$batch',
  '/$batch',
  '$metadata#users',
  // Into OData.
  "alice' or 1 eq 1 or '",
  "/alice' or 1 eq 1 or '",
  "alice'or'1'eq'1@contoso.com",
  "x')/drive",
  "/x')/drive",
  'x?$select=*',
  'x&$expand=manager',
  'x#fragment',
  '/x#fragment',
  'x;$top=999',
  '$filter=1@contoso.com',
  "$')/messages@contoso.com",
  // Into a search.
  'x" OR "secret',
  '/x" OR path:"secret',
  'author:admin AND *',
  // Into headers and logs.
  'x\r\nX-Injected: 1',
  '/x\r\nHost: evil.example',
  'x\u0000',
  '/x\u0000.pdf',
  'x\u2028y',
  '\u202Egnp.exe',
  // Half a character.
  'x\ud800',
  '/x\ud800.pdf',
  'x\udfff@contoso.com',
  // Too much.
  'a'.repeat(201),
  `/${'a'.repeat(400)}`,
  `${'a'.repeat(201)}@contoso.com`,
  '',
  ' ',
];

/** Every object has something of these names, or would like to. */
export const names: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

export const textCases: readonly TextCase[] = fields.flatMap(({ field, reaches, reached = 'absent' }) =>
  [...injections, ...names, ...names.map((name) => `/${name}`)].map((text): TextCase => ({
    field,
    text,
    outcome: reaches(text) ? reached : 'refused',
  })),
);

/** Ways to spoil a text that was sealed or signed. */
export const spoilings: readonly (readonly [string, (sealed: string, another: string) => string])[] = [
  ['with nothing in it', () => ''],
  ['of a dot alone', () => '.'],
  ['of words', () => 'not.sealed'],
  ['without its key', (sealed) => sealed.slice(sealed.indexOf('.') + 1)],
  ['of an unknown key', (sealed) => `zz${sealed.slice(sealed.indexOf('.'))}`],
  ['of a key every object has', (sealed) => `__proto__${sealed.slice(sealed.indexOf('.'))}`],
  ['with another first letter', (sealed) => flipped(sealed, sealed.indexOf('.') + 1)],
  ['with another letter in its salt', (sealed) => flipped(sealed, sealed.indexOf('.') + 12)],
  ['with another letter in the middle', (sealed) => flipped(sealed, sealed.length >> 1)],
  ['with another last letter', (sealed) => flipped(sealed, sealed.length - 2)],
  ['cut short', (sealed) => sealed.slice(0, -4)],
  ['with something behind it', (sealed) => `${sealed}AAAA`],
  ['padded', (sealed) => `${sealed}=`],
  ['with a line break', (sealed) => `${sealed}\n`],
  ['twice', (sealed) => sealed + sealed],
  ['in capitals', (sealed) => sealed.toUpperCase()],
  ['of another purpose', (_, another) => another],
  ['with the head of another', (sealed, another) => another.slice(0, 40) + sealed.slice(40)],
  ['of 9 kB', (sealed) => sealed + 'A'.repeat(9 * 1024)],
];

function flipped(text: string, position: number): string {
  const letter = text[position] === 'A' ? 'B' : 'A';
  return text.slice(0, position) + letter + text.slice(position + 1);
}
