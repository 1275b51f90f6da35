import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, print, validate } from 'graphql';
import { loadConfig } from '../src/config/load-config.js';
import { createSchema } from '../src/server/schema.js';
import { startTestGateway } from './support/gateway.js';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const readme = read('README.md');

/** The fenced blocks of a page in one language, also those inside lists. */
function blocks(page: string, language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, 'gms');
  return [...page.matchAll(fence)].map(([, indent = '', text = '']) =>
    text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** The targets of a page's links to this repository, and to its own headings. */
function links(page: string): string[] {
  const prose = page.replace(/^( *)```.*?^\1```$/gms, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The names GitHub gives the headings of a page. */
function anchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documentation', () => {
  it.each(pages)('has only links that lead somewhere: %s', (page) => {
    const broken = links(read(page)).filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? new URL(page, root) : new URL(path, new URL(page, root));
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchors(readFileSync(file, 'utf8')).includes(anchor);
    });

    expect(broken).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('names only scripts that exist: %s', (page) => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);

    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  it('explains every decision once', () => {
    const numbers = pages.flatMap((page) => /^docs\/adr\/(\d{4})-/.exec(page)?.[1] ?? []);

    expect(numbers.sort()).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')));
  });
});

describe('the README', () => {
  it('has an orggraph.yaml that can be loaded as it stands', () => {
    const [example = ''] = blocks(readme, 'yaml');
    const config = loadConfig({
      file: '/orggraph.yaml',
      environment: { FILES_SECRET: 'secret', ORGGRAPH_SEAL: 'x'.repeat(32) },
      readFile: () => example,
      nowMs: Date.parse('2026-11-24T12:00:00Z'),
    });

    expect(config.tenants.map(({ name }) => name)).toEqual(['contoso']);
    expect(config.callers.map(({ name }) => name)).toEqual(['portal']);
    expect(config.server.sealing).toHaveLength(1);
  });

  it('shows the first example query, which the schema allows', () => {
    const [shown = ''] = blocks(readme, 'graphql');
    const document = parse(shown);

    expect(print(document)).toBe(print(parse(read('examples/queries/first-query.graphql'))));
    expect(validate(createSchema(), document)).toEqual([]);
  });

  it('shows the answer the demo gives to it', async () => {
    const [query = ''] = blocks(readme, 'graphql');
    const [answer = '{}'] = blocks(readme, 'json');
    const shown = JSON.parse(answer);

    const gateway = await startTestGateway();
    const { data, errors, extensions } = await gateway.query(query);

    expect(errors).toEqual([]);
    expect(data).toEqual(shown.data);
    expect(extensions.orggraph?.cost).toEqual(shown.extensions.orggraph.cost);
  });
});
