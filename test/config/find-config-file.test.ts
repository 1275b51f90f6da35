import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findConfigFile } from '../../src/config/file/find-config-file.js';

describe('finding the configuration', () => {
  const empty = mkdtempSync(join(tmpdir(), 'orggraph-'));
  const cwd = mkdtempSync(join(tmpdir(), 'orggraph-'));
  writeFileSync(join(cwd, 'orggraph.yaml'), '');

  it.each([
    ['the argument first', { argument: 'a.yaml', variable: '/b.yaml', cwd }, join(cwd, 'a.yaml')],
    ['then the variable', { argument: undefined, variable: '/b.yaml', cwd }, '/b.yaml'],
    ['then the usual name', { argument: undefined, variable: undefined, cwd }, join(cwd, 'orggraph.yaml')],
    [
      'the usual name when the variable is empty',
      { argument: undefined, variable: '', cwd },
      join(cwd, 'orggraph.yaml'),
    ],
    ['nothing where there is nothing', { argument: undefined, variable: undefined, cwd: empty }, undefined],
  ])('takes %s', (_title, { argument, variable, cwd: folder }, expected) => {
    const found = findConfigFile({ argument, environment: { ORGGRAPH_CONFIG: variable }, cwd: folder });

    expect(found).toBe(expected);
  });
});
