import { startTestEmulator, startTestGateway, type TestGateway } from '../support/gateway/gateway.js';
import { answerOf, inBrowser, runButton, startBrowser } from './browser.js';

// A gateway whose tenants are not those of the demo, and a person who pastes a key.

inBrowser('GraphiQL of a real gateway', () => {
  const { visit } = startBrowser();
  let gateway: TestGateway;
  beforeAll(async () => {
    const everything = [
      'schema.introspect',
      'users.basic',
      'drives.list',
      'files.metadata',
      'files.permissions',
      'sites.read',
    ] as const;
    gateway = await startTestGateway({
      emulator: await startTestEmulator(),
      callers: { tester: { contoso: everything, fabrikam: ['users.basic'] } },
      server: { graphiql: true },
      change: (config) => ({
        ...config,
        tenants: config.tenants.map((tenant, index) => ({
          ...tenant,
          name: `customer${index}`,
          domains: [],
        })),
      }),
    });
  });

  it('answers each example about the first tenant of the key, which is pasted with its header', async () => {
    const { page, complaints } = await visit(`${gateway.url}/graphiql/`);
    await page.getByLabel('API key').fill(`Bearer ${gateway.keyOf('tester')}`);
    await page.keyboard.press('Enter');
    await runButton(page).click();
    expect(await answerOf(page, '"data"')).not.toMatch(/"errors"|"(tenant|user|drive)": null/);
    const examples = page.getByLabel('Examples');
    for (const question of await examples.locator('option:not([hidden])').allInnerTexts()) {
      await examples.selectOption({ label: question });
      await page.locator('.graphiql-query-editor').getByText('customer0').first().waitFor();
      await runButton(page).click();
      expect(await answerOf(page, '"data"')).not.toMatch(/"errors"|"(tenant|user|site|item)": null/);
    }
    expect(complaints).toEqual([]);
  });

  it('shows what the key may do in each tenant', async () => {
    const { page } = await visit(`${gateway.url}/graphiql/#key=${gateway.keyOf('tester')}`);
    await runButton(page).click({ trial: true });
    await page.getByLabel('Show Access').click();
    await page.locator('.tenant').first().waitFor();
    const cards = await page.locator('.tenant').allInnerTexts();
    expect(cards[0]).toMatch(/This key: .*drives\.list.*users\.basic/);
    expect(cards[1]).toMatch(/This key: users\.basic\n/);
  });
});
