import { readdirSync, statSync } from 'node:fs';
import { startTestGateway, type TestGateway } from '../support/gateway/gateway.js';
import { answerOf, inBrowser, picture, runButton, startBrowser, totalOf } from './browser.js';
import { startPrefixProxy } from './prefix-proxy.js';

inBrowser('around GraphiQL', () => {
  const { visit } = startBrowser();
  let gateway: TestGateway;
  let proxy: Awaited<ReturnType<typeof startPrefixProxy>>;
  let key: string;
  beforeAll(async () => {
    gateway = await startTestGateway({ server: { graphiql: true }, showsTenants: true });
    proxy = await startPrefixProxy('/gateway/', gateway.url);
    key = gateway.keyOf('tester');
  });
  afterAll(() => proxy.close());

  it('the page at / leads to GraphiQL and breaks no policy of its own', async () => {
    const { page, complaints, origins } = await visit(`${gateway.url}/`);
    await page.getByText('Tenants of this demo').waitFor();
    await picture(page, 'landing-page');
    await page.getByRole('link', { name: 'Explore in GraphiQL' }).click();
    await page.getByLabel('API key').waitFor();
    expect(page.url()).toBe(`${gateway.url}/graphiql/`);
    expect([...origins]).toEqual([gateway.url]);
    expect(complaints).toEqual([]);
  });

  it('all of it works below a path of a proxy', async () => {
    const { page, complaints, origins } = await visit(`${proxy.url}graphiql#key=${key}`);
    expect(page.url()).toBe(`${proxy.url}graphiql/`);
    await runButton(page).click();
    await answerOf(page, 'testfol');
    expect(await totalOf(page, 'Graph requests')).toBe('2');
    await page.getByLabel('Show Access').click();
    await page.locator('.tenant').first().waitFor();
    await page.goto(proxy.url);
    await page.getByRole('link', { name: 'Explore in GraphiQL' }).click();
    await page.getByLabel('API key').waitFor();
    expect([...origins]).toEqual([new URL(proxy.url).origin]);
    expect(complaints).toEqual([]);
  });

  it('weighs at most 2.5 MB, and is kept by the browser', async () => {
    const directory = new URL('../../dist/graphiql/assets/', import.meta.url);
    const files = readdirSync(directory);
    const sizes = files
      .filter((name) => name.endsWith('.gz') || !files.includes(`${name}.gz`))
      .map((name) => statSync(new URL(name, directory)).size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`GraphiQL weighs ${(bytes / 1e6).toFixed(2)} MB compressed.\n`);
    expect(bytes).toBeLessThan(2.5e6);

    const { page } = await visit('about:blank');
    const transferred: { url: string; encoding: string | undefined; cache: string | undefined }[] = [];
    page.on('response', (response) => {
      const headers = response.headers();
      if (response.request().method() === 'GET' && response.status() === 200) {
        transferred.push({
          url: new URL(response.url()).pathname,
          encoding: headers['content-encoding'],
          cache: headers['cache-control'],
        });
      }
    });
    await page.goto(`${gateway.url}/graphiql/#key=${key}`);
    await runButton(page).click();
    await answerOf(page, 'testfol');
    for (const { url, encoding, cache } of transferred) {
      const isAsset = url.startsWith('/graphiql/assets/');
      expect([url, cache]).toEqual([url, isAsset ? 'public, max-age=31536000, immutable' : 'no-cache']);
      if (/\.(js|css)$/.test(url)) expect([url, encoding]).toEqual([url, 'gzip']);
    }
    expect(transferred.length).toBeGreaterThan(5);
    const paint = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0].startTime`,
    );
    process.stdout.write(`GraphiQL's first paint came after ${Math.round(paint)} ms.\n`);
  });
});
