import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { Dice } from '../../support/random.js';

export interface MadeDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const deepest = 14;
const numbers = ['1', '2', '5', '50', '999', '0', '-1', '1000', '2147483648', '1e9', '0.5'];
const noise = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '$',
  '@',
  '...',
  '#',
  '\\',
  '\u0000',
  '\ud83d\ude00',
  '"""',
  ',',
  ':',
  '!',
];

/** Documents made from the schema, right and wrong in all kinds of ways. The same seed makes the same document. */
export class DocumentMaker {
  readonly #schema: GraphQLSchema;
  readonly #texts: readonly string[];

  constructor(schema: GraphQLSchema, { tenants, ...emulator }: Emulator) {
    this.#schema = schema;
    const some = tenants.flatMap(({ name, domain, tenantId }) => {
      const data = emulator.tenant(name);
      const ids = data.userIds.slice(0, 5);
      const drives = ids.flatMap((id) => data.driveIdOf(id) ?? []);
      const items = drives.slice(0, 2).flatMap((drive) => data.itemsOf(drive).slice(0, 3));
      return [
        name,
        domain,
        tenantId,
        ...ids,
        ...drives,
        ...items.flatMap(({ id, path }) => [id, `/${path.join('/')}`]),
      ];
    });
    this.#texts = [
      ...some,
      '',
      'x',
      '..',
      '/../..',
      "' or 1 eq 1 or '",
      '%2e%2e%2f',
      '{}',
      '\\u0000',
      'latest',
    ];
  }

  make(seed: number): MadeDocument {
    const dice = new Dice(seed);
    const made = new Making(this.#schema, this.#texts, dice).document();
    return dice.chance(0.25) ? { ...made, query: damaged(made.query, dice) } : made;
  }
}

/** Takes away, doubles, or adds a piece of text, once or several times. */
function damaged(text: string, dice: Dice): string {
  let left = text;
  for (let times = 1 + dice.below(4); times > 0; times -= 1) {
    const at = dice.below(left.length + 1);
    const end = at + dice.below(12);
    const piece = dice.pick(['', left.slice(at, end).repeat(2), dice.pick(noise)]);
    left = left.slice(0, at) + piece + left.slice(dice.chance(0.5) ? end : at);
  }
  return left;
}

/** One document while it is made. */
class Making {
  readonly #schema: GraphQLSchema;
  readonly #texts: readonly string[];
  readonly #dice: Dice;
  readonly #fragments: string[] = [];
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #names = 0;

  constructor(schema: GraphQLSchema, texts: readonly string[], dice: Dice) {
    this.#schema = schema;
    this.#texts = texts;
    this.#dice = dice;
  }

  document(): MadeDocument {
    const selection = this.#selection(this.#schema.getQueryType()!, 1);
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`;
    const query = [`query Q${declared} ${selection}`, ...this.#fragments].join('\n');
    return { query, variables: this.#variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#dice;
    const wide = dice.chance(0.02) ? 40 : 3;
    const parts = Array.from({ length: 1 + dice.below(wide) }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#dice;
    if (isAbstractType(type) || dice.chance(0.05)) {
      const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
      const inner = dice.pick(types);
      const selection = depth > deepest ? '{ __typename }' : this.#selection(inner, depth + 1);
      if (dice.chance(0.5)) return `... on ${inner.name}${this.#directive()} ${selection}`;
      const name = `F${(this.#names += 1)}`;
      this.#fragments.push(`fragment ${name} on ${inner.name} ${selection}`);
      return dice.chance(0.1) ? `...${name} ...${name}` : `...${name}`;
    }
    const fields = Object.values('getFields' in type ? type.getFields() : {});
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const choices = depth >= deepest && leaves.length > 0 ? leaves : fields;
    return choices.length === 0 || dice.chance(0.02) ? '__typename' : this.#field(dice.pick(choices), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const dice = this.#dice;
    const alias = dice.chance(0.3) ? `a${(this.#names += 1)}: ` : '';
    const given = field.args.filter((arg) =>
      isNonNullType(arg.type) ? !dice.chance(0.01) : dice.chance(0.3),
    );
    const args = given.length === 0 ? '' : `(${given.map((arg) => this.#argument(arg)).join(', ')})`;
    const type = getNamedType(field.type);
    const selection = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : '';
    return `${alias}${field.name}${args}${this.#directive()}${selection}`;
  }

  #directive(): string {
    return this.#dice.chance(0.04)
      ? this.#dice.pick([' @include(if: true)', ' @skip(if: false)', ' @nothing'])
      : '';
  }

  #argument({ name, type }: GraphQLArgument): string {
    if (!this.#dice.chance(0.1)) return `${name}: ${this.#value(type, 1)}`;
    const variable = `v${(this.#names += 1)}`;
    this.#declared.push(`$${variable}: ${String(type)}`);
    this.#variables[variable] = this.#dice.pick<unknown>([
      ...this.#texts,
      1,
      50,
      -3,
      null,
      true,
      [],
      {},
      1e308,
    ]);
    return `${name}: $${variable}`;
  }

  #value(type: GraphQLInputType, depth: number): string {
    const dice = this.#dice;
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (dice.chance(0.02)) return dice.pick(['null', '[]', '{}', 'true', 'ANY', '[[1]]']);
    if (isListType(type)) {
      const entries = Array.from({ length: dice.below(4) }, () => this.#value(type.ofType, depth + 1));
      return `[${entries.join(', ')}]`;
    }
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => depth < 6 && dice.chance(0.4));
      return `{ ${fields.map((field) => `${field.name}: ${this.#value(field.type, depth + 1)}`).join(', ')} }`;
    }
    if (type.name === 'Boolean') return dice.pick(['true', 'false']);
    if (type.name === 'Int' || type.name === 'Float' || type.name === 'Long') return dice.pick(numbers);
    return JSON.stringify(dice.pick(this.#texts));
  }
}
