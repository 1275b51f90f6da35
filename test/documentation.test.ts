import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, print, validate } from 'graphql';
import { loadConfig } from '../src/config/load-config.js';
import { createSchema } from '../src/server/schema/schema.js';
import { startTestGateway } from './support/gateway/gateway.js';

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

/** The three queries of the README: what it echoes, and the two that it shows. */
const queries = [/^echo '(.*)' \| ask$/m.exec(readme)?.[1] ?? '', ...blocks(readme, 'graphql')];

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

  it.each(pages.filter((page) => page !== 'CHANGELOG.md'))('names only scripts that exist: %s', (page) => {
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

  it('shows two example queries as their files have them, and the schema allows all three', () => {
    const sent = [...readme.matchAll(/^ask < (.*)$/gm)].map(([, file = '']) => file);

    expect(sent).toEqual([
      'examples/queries/first-query.graphql',
      'examples/queries/fullest-onedrives.graphql',
    ]);
    expect(queries.slice(1).map((query) => print(parse(query)))).toEqual(
      sent.map((file) => print(parse(read(file)))),
    );
    for (const query of queries) expect(validate(createSchema(), parse(query))).toEqual([]);
  });

  it.each([0, 1, 2])('shows the answer the demo gives to query %i', async (index) => {
    const shown = JSON.parse(blocks(readme, 'json')[index] ?? '{}');

    const gateway = await startTestGateway();
    const { data, errors, extensions } = await gateway.query(queries[index] ?? '');

    expect(errors).toEqual([]);
    if (index === 2) {
      expect(data.tenant.users.nodes).toHaveLength(100);
      expect(data.tenant.users.nodes.slice(0, 1)).toEqual(shown.data.tenant.users.nodes);
    } else {
      expect(data).toEqual(shown.data);
    }
    expect(extensions.orggraph?.cost).toEqual(shown.extensions.orggraph.cost);
  });

  it('answers its third query from the cache the second time, without a Graph request', async () => {
    const gateway = await startTestGateway({ cache: true });
    await gateway.query(queries[2] ?? '');
    gateway.takeGraphCalls();
    const { extensions } = await gateway.query(queries[2] ?? '');

    expect(readme).toContain('`cached` is 101');
    expect(extensions.orggraph?.cost).toMatchObject({ cached: 101, httpRequests: 0, graphRequests: 0 });
    expect(gateway.takeGraphCalls()).toEqual([]);
  });
});

describe('the pages', () => {
  it('of docs/ are all in the index', () => {
    const index = links(read('docs/README.md')).map((target) => `docs/${target}`);
    const others = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');

    expect(others.filter((page) => !index.includes(page))).toEqual([]);
  });

  it('about entities show a query that the schema allows', () => {
    const [query = ''] = blocks(read('docs/entities.md'), 'graphql');

    expect(validate(createSchema(), parse(query))).toEqual([]);
  });

  it('about costs show the cost that the README shows for the same query', () => {
    const [shown = '{}'] = blocks(read('docs/costs.md'), 'json');

    expect(JSON.parse(shown).cost).toEqual(
      JSON.parse(blocks(readme, 'json')[1] ?? '{}').extensions.orggraph.cost,
    );
  });
});
