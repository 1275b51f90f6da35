import { existsSync, readFileSync } from 'node:fs';
import { startTestEmulator, startTestGateway } from './support/gateway/gateway.js';

// The map of the code is right only while every name on it exists.
const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/architecture.md');
const rowsBelow = (heading: string): string[][] =>
  page
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const declares = (source: string, name: string): boolean =>
  new RegExp(`(?:function|class|const) ${name}\\b|^  (?:async )?#?${name}(?:<[^(]*>)?\\(`, 'm').test(source);

const stations = rowsBelow('The life of a request').map(([number, place]) => {
  const [file = '', name = ''] = [...place!.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
  return { number: Number(number), file, name };
});
const words = rowsBelow('Words').map(([word, , file]) => ({ word: word!, file: file!.replaceAll('`', '') }));

describe('the map of the code', () => {
  it('has the stations in order', () => {
    expect(stations.map(({ number }) => number)).toEqual(stations.map((_, index) => index + 1));
    expect(stations.length).toBeGreaterThanOrEqual(20);
    expect(words.length).toBeGreaterThanOrEqual(20);
  });

  it.each(stations)('station $number: $file declares $name', ({ file, name }) => {
    expect(declares(read(file), name)).toBe(true);
  });

  it.each([...page.matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, file]) => file!))('%s exists', (file) => {
    expect(existsSync(new URL(file, root))).toBe(true);
  });

  it.each(
    [...page.matchAll(/`(src\/[^`]+\.ts)` \((`\w+`(?:, `\w+`)*)\)/g)].map(
      ([, file, names]) => [file!, names!] as const,
    ),
  )('%s declares %s', (file, names) => {
    for (const [, name] of names.matchAll(/`(\w+)`/g)) expect(declares(read(file), name!)).toBe(true);
  });

  it('gives the cost of its example', async () => {
    const [, query] = /The example is `([^`]+)`/.exec(page)!;
    const gateway = await startTestGateway({ emulator: await startTestEmulator() });
    for (const tenant of ['contoso', 'fabrikam']) {
      const { errors, extensions } = await gateway.query(query!.replace('contoso', tenant));
      expect(errors).toEqual([]);
      expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 2, graphRequests: 21 });
    }
    expect(page).toContain('2 HTTP requests for 21 Graph requests');
  });

  it('has each word once, in alphabetical order', () => {
    const sorted = [...new Set(words.map(({ word }) => word))].sort((one, other) => one.localeCompare(other));
    expect(words.map(({ word }) => word)).toEqual(sorted);
  });

  it.each(words)('the word "$word" is in $file', ({ word, file }) => {
    // In a comment, or as the name of something: `cache entry`, `CacheEntry`, `cacheEntry` or `cache-entry`.
    const pattern = new RegExp(word.split(/[ -]/).join('[ -]?'), 'i');
    expect(pattern.test(`${file}\n${read(file)}`)).toBe(true);
  });
});
