import { graphResource } from '../../src/graph/resource.js';
import { estimateUnits } from '../../src/graph/units.js';
import { covers, mergeWants, queryString, shapeOf, type Want } from '../../src/graph/want.js';

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

const want = (select: string[], expand: [string, Want][] = []): Want => ({
  resource: people,
  select: new Set(select),
  expand: new Map(expand),
});

describe('a want', () => {
  it('has one spelling, whatever the order it was asked in', () => {
    expect(queryString(want(['name', 'id']))).toBe('?$select=id,name');
    expect(queryString(want(['id', 'name']))).toBe('?$select=id,name');
  });

  it('is spelt with its expansions, order and page size', () => {
    const full = want(['id'], [['manager', want(['name', 'id'])]]);
    const list = { top: 10, orderBy: [{ property: 'name', descending: true }] };
    expect(queryString(full, list)).toBe(
      '?$select=id&$expand=manager($select=id,name)&$orderby=name%20desc&$top=10',
    );
  });

  it('is united with another one, expansions included', () => {
    const one = want(['id', 'name'], [['manager', want(['id'])]]);
    const other = want(['id', 'mail'], [['manager', want(['mail'])]]);
    expect(shapeOf(mergeWants(one, other))).toEqual({
      select: ['id', 'mail', 'name'],
      expand: { manager: { select: ['id', 'mail'], expand: {} } },
    });
  });

  it('of open properties is of all of them when it names none', () => {
    const [all, some, other]: Want[] = [[], ['a'], ['b']].map((names) => ({
      ...want(names),
      resource: fields,
    }));
    expect([...mergeWants(some!, other!).select]).toEqual(['a', 'b']);
    expect([...mergeWants(some!, all!).select]).toEqual([]);
    expect([...mergeWants(all!, some!).select]).toEqual([]);
    expect([covers(shapeOf(all!), some!), covers(shapeOf(some!), all!)]).toEqual([true, false]);
  });

  it('is spelt with further options, their values encoded', () => {
    expect(queryString(want(['id']), { parameters: { search: '"R&D + ü"' } })).toBe(
      '?search=%22R%26D%20%2B%20%C3%BC%22&$select=id',
    );
  });

  it('is covered by whatever has at least as much', () => {
    const small = want(['id'], [['manager', want(['id'])]]);
    const large = want(['id', 'name'], [['manager', want(['id', 'mail'])]]);
    expect(covers(shapeOf(large), small)).toBe(true);
    expect(covers(shapeOf(small), large)).toBe(false);
    expect(covers(shapeOf(want(['id', 'name'])), small)).toBe(false);
    expect(covers(shapeOf(want(['id'])), want(['id'], [['toString', want([])]]))).toBe(false);
  });
});

describe('resource units', () => {
  it.each([
    ['a user', want(['id']), undefined, 1],
    ['a page of users', want(['id']), { top: 100 }, 1],
    ['a page of users with their managers', want(['id'], [['manager', want(['id'])]]), { top: 100 }, 2],
    ['a small page of users with their managers', want(['id'], [['manager', want(['id'])]]), { top: 10 }, 1],
    ['a file', { ...want(['id']), resource: files }, undefined, 1],
    ['what has a price of its own', { ...want([]), resource: fields }, undefined, 5],
    ['a list of what has a price of its own', { ...want([]), resource: fields }, {}, 5],
    ['a page of files', { ...want(['id']), resource: files }, { top: 10 }, 2],
  ])('%s', (_, asked, list, units) => {
    expect(estimateUnits(asked, list)).toBe(units);
  });
});
