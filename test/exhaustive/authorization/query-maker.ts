import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { fieldRules, typeRules } from './matrix-rules.js';
import type { Selected } from './selected.js';

type Field = GraphQLField<unknown, unknown>;

/** Arguments of fields that need some, or that are to be asked in a way of their own. */
const argumentsOf: Readonly<Record<string, string>> = {
  'Tenant.search': '(query: "a", first: 5)',
  'Drive.search': '(query: "a", first: 3)',
  'Drive.item': '(path: "/")',
  'Drive.items': '(first: 3)',
  'Drive.delta': '(first: 3)',
  'Drive.special': '(name: documents)',
  'DriveItem.children': '(first: 3)',
  'Site.list': '(title: "Documents")',
  'List.item': '(id: "1")',
  'List.items': '(first: 3)',
  'ThumbnailSet.custom': '(width: 64, height: 64)',
};

/** Which objects a tenant is asked for by name is up to whoever makes the query. */
const namedObjects = new Set(['Tenant.user', 'Tenant.group', 'Tenant.drive', 'Tenant.site']);

/** Each of these is a request of its own, and they are the same whichever way led to the object. */
const readByThemselves = new Set([
  ...['signInActivity', 'profile', 'photo', 'licenseDetails'].map((name) => `User.${name}`),
  ...['permissions', 'versions', 'analytics', 'retentionLabel'].map((name) => `DriveItem.${name}`),
]);

const keys = ['id', 'nodeId', 'localId'];

/** Makes selections of whatever there is in the schema. */
export class QueryMaker {
  constructor(private readonly schema: GraphQLSchema) {}

