import { parseExample, type Example } from './example';

const texts = import.meta.glob<string>('../../../../examples/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In the order of their file names, but for the one everybody begins with. */
export const examples: readonly Example[] = Object.entries(texts)
  .sort(([one], [other]) => Number(isFirst(other)) - Number(isFirst(one)) || one.localeCompare(other))
  .map(([, text]) => parseExample(text));

function isFirst(path: string): boolean {
  return path.endsWith('/first-query.graphql');
}
