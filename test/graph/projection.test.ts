import { graphResource } from '../../src/graph/query/resource.js';
import { estimateUnits } from '../../src/graph/throttling/units.js';
import {
  isCoveredBy,
  mergeProjections,
  queryString,
  projectionShape,
  type Projection,
} from '../../src/graph/query/projection.js';

const people = graphResource<{ id: string; name: string; mail: string }>({
  typeName: 'Person',
  workload: 'directory',
  permission: 'User.Read.All',
  capability: 'users.basic',
  keys: ['id'],
  select: ['name', 'mail'],
});
const files = graphResource<{ id: string }>({
  typeName: 'File',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'files.metadata',
  keys: ['id'],
  select: [],
});

const fields = graphResource<{ id: string }>({
  typeName: 'Fields',
  workload: 'files',
  permission: 'Sites.Read.All',
  capability: 'sites.read',
  keys: [],
  select: [],
  isOpen: true,
  units: 5,
});

const projection = (select: string[], expand: [string, Projection][] = []): Projection => ({
  resource: people,
  select: new Set(select),
  expand: new Map(expand),
});

describe('a projection', () => {
  it('has one spelling, whatever the order it was asked in', () => {
    expect(queryString(projection(['name', 'id']))).toBe('?$select=id,name');
    expect(queryString(projection(['id', 'name']))).toBe('?$select=id,name');
  });

  it('is spelt with its expansions, order and page size', () => {
    const full = projection(['id'], [['manager', projection(['name', 'id'])]]);
    const list = { top: 10, orderBy: [{ property: 'name', descending: true }] };
    expect(queryString(full, list)).toBe(
      '?$select=id&$expand=manager($select=id,name)&$orderby=name%20desc&$top=10',
    );
  });

  it('is united with another one, expansions included', () => {
    const one = projection(['id', 'name'], [['manager', projection(['id'])]]);
    const other = projection(['id', 'mail'], [['manager', projection(['mail'])]]);
    expect(projectionShape(mergeProjections(one, other))).toEqual({
      select: ['id', 'mail', 'name'],
      expand: { manager: { select: ['id', 'mail'], expand: {} } },
    });
  });

  it('of open properties is of all of them when it names none', () => {
    const [all, some, other]: Projection[] = [[], ['a'], ['b']].map((names) => ({
      ...projection(names),
      resource: fields,
    }));
    expect([...mergeProjections(some!, other!).select]).toEqual(['a', 'b']);
    expect([...mergeProjections(some!, all!).select]).toEqual([]);
    expect([...mergeProjections(all!, some!).select]).toEqual([]);
    expect([isCoveredBy(some!, projectionShape(all!)), isCoveredBy(all!, projectionShape(some!))]).toEqual([
      true,
      false,
    ]);
  });

  it('is spelt with further options, their values encoded', () => {
    expect(queryString(projection(['id']), { parameters: { search: '"R&D + ü"' } })).toBe(
      '?search=%22R%26D%20%2B%20%C3%BC%22&$select=id',
    );
  });

  it('is covered by whatever has at least as much', () => {
    const small = projection(['id'], [['manager', projection(['id'])]]);
    const large = projection(['id', 'name'], [['manager', projection(['id', 'mail'])]]);
    expect(isCoveredBy(small, projectionShape(large))).toBe(true);
    expect(isCoveredBy(large, projectionShape(small))).toBe(false);
    expect(isCoveredBy(small, projectionShape(projection(['id', 'name'])))).toBe(false);
    expect(
      isCoveredBy(projection(['id'], [['toString', projection([])]]), projectionShape(projection(['id']))),
    ).toBe(false);
  });
});

describe('resource units', () => {
  it.each([
    ['a user', projection(['id']), undefined, 1],
    ['a page of users', projection(['id']), { top: 100 }, 1],
    [
      'a page of users with their managers',
      projection(['id'], [['manager', projection(['id'])]]),
      { top: 100 },
      2,
    ],
    [
      'a small page of users with their managers',
      projection(['id'], [['manager', projection(['id'])]]),
      { top: 10 },
      1,
    ],
    ['a file', { ...projection(['id']), resource: files }, undefined, 1],
    ['what has a price of its own', { ...projection([]), resource: fields }, undefined, 5],
    ['a list of what has a price of its own', { ...projection([]), resource: fields }, {}, 5],
    ['a page of files', { ...projection(['id']), resource: files }, { top: 10 }, 2],
  ])('%s', (_, asked, list, units) => {
    expect(estimateUnits(asked, list)).toBe(units);
  });
});
