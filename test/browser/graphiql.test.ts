import { spawn, type ChildProcess } from 'node:child_process';
import { exampleFiles } from '../support/examples.js';
import { answerOf, inBrowser, pickExample, picture, runButton, startBrowser } from './browser.js';

// The demo as a person meets it: its process, the address it prints, a real browser.

const command = new URL('../../dist/main.js', import.meta.url).pathname;
inBrowser('GraphiQL in a browser', () => {
  const { visit } = startBrowser();
  let demo: ChildProcess;
  let address: Promise<string>;
  beforeAll(() => {
    const started = spawn(process.execPath, [command, 'demo', '--port', '0', '--admin-port', '0']);
    demo = started;
    address = new Promise((resolve) => {
      let output = '';
      started.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const [found] = /http:\S+\/graphiql#key=\S+/.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
  });
  afterAll(() => void demo.kill());

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

  it('answers each of the examples, which are offered as questions', async () => {
    const { page, complaints } = await visit(await address);
    await runButton(page).click({ trial: true });
    const offered = await page.getByLabel('Examples').locator('option:not([hidden])').allInnerTexts();
    expect(offered).toHaveLength(exampleFiles.length);
    for (const question of offered) {
      await pickExample(page, question);
      await page.locator('.graphiql-query-editor').waitFor();
      await runButton(page).click();
      const answer = await answerOf(page, '"data"');
      expect(answer).not.toContain('"errors"');
    }
    // A question that is open already is not opened twice.
    await pickExample(page, offered[1]!);
    await expect(page.locator('.graphiql-tab-button').count()).resolves.toBe(offered.length);
    expect(complaints).toEqual([]);
  });

  it('without a key says what to do, in the bar and in the answer', async () => {
    const { page } = await visit((await address).split('#')[0]!);
    await page.getByText('prints a key when it starts').waitFor();
    await runButton(page).click();
    await answerOf(page, 'No API key: enter one in the bar above');
    await page.getByLabel('API key').fill('password');
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByText('they look like ggw_name_secret').waitFor();
  });

  it('with a key that is refused says why that may be, and takes another', async () => {
    const url = await address;
    const { page } = await visit(`${url.split('#')[0]}#key=ggw_demo_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
    await page.getByText('Key demo was refused').waitFor();
    await runButton(page).click({ trial: true });
    await picture(page, 'graphiql-refused-key');
    await page.getByLabel('API key').fill(url.split('#key=')[1]!);
    await page.keyboard.press('Enter');
    await runButton(page).click();
    await answerOf(page, 'testfol');
  });

  it('keeps tabs and history over a reload, and the key not', async () => {
    const url = await address;
    const { page } = await visit(url);
    await pickExample(page, 'Who is above a person, up to the top?');
    await runButton(page).click();
    await answerOf(page, 'Ebba');
    // The page writes its tabs down half a second after they change.
    await page.evaluate(`new Promise((resolve) => {
      const look = () =>
        localStorage.getItem('graphiql:tabState')?.includes('"title":"ManagerChain"')
          ? resolve()
          : requestAnimationFrame(look);
      look();
    })`);
    await page.reload();
    await page.getByLabel('API key').waitFor();
    await runButton(page).click({ trial: true });
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual([
      'FirstQuery',
      'ManagerChain',
    ]);
    await page.getByLabel('Show History').click();
    await page.locator('.graphiql-history-items').filter({ hasText: 'ManagerChain' }).waitFor();
    await page.goto(url);
    await page.getByText('key demo').waitFor();
  });

  describe('for whoever clicks faster than the page', () => {
    it('runs the query of a tab in the moment the tab is opened', async () => {
      const { page } = await visit(await address);
      await pickExample(page, 'Who has the fullest OneDrive?');
      await page.locator('.graphiql-tab-button').first().click();
      await page.locator('.graphiql-query-editor').getByText('FirstQuery').waitFor();
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
      await pickExample(page, 'Who has the fullest OneDrive?');
      await page.locator('.graphiql-tab-button').first().click();
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
