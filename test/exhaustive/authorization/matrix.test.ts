import { isObjectType, type GraphQLObjectType } from 'graphql';
import type { Capability } from '../../../src/config/config.js';
import { isNamed, mostWithoutValues, neverAsked, oneSided } from './matrix-exceptions.js';
import { fieldRules, typeRules } from './matrix-rules.js';
import {
  askForEdges,
  askForObjects,
  edges,
  expectNoDifference,
  filters,
  judged,
  mostMs,
  objects,
  schema,
  type Asked,
} from './matrix-run.js';
import { matrixCallers, narrowable, wide } from './matrix-tenant.js';

// Callers of whom a capability is narrowed or taken, times every field of the schema; those of whom one is narrowed
// are asked for every edge as well.

describe('a caller without a capability', () => {
  beforeAll(askForObjects, mostMs);

  it.each(matrixCallers.filter(({ missing }) => missing.length > 0))(
    '$name: sees what it may see, and nothing else',
    expectNoDifference,
    mostMs,
  );
});

describe('a caller with a narrowed capability', () => {
  beforeAll(askForEdges, mostMs);

  it.each(matrixCallers.filter(({ narrowed }) => narrowed.length > 0))(
    '$name: sees what it may see, and nothing else',
    expectNoDifference,
    mostMs,
  );
});

describe('the matrix itself', () => {
  const all = (): Asked[] => [...objects, ...edges, ...filters];
  const ofTenants = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .filter(({ name }) => typeRules[name]?.is !== 'caller');
  const fieldsOf = (type: GraphQLObjectType): string[] =>
    Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);

  it('asks some object for every field of the schema', () => {
    const { asked, cells } = judged(wide, all()).oracle;
    const skipped = ofTenants.flatMap(fieldsOf).filter((coordinate) => !asked.has(coordinate));
    expect(skipped.filter((coordinate) => !isNamed(coordinate, neverAsked))).toEqual([]);
    const fields = ofTenants.flatMap(fieldsOf).length;
    const counts = `${matrixCallers.length} callers, ${fields} fields, ${cells.size} of them with values`;
    process.stdout.write(`The matrix: ${counts}, ${matrixCallers.length * cells.size} cells.\n`);
    expect(cells.size).toBeGreaterThan(fields - skipped.length - mostWithoutValues);
  });

  it.each(narrowable)('has values that %s lets through, and values it hides', (capability) => {
    const { cells } = judged({ name: '', narrowed: [capability], missing: [] }, all()).oracle;
    const takers = ofTenants
      .flatMap((type) => fieldsOf(type).map((coordinate) => [type.name, coordinate] as const))
      .filter(([name, coordinate]) => takes(capability, name, coordinate))
      .map(([, coordinate]) => coordinate);
    const found = takers.filter((coordinate) => {
      const cell = cells.get(coordinate);
      return cell !== undefined && (cell.allowed === 0 || cell.denied === 0);
    });
    expect(found.filter((coordinate) => !isNamed(coordinate, oneSided))).toEqual([]);
  });
});

/** Whether a field takes the capability for single objects, by itself or by its type. */
function takes(capability: Capability, typeName: string, coordinate: string): boolean {
  const rule = typeRules[typeName];
  const own = fieldRules[coordinate]?.capability;
  if (own !== undefined) return own === capability;
  return rule !== undefined && 'capability' in rule && rule.capability === capability;
}
