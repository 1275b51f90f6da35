import { parseExample } from '../../../src/server/graphiql/examples/example.js';
import { exampleFiles as files, readExample } from '../../support/examples.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// The tenants of the demo, and a cold gateway for each example: that is what their heads promise the cost of.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });

it.each(files)('%s answers its question for what its head says', async (file) => {
  const { query, variables, cost } = parseExample(readExample(file));
  const { data, errors, extensions } = await gateway.query(query, JSON.parse(variables || '{}'));
  expect(errors).toEqual([]);
  const entries = listsIn(data);
  expect(entries.every(({ length }) => length > 0)).toBe(true);
  expect(valuesIn(data).length).toBeGreaterThan(3);
  const { httpRequests, graphRequests, bound, resourceUnits } = extensions.orggraph!.cost;
  expect(cost).toBe(
    `${count(httpRequests!, 'HTTP request')}, ${count(graphRequests!, 'Graph request')}, ` +
      `at most ${count(bound!, 'resource unit')}`,
  );
  expect(resourceUnits).toBeLessThanOrEqual(bound!);
});

it('asks each question once', () => {
  const questions = files.map((file) => parseExample(readExample(file)).question);
  expect(new Set(questions).size).toBe(files.length);
});

it.each(['query A { viewer { name } }', '# What is it?\nquery A { viewer { name } }', '# Cost: 1.\n{ a }'])(
  'a file without a head is refused: %j',
  (text) => {
    expect(() => parseExample(text)).toThrow('An example begins with "# <question>?"');
  },
);

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listsIn(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value, ...value.flatMap(listsIn)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

function valuesIn(value: unknown): unknown[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
  return value === null ? [] : [value];
}
