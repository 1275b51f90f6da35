import { BadUserInputError } from '../../errors.js';
import { encodeOption, textLiteral } from '../../graph/query/odata.js';

/** What a property is compared with. */
type LiteralKind = 'text' | 'guid' | 'boolean' | 'moment';

/**
 * How Graph filters by a property. Which operators it takes is said by its input type in the schema, so that what
 * Graph cannot do cannot be written.
 */
export interface FilterableProperty {
  readonly kind: LiteralKind | 'object' | 'collection';
  /** Whether Graph filters by it in advanced queries only. */
  readonly isAdvanced?: true;
  /** For objects, and collections of objects: what is inside. */
  readonly members?: FilterableProperties;
}

export type FilterableProperties = Readonly<Record<string, FilterableProperty>>;

/** A condition for Graph's `$filter`. */
export interface CompiledFilter {
  /** OData, not encoded yet. */
  readonly text: string;
  /** Whether Graph takes it only in an advanced query. */
  readonly isAdvanced: boolean;
  /** How many alternatives it has, as Graph counts them; 0 for none. */
  readonly alternatives: number;
  /** The properties it looks at. */
  readonly properties: readonly string[];
}

/** Graph takes as many alternatives in one filter; those of an `in` count as well. */
const mostAlternatives = 15;
const mostLevels = 10;
/** Encoded. Longer URLs may not get through. */
const greatestLength = 1_500;

/**
 * The OData of a filter from the schema; undefined when it says nothing.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 * @throws BadUserInputError
 */
export function compileFilter(
  filter: object | null | undefined,
  properties: FilterableProperties,
): CompiledFilter | undefined {
  if (filter == null || Object.values(filter).every((value) => value === undefined)) return undefined;
  const compiler = new Compiler();
  const { text, alternatives } = compiler.group(filter, { properties, prefix: '' }, 1);
  if (alternatives > mostAlternatives) {
    throw new BadUserInputError(
      `This filter has ${alternatives} alternatives, and Microsoft Graph takes ${mostAlternatives}.`,
      {
        hint: 'Each value of "in" and each entry of "or" counts. Ask in several operations, or by nodeId.',
      },
    );
  }
  if (encodeOption(text).length > greatestLength) {
    throw new BadUserInputError('This filter is too long.', { hint: 'Ask in several operations.' });
  }
  return { text, isAdvanced: compiler.isAdvanced, alternatives, properties: [...compiler.properties] };
}

/** A condition, and how many alternatives it has. */
interface Part {
  readonly text: string;
  readonly alternatives: number;
}

interface FilterTarget {
  readonly properties: FilterableProperties;
  /** What stands in front of a property: nothing, or the object or variable it belongs to, with a slash. */
  readonly prefix: string;
}

class Compiler {
  isAdvanced = false;
  readonly properties = new Set<string>();

  /** Everything in an object of the filter, which all has to hold. */
  group(filter: object, target: FilterTarget, level: number): Part {
    if (level > mostLevels) {
      throw new BadUserInputError(`This filter is nested more than ${mostLevels} levels deep.`, {
        hint: 'Write it flatter.',
      });
    }
    const parts = entriesOf(filter).map(([name, value]) => this.#entry(name, value, target, level));
    return allOf(parts);
  }

  #entry(name: string, value: unknown, target: FilterTarget, level: number): Part {
    if (name === 'and') return allOf(this.#each(value, target, level));
    if (name === 'or') return anyOf(this.#each(value, target, level));
    if (name === 'not') {
      this.isAdvanced = true;
      const { text, alternatives } = this.group(value as object, target, level + 1);
      return { text: `not(${text})`, alternatives };
    }
    const property = target.properties[name]!;
    if (target.prefix === '') this.properties.add(name);
    if (property.isAdvanced === true) this.isAdvanced = true;
    return this.#conditions(`${target.prefix}${name}`, value as object, property, level);
  }

  #each(list: unknown, target: FilterTarget, level: number): Part[] {
    const filters = list as readonly object[];
    if (filters.length === 0) throw emptyFilter();
    return filters.map((filter) => this.group(filter, target, level + 1));
  }

  #conditions(path: string, value: object, property: FilterableProperty, level: number): Part {
    const { kind, members = {} } = property;
    if (kind === 'object') return this.group(value, { properties: members, prefix: `${path}/` }, level + 1);
    const parts = entriesOf(value).map(([operator, operand]) =>
      kind === 'collection'
        ? this.#ofCollection(path, operator, operand, property, level)
        : this.#comparison(path, operator, operand, kind),
    );
    return allOf(parts);
  }

