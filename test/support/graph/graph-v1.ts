import { readFileSync } from 'node:fs';

/** A type of Graph, with what it inherits. */
interface GraphType {
  readonly name: string;
  readonly base: string | undefined;
  /** The type of each property: a name, or a name in brackets for a collection. */
  readonly properties: ReadonlyMap<string, string>;
}

/** The types and enumerations of Graph v1.0 that the schema speaks of. */
export interface GraphTypes {
  readonly types: ReadonlyMap<string, GraphType>;
  /** The members of each enumeration. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

const typeLine = /^(\S+)(?: : (\S+))? \{ (?:(.+) )?\}$/;
const enumLine = /^enum (\S+) (\S+)$/;

/** Reads `graph-v1.txt`, whose head tells its format. Throws at a line that is neither. */
export function readGraphTypes(): GraphTypes {
  const types = new Map<string, GraphType>();
  const enums = new Map<string, readonly string[]>();
  const text = readFileSync(new URL('graph-v1.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n').filter((any) => any !== '' && !any.startsWith('#'))) {
    const enumeration = enumLine.exec(line);
    const type = typeLine.exec(line);
    if (enumeration) enums.set(enumeration[1]!, enumeration[2]!.split('|'));
    else if (type) {
      const [, name = '', base, list] = type;
      const properties = (list?.split(', ') ?? []).map((property) => property.split(' ') as [string, string]);
      types.set(name, { name, base, properties: new Map(properties) });
    } else throw new Error(`Neither a type nor an enumeration: ${line}`);
  }
  return { types, enums };
}

/** The type of a property of `type` or of one it inherits from; undefined where there is none. */
export function propertyType({ types }: GraphTypes, type: string, property: string): string | undefined {
  for (let at = types.get(type); at; at = types.get(at.base ?? '')) {
    const found = at.properties.get(property);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether `type` is `ancestor` or inherits from it. */
export function derivesFrom({ types }: GraphTypes, type: string, ancestor: string): boolean {
  for (let at = types.get(type); at; at = types.get(at.base ?? '')) if (at.name === ancestor) return true;
  return false;
}
