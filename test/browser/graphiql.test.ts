import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

// The demo as a person meets it: its process, the address it prints, a real browser.

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const inBrowser = executablePath === undefined ? describe.skip : describe;
if (executablePath === undefined)
  process.stdout.write('The browser tests are skipped: no Chromium was found.\n');

const command = new URL('../../dist/main.js', import.meta.url).pathname;
const demo = spawn(process.execPath, [command, 'demo', '--port', '0', '--admin-port', '0']);
const address = new Promise<string>((resolve) => {
  let output = '';
  demo.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const [found] = /http:\S+\/graphiql#key=\S+/.exec(output) ?? [];
    if (found !== undefined) resolve(found);
  });
});
afterAll(() => void demo.kill());

inBrowser('GraphiQL in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser.close());

  /** A fresh page, with what it complained of and whom it talked to. */
  const open = async (url: string) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const complaints: string[] = [];
    const origins = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(url);
    // As a person would: nobody clicks before the query is there to be read.
    if (url.includes('#key=')) await page.locator('.graphiql-query-editor').getByText('FirstQuery').waitFor();
    return { page, complaints, origins };
  };

  /** The visible part of the answer, once it says the text. The editor writes its spaces as no-break spaces. */
  const answerOf = async (page: Page, text: string): Promise<string> => {
    const result = page.locator('.result-window');
    await result.filter({ hasText: text }).waitFor({ timeout: 20_000 });
    return (await result.innerText()).replaceAll('\u00a0', ' ');
  };

  it('runs the first query at the first click, talks to nobody else and complains of nothing', async () => {
    const url = await address;
    const { page, complaints, origins } = await open(url);
    await page.locator('.graphiql-execute-button').click();
    expect(await answerOf(page, 'testfol')).toContain('Demo Taro');
    expect([...origins]).toEqual([new URL(url).origin]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes the key out of the address and keeps it nowhere', async () => {
    const url = await address;
    const key = url.split('#key=')[1]!;
    const { page } = await open(url);
    await page.locator('.graphiql-execute-button').click();
    await answerOf(page, 'testfol');
    expect(page.url()).not.toContain(key);
    const stored = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(stored).not.toContain(key);
    await page.close();
  });

  it('answers each of the example tabs', async () => {
    const { page } = await open(await address);
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.first().waitFor();
    expect(await tabs.allInnerTexts()).toEqual(['FirstQuery', 'FullestOneDrives', 'PageThroughUsers']);
    const expected = [
      ['FirstQuery', 'childCount'],
      ['FullestOneDrives', 'quota'],
      ['PageThroughUsers', 'userPrincipalName'],
    ] as const;
    for (const [index, [operation, text]] of expected.entries()) {
      await tabs.nth(index).click();
      await page.locator('.graphiql-query-editor').getByText(operation).waitFor();
      await page.locator('.graphiql-execute-button').click();
      expect(await answerOf(page, text)).not.toContain('"errors"');
    }
    await page.close();
  });

  it('without a key, or with a refused one, says what to do', async () => {
    const base = (await address).split('#')[0]!;
    const without = await open(base);
    await without.page.getByText('API key').first().waitFor();
    await without.page.close();
    const refused = await open(`${base}#key=ggw_demo_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
    await refused.page
      .getByText(/refused|not accepted|no valid/i)
      .first()
      .waitFor();
    await refused.page.close();
  });
});