  #ofCollection(
    path: string,
    operator: string,
    operand: unknown,
    { members }: FilterableProperty,
    level: number,
  ): Part {
    if (operator === 'isEmpty') {
      this.isAdvanced = true;
      return one(`${path}/$count ${operand === true ? 'eq' : 'ne'} 0`);
    }
    const inner =
      members === undefined
        ? this.#conditions('x', operand as object, { kind: 'text' }, level)
        : this.group(operand as object, { properties: members, prefix: 'x/' }, level + 1);
    return { ...inner, text: `${path}/any(x:${inner.text})` };
  }

  #comparison(path: string, operator: string, operand: unknown, kind: LiteralKind): Part {
    if (operator === 'ne' || operator === 'endsWith' || operator === 'null') this.isAdvanced = true;
    switch (operator) {
      case 'null':
        return one(`${path} ${operand === true ? 'eq' : 'ne'} null`);
      case 'startsWith':
      case 'endsWith':
        return one(`${operator}(${path},${literalOf(operand, kind)})`);
      case 'in': {
        const values = operand as readonly unknown[];
        if (values.length === 0) throw emptyFilter();
        const literals = values.map((value) => literalOf(value, kind));
        return { text: `${path} in (${literals.join(',')})`, alternatives: values.length };
      }
      default:
        return one(`${path} ${operator} ${literalOf(operand, kind)}`);
    }
  }
}

function one(text: string): Part {
  return { text, alternatives: 0 };
}

function allOf(parts: readonly Part[]): Part {
  const alternatives = Math.max(...parts.map((part) => part.alternatives));
  return { text: joined(parts, ' and '), alternatives };
}

function anyOf(parts: readonly Part[]): Part {
  const alternatives = parts.reduce((sum, part) => sum + Math.max(1, part.alternatives), 0);
  return { text: joined(parts, ' or '), alternatives };
}

function joined(parts: readonly Part[], word: string): string {
  return parts.length === 1 ? parts[0]!.text : `(${parts.map(({ text }) => text).join(word)})`;
}

/** The entries of an object of the filter. Null compares with nothing: whoever means "is not set" says so. */
function entriesOf(filter: object): [string, unknown][] {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (entries.length === 0) throw emptyFilter();
  if (entries.some(([, value]) => value === null)) {
    throw new BadUserInputError('A condition of this filter is null.', {
      hint: 'Leave it out to set no condition, or write { null: true } to find what is not set.',
    });
  }
  return entries as [string, unknown][];
}

function emptyFilter(): BadUserInputError {
  return new BadUserInputError('A part of this filter is empty.', {
    hint: 'Give each list and each property of the filter at least one condition, or leave it out.',
  });
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function literalOf(value: unknown, kind: LiteralKind): string {
  if (kind === 'boolean') return String(value);
  // Graph knows seven fraction digits of a second.
  if (kind === 'moment') return String(value).replace(/(\.\d{7})\d+/, '$1');
  const text = String(value);
  if (kind === 'text') return textLiteral(text);
  if (guid.test(text)) return text.toLowerCase();
  throw new BadUserInputError('This filter compares an id with something that is no GUID.', {
    hint: 'Pass the id exactly as the gateway or Microsoft Graph returned it.',
  });
}
