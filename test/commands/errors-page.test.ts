import { readFileSync } from 'node:fs';
import { errorsPage } from '../../src/commands/pages/errors-page.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the page about errors', () => {
  it('is committed as it is generated (npm run docs)', () => {
    expect(read('docs/errors.md')).toBe(errorsPage());
  });

  it('has every code there is, with its status, its meaning and what to do', () => {
    const [, union = ''] = /export type ErrorCode =([^;]+);/.exec(read('src/errors.ts')) ?? [];
    const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code);
    const explained = [...errorsPage().matchAll(/^\| `([A-Z_]+)` +\| [\d, ]+ \| \S.+ \| \S.+ \|$/gm)];

    expect(codes.length).toBeGreaterThan(10);
    expect(explained.map(([, code]) => code)).toEqual(expect.arrayContaining(codes));
  });
});
