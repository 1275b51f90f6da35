import type { Capability } from '../../../src/config/config.js';
import { fieldRules, typeRules } from './matrix-rules.js';

/** A field as a query of the matrix asks for it. */
export interface Selected {
  readonly parent: string;
  readonly field: string;
  /** The name in the answer, where that is another one. */
  readonly alias?: string;
  /** With its brackets, such as `(first: 1)`. */
  readonly args?: string;
  /** The name of the type of what it answers. */
  readonly type: string;
  readonly below?: readonly Selected[];
  /** The type of the fragment it stands in, below an interface. */
  readonly on?: string;
  /** Of a list that is asked for its first entry: the same list as a whole, which stands before it. */
  readonly beginningOf?: Selected;
  /** What it takes to see an entry, besides: the list is filtered by a property that takes it. */
  readonly entriesTake?: Capability;
  /** What it takes for the whole tenant: the list is searched. */
  readonly takesWhole?: Capability;
}

export const nameOf = ({ alias, field }: Selected): string => alias ?? field;

export const coordinateOf = ({ parent, field }: Selected): string => `${parent}.${field}`;

/** How many fields a selection has, itself included, and how many of them have aliases. */
export function sizeOf(selected: Selected): { readonly fields: number; readonly aliases: number } {
  const below = (selected.below ?? []).map(sizeOf);
  return {
    fields: below.reduce((sum, { fields }) => sum + fields, 1),
    aliases: below.reduce((sum, { aliases }) => sum + aliases, selected.alias === undefined ? 0 : 1),
  };
}

/**
 * The text of a selection.
 * @param forOracle whether it also asks for what tells which object an answer belongs to
 */
export function textOf(selections: readonly Selected[], forOracle: boolean): string {
  const groups = new Map<string | undefined, Selected[]>();
  for (const selected of selections) {
    groups.set(selected.on, [...(groups.get(selected.on) ?? []), selected]);
  }
  const texts = [...groups].map(([on, group]) => {
    const told = on === undefined || !forOracle ? '' : (locatedBy(on) ?? '');
    const fields = `${told} ${group.map((selected) => textOfOne(selected, forOracle)).join(' ')}`;
    return on === undefined ? fields : `... on ${on} { ${fields} }`;
  });
  return texts.join(' ');
}

function textOfOne(selected: Selected, forOracle: boolean): string {
  const { alias, field, args = '', type, below } = selected;
  const own = `${alias === undefined ? '' : `${alias}: `}${field}${args}`;
  if (below === undefined) return own;
  const isMixed = below.some(({ on }) => on !== undefined);
  const told = forOracle ? [locatedBy(type), ...below.map(toldForField)].join(' ') : '';
  return `${own} { ${isMixed ? '__typename' : ''} ${told} ${textOf(below, forOracle)} }`;
}

function locatedBy(type: string): string | undefined {
  const rule = typeRules[type];
  return rule !== undefined && 'told' in rule ? rule.told : undefined;
}

function toldForField(selected: Selected): string | undefined {
  return fieldRules[coordinateOf(selected)]?.told;
}

/** How many tokens a text of GraphQL has, commas not counted. */
export function tokensIn(text: string): number {
  return (text.match(/"[^"]*"|[_A-Za-z0-9]+|\.\.\.|[{}()[\]:!$]/g) ?? []).length;
}
