import { ask, type TestGateway } from './gateway.js';

export interface Explanation {
  readonly bound: number;
  /** The units of each field that costs something, by its path with dots. */
  readonly fields: Readonly<Record<string, number>>;
}

/** What a gateway says an operation may cost. */
export async function explain(
  gateway: TestGateway,
  query: string,
  variables: Record<string, unknown> = {},
  caller = 'tester',
): Promise<Explanation> {
  const headers = { 'orggraph-explain': '1' };
  const answer = await ask(`${gateway.url}/graphql`, gateway.keyOf(caller), { query, variables }, headers);
  expect(answer.errors).toEqual([]);
  const { cost, explain: fields } = answer.extensions.orggraph as unknown as {
    cost: { bound: number };
    explain: { path: string[]; units: number }[];
  };
  return {
    bound: cost.bound,
    fields: Object.fromEntries(fields.map(({ path, units }) => [path.join('.'), units])),
  };
}