  /** What a type tells of its objects, with all parts of them. */
  whole(typeName: string, { withOwnReads = false } = {}): Selected[] {
    return this.#fieldsOf(typeName)
      .filter((field) => !this.#isEdge(field))
      .filter(({ name }) => withOwnReads || !readByThemselves.has(`${typeName}.${name}`))
      .map((field) => this.#partOrLeaf(typeName, field));
  }

  /** The keys of a type, and a few of its fields for each rule they are under. */
  sample(typeName: string): Selected[] {
    const leaves = this.#fieldsOf(typeName).filter(({ name, type, args }) => {
      const isPlain = isLeafType(getNamedType(type)) && args.length === 0;
      return isPlain && !readByThemselves.has(`${typeName}.${name}`);
    });
    const byRule = new Map<string, Field[]>();
    for (const field of leaves.filter(({ name }) => !keys.includes(name))) {
      const rule = fieldRules[`${typeName}.${field.name}`]?.capability ?? '';
      byRule.set(rule, [...(byRule.get(rule) ?? []), field]);
    }
    const chosen = [...byRule.values()].flatMap((fields) => fields.slice(0, 2));
    const ids = leaves.filter(({ name }) => keys.includes(name));
    return [...ids, ...chosen].map((field) => this.#partOrLeaf(typeName, field));
  }

  /** The key of a type alone, so that Graph need not be asked for more. */
  key(typeName: string): Selected[] {
    const fields = this.#fieldsOf(typeName);
    const key = fields.find(({ name }) => keys.includes(name)) ?? fields.find(({ type }) => isLeafType(type));
    return [this.#partOrLeaf(typeName, key!)];
  }

  /** Where a type leads to: the fields that are other objects. */
  edges(typeName: string, below: (typeName: string) => readonly Selected[]): Selected[][] {
    return this.#fieldsOf(typeName)
      .filter((field) => this.#isEdge(field) && !namedObjects.has(`${typeName}.${field.name}`))
      .map((field) => this.edge(typeName, field.name, below));
  }

  /** A field that leads to other objects; of a list of them, also the beginning. */
  edge(
    parent: string,
    name: string,
    below: (typeName: string) => readonly Selected[],
    args = this.#argumentsOf(parent, this.#field(parent, name)),
  ): Selected[] {
    const type = getNamedType(this.#field(parent, name).type).name;
    if (!type.endsWith('Connection')) {
      return [{ parent, field: name, args, type, below: this.objectsOf(type, below) }];
    }
    const whole = { parent, field: name, args, type, below: this.#page(type, below) };
    const node = this.#nodeTypeOf(type);
    const nodes = { parent: type, field: 'nodes', type: node, below: this.keyOfAny(node) };
    const pageInfo = {
      parent: type,
      field: 'pageInfo',
      type: 'PageInfo',
      below: this.#named('PageInfo', ['hasNextPage']),
    };
    const beginning = {
      ...whole,
      alias: `${name}_one`,
      args: args.includes('first:') ? args.replace(/first: \d+/, 'first: 1') : args,
      below: [nodes, pageInfo],
      beginningOf: whole,
    };
    return args.includes('first:') ? [whole, beginning] : [whole];
  }

  /** What is selected of objects that may be of several types. */
  objectsOf(typeName: string, below: (typeName: string) => readonly Selected[]): Selected[] {
    const type = this.schema.getType(typeName);
    if (isObjectType(type) && typeName === 'DriveDelta') {
      const nodes = this.edgeBetween(typeName, 'nodes', below);
      return [nodes, ...this.#named(typeName, ['token', 'hasMore'])];
    }
    if (!isAbstractType(type)) return [...below(typeName)];
    return this.schema
      .getPossibleTypes(type)
      .flatMap(({ name }) => below(name).map((selected) => ({ ...selected, on: name })));
  }

  keyOfAny(typeName: string): Selected[] {
    return isAbstractType(this.schema.getType(typeName)) ? this.#named(typeName, ['id']) : this.key(typeName);
  }

  edgeBetween(parent: string, name: string, below: (typeName: string) => readonly Selected[]): Selected {
    const type = getNamedType(this.#field(parent, name).type).name;
    return { parent, field: name, type, below: this.objectsOf(type, below) };
  }

  #page(type: string, below: (typeName: string) => readonly Selected[]): Selected[] {
    const edgeType = type.replace(/Connection$/, 'Edge');
    const node = this.#nodeTypeOf(type);
    const hasCount = this.#fieldsOf(type).some(({ name }) => name === 'totalCount');
    return [
      // Entries are told apart by their keys. Graph sends them anyway.
      {
        parent: type,
        field: 'nodes',
        type: node,
        below: [...this.keyOfAny(node), ...this.objectsOf(node, below)],
      },
      {
        parent: type,
        field: 'edges',
        type: edgeType,
        below: [
          { parent: edgeType, field: 'cursor', type: 'String' },
          { parent: edgeType, field: 'node', type: node, below: this.keyOfAny(node) },
        ],
      },
      { parent: type, field: 'pageInfo', type: 'PageInfo', below: this.whole('PageInfo') },
      ...(hasCount ? this.#named(type, ['totalCount']) : []),
    ];
  }

  #nodeTypeOf(connection: string): string {
    return getNamedType(this.#field(connection, 'nodes').type).name;
  }

  #named(parent: string, names: readonly string[]): Selected[] {
    return names.map((name) => this.#partOrLeaf(parent, this.#field(parent, name)));
  }

  #partOrLeaf(parent: string, field: Field): Selected {
    const type = getNamedType(field.type);
    const args = this.#argumentsOf(parent, field);
    const own = { parent, field: field.name, type: type.name, ...(args !== '' && { args }) };
    if (isLeafType(type)) return own;
    const edges = this.edges(type.name, (name) => this.sample(name)).flat();
    return { ...own, below: [...this.whole(type.name), ...edges] };
  }

  #argumentsOf(parent: string, field: Field): string {
    const given = argumentsOf[`${parent}.${field.name}`];
    if (given !== undefined) return given;
    const missing = field.args.filter(isRequiredArgument).map(({ name }) => name);
    if (missing.length > 0) {
      throw new Error(`Say in argumentsOf what to ask ${parent}.${field.name} for: ${missing.join(', ')}.`);
    }
    return field.args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
  }

  /** Whether a field leads to objects that are judged by themselves. */
  #isEdge({ type, name }: Field): boolean {
    const target = getNamedType(type);
    if (isLeafType(target) || target.name === 'RemoteItemFacet') return false;
    if (target.name.endsWith('Connection') || target.name === 'DriveDelta') return true;
    if (isAbstractType(target)) return true;
    const rule = typeRules[target.name];
    if (rule === undefined)
      throw new Error(`Say in typeRules which capability ${target.name} takes ("${name}").`);
    return ['object', 'list', 'listItem', 'whole'].includes(rule.is);
  }

  #field(typeName: string, name: string): Field {
    return this.#fieldsOf(typeName).find((field) => field.name === name)!;
  }

  #fieldsOf(typeName: string): Field[] {
    const type = this.schema.getType(typeName) as GraphQLObjectType | GraphQLInterfaceType;
    return Object.values(type.getFields());
  }
}
