import { spawn } from 'node:child_process';
import { answerOf, inBrowser, runButton, startBrowser } from './browser.js';

// The demo as a person meets it: its process, the address it prints, a real browser.

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
  const { visit } = startBrowser();

  it('runs the first query at the first click, talks to nobody else and complains of nothing', async () => {
    const url = await address;
    const { page, complaints, origins } = await visit(url);
    await runButton(page).click();
    expect(await answerOf(page, 'testfol')).toContain('Demo Taro');
    expect([...origins]).toEqual([new URL(url).origin]);
    expect(complaints).toEqual([]);
  });

  it('takes the key out of the address and keeps it nowhere', async () => {
    const url = await address;
    const key = url.split('#key=')[1]!;
    const { page } = await visit(url);
    await runButton(page).click();
    await answerOf(page, 'testfol');
    expect(page.url()).not.toContain(key);
    const stored = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(stored).not.toContain(key);
  });

  it('answers each of the example tabs', async () => {
    const { page } = await visit(await address);
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.first().waitFor();
    expect(await tabs.allInnerTexts()).toEqual(['FirstQuery', 'FullestOneDrives', 'PageThroughUsers']);
    const expected = ['childCount', 'quota', 'userPrincipalName'];
    for (const [index, text] of expected.entries()) {
      await tabs.nth(index).click();
      await runButton(page).click();
      expect(await answerOf(page, text)).not.toContain('"errors"');
    }
  });

  it('without a key, or with a refused one, says what to do', async () => {
    const base = (await address).split('#')[0]!;
    const without = await visit(base);
    await without.page.getByText('API key').first().waitFor();
    const refused = await visit(`${base}#key=ggw_demo_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
    await refused.page
      .getByText(/refused|not accepted|no valid/i)
      .first()
      .waitFor();
  });

  describe('for whoever clicks faster than the page', () => {
    it('runs the query of a tab in the moment the tab is opened', async () => {
      const { page } = await visit(await address);
      await runButton(page).click({ trial: true });
      await page.evaluate(`
        document.querySelectorAll('.graphiql-tab-button')[1].click();
        document.querySelector('.graphiql-execute-button').click();
      `);
      expect(await answerOf(page, 'quota')).not.toContain('"errors"');
    });

    it('lets nobody run anything before the editor is there', async () => {
      const { page } = await visit('about:blank');
      let letThrough = (): void => undefined;
      const isHeld = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route('**/assets/lite-*.js', async (route) => {
        await isHeld;
        await route.continue();
      });
      await page.goto(await address);
      const main = page.locator('main');
      await runButton(page).waitFor();
      expect([await main.getAttribute('inert'), await main.getAttribute('aria-busy')]).toEqual(['', 'true']);
      const click = runButton(page).click();
      letThrough();
      await click;
      await answerOf(page, 'testfol');
      expect(await main.getAttribute('inert')).toBeNull();
    });

    it('stops the request at Stop and when its tab is left, and then runs the next', async () => {
      const { page } = await visit(await address);
      await runButton(page).click({ trial: true });
      const asked = () =>
        page.waitForRequest((request) => request.postData()?.includes('FirstQuery') ?? false);
      const stopped = () => page.waitForEvent('requestfailed');
      // Nobody answers.
      await page.route('**/graphql', () => undefined);
      for (const leave of [runButton(page), page.locator('.graphiql-tab-button').nth(1)]) {
        const [request] = await Promise.all([asked(), runButton(page).click()]);
        const [failed] = await Promise.all([stopped(), leave.click()]);
        expect(failed).toBe(request);
      }
      await page.unroute('**/graphql');
      await runButton(page).click();
      await answerOf(page, 'quota');
    });
  });
});
