import { parse, specifiedRules, validate, type ValidationRule } from 'graphql';
import { sizeIsLimited } from '../../../src/server/limits/operation-limit.js';
import { createSchema } from '../../../src/server/schema/schema.js';

const schema = createSchema();
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const ofUsers = (selected: string) => `{ tenant(id: "contoso") { users { nodes { ${selected} } } } }`;

/** What validation says of a document, and how many selection sets were looked at for it. */
function judge(text: string): { messages: string[]; visited: number } {
  let visited = 0;
  const counting: ValidationRule = () => ({
    SelectionSet: () => {
      visited += 1;
    },
  });
  const errors = validate(schema, parse(text), [...specifiedRules, counting, sizeIsLimited]);
  return { messages: errors.map(({ message }) => message), visited };
}

describe('a document that is too large', () => {
  it.each([
    [
      'root fields, even if they do not exist',
      `{ ${times(180, () => 'nothing { id }')} }`,
      '180 root fields',
    ],
    ['operations', times(51, (index) => `query Q${index} { viewer { name } }`), '51 operations'],
    [
      'the size of an operation that is not asked for',
      `query Small { viewer { name } } query Large { ${times(21, () => 'tenants { id }')} }`,
      '21 root fields',
    ],
    [
      'the size of a fragment that nobody uses',
      `{ viewer { name } } fragment F on User { ${times(31, (index) => `a${index}: id`)} }`,
      '31 aliases',
    ],
    ['one field again and again', ofUsers(times(150, () => 'id')), '11175 pairs of equal fields'],
    [
      'one field again and again in fragments',
      `${ofUsers(times(15, (index) => `...F${index}`))}
       ${times(15, (index) => `fragment F${index} on User { ${times(10, () => 'manager { id }')} }`)}`,
      '22350 pairs of equal fields',
    ],
    [
      'fragments that contain each other',
      `${ofUsers('...F0')}
       ${times(8, (index) => `fragment F${index} on User { ${times(8, (other) => `...F${other}`)} }`)}`,
      'more than 10000 pairs of equal fields',
    ],
  ])('is refused for %s before anything of it is validated', (_, text, what) => {
    const { messages, visited } = judge(text);
    expect(messages).toEqual([
      expect.stringMatching(`^This operation has ${what}, and \\d+ are allowed\\.$`),
    ]);
    expect(visited).toBe(0);
  });
});

describe('a document that is not too large', () => {
  it.each([
    ['with twenty fragments that select the same', [], (index: number) => `id displayName n${index}: mail`],
    ['with a mistake', ['Cannot query field "nope" on type "User".'], () => 'nope'],
  ])('%s is validated as ever', (_, messages, selected) => {
    const fragments = times(20, (index) => `fragment F${index} on User { ${selected(index)} }`);
    const judged = judge(`${ofUsers(times(20, (index) => `...F${index}`))} ${fragments}`);
    expect(new Set(judged.messages)).toEqual(new Set(messages));
    expect(judged.visited).toBeGreaterThan(20);
  });

  it('is told that its fragments contain each other', () => {
    const { messages } = judge(
      `${ofUsers('...F')} fragment F on User { manager { ...G } } fragment G on User { manager { ...F } }`,
    );
    expect(messages).toEqual(['Cannot spread fragment "F" within itself via "G".']);
  });

  it('is told that a fragment is missing', () => {
    expect(judge(ofUsers('...Missing')).messages).toEqual(['Unknown fragment "Missing".']);
  });
});
