import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { schemaPage } from '../../src/commands/pages/schema-page.js';
import { contractReference } from '../../src/server/schema/contract-reference.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The rows of a type's table, without the blanks that align them. */
function rowsOf(page: string, type: string): string[] {
  const [, section = ''] = page.split(`\n## ${type}\n`);
  const [own = ''] = section.split('\n## ');
  return own
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line))
    .map((line) => line.replace(/ +/g, ' '));
}

describe('the page about the schema', () => {
  it('is committed as it is generated (npm run docs)', () => {
    expect(read('docs/schema.md')).toBe(schemaPage());
  });

  it('begins with Query and has every type of the schema once', () => {
    const headings = [...schemaPage().matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
    const types = [
      ...read('docs/schema.graphql').matchAll(
        /^(?:type|interface|input|enum|scalar) (\w+)(?= [{@]| implements |$)/gm,
      ),
    ];

    expect(headings[0]).toBe('Query');
    expect(headings.slice().sort()).toEqual(types.map(([, name]) => name).sort());
  });

  it('says type, arguments, permission, description and deprecation of a field, in one row', () => {
    const page = schemaPage(
      contractReference(
        buildSchema(`
          directive @permission(application: [String!]!) on FIELD_DEFINITION | OBJECT
          type Query { "One." plan("Which | how." first: Int = 50, "Where." after: String): Plan }
          "A plan."
          type Plan @permission(application: ["A.Read"]) {
            "Its name."
            name: String!
            "Its end."
            end: Int @deprecated(reason: "Ask name.") @permission(application: ["A.Read", "B.Read"])
          }
        `),
      ),
    );

    expect(rowsOf(page, 'Query')).toEqual([
      '| field | type | arguments | description |',
      '| `plan` | `Plan` | `first: Int = 50`: Which \\| how.<br>`after: String`: Where. | One. |',
    ]);
    expect(rowsOf(page, 'Plan').slice(1)).toEqual([
      '| `name` | `String!` | `A.Read` | Its name. |',
      '| `end` | `Int` | `A.Read`, `B.Read` | **Deprecated: Ask name.** Its end. |',
    ]);
  });
});
