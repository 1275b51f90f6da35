import type { Emulator } from '../../src/emulator/emulator.js';
import {
  startTestEmulator,
  startTestGateway,
  type TestGateway,
  type TestGatewayOptions,
} from '../support/gateway/gateway.js';
import {
  answerOf,
  inBrowser,
  pickExample,
  picture,
  runButton,
  startBrowser,
  totalOf,
  type VisitOptions,
} from './browser.js';

const reader = ['users.basic', 'drives.list', 'files.metadata'] as const;
const everything = [...reader, 'schema.introspect', 'explain'] as const;
inBrowser('the panels of GraphiQL', () => {
  const { visit } = startBrowser();
  let emulator: Emulator;
  let gateway: TestGateway;
  beforeAll(async () => {
    emulator = await startTestEmulator();
    const callers: TestGatewayOptions['callers'] = {
      explorer: { contoso: everything, fabrikam: everything, testdirectory: everything },
      plain: { contoso: reader },
      shutOut: { testdirectory: ['users.basic'] },
    };
    gateway = await startTestGateway({ emulator, server: { graphiql: true }, callers });
  });
  const visitAs = (caller: string, options?: VisitOptions) =>
    visit(`${gateway.url}/graphiql#key=${gateway.keyOf(caller)}`, options);
  const fullest = 'Who has the fullest OneDrive?';
  beforeEach(() => emulator.journal.clear());

  describe('Graph calls', () => {
    it('shows the requests the cost contract promises, batch by batch', async () => {
      const { page, complaints, origins } = await visitAs('explorer');
      await pickExample(page, fullest);
      await runButton(page).click();
      expect(await totalOf(page, 'Graph requests')).toBe('101');
      expect(await totalOf(page, 'HTTP requests')).toBe('6');
      expect(await totalOf(page, 'Resource units')).toBe('101 of at most 101');
      const requests = page.getByLabel('HTTP requests to Microsoft Graph').locator('> li');
      const titles = await requests.locator('.what').allInnerTexts();
      expect(titles).toEqual(['request · contoso', ...Array<string>(5).fill('$batch of 20 · contoso')]);
      expect(await requests.nth(1).locator('ul').innerText()).toMatch(
        /^20 × GET \/users\/\{id\}\/drive\?\$select=id,name,quota 200$/,
      );
      expect(gateway.takeGraphCalls()).toHaveLength(6);
      await answerOf(page, 'quota');
      await picture(page, 'graphiql-graph-calls');
      // The answer beside it is the one every client gets.
      expect(await answerOf(page, 'data')).not.toContain('"trace"');
      expect([...origins]).toEqual([gateway.url]);
      expect(complaints).toEqual([]);
    });

    it('marks what was repeated', async () => {
      const { page } = await visitAs('explorer');
      const fault = emulator.faults.inject({ on: 'request', match: /children/, status: 503, times: 1 });
      await runButton(page).click();
      expect(await totalOf(page, 'Repeated')).toBe('1');
      fault.remove();
      const times = await page.locator('.waterfall .when').allInnerTexts();
      expect(times.filter((text) => text.includes('attempt 2'))).toHaveLength(1);
      expect(await page.locator('.waterfall .status.bad').allInnerTexts()).toEqual(['503']);
    });

    it('explains without running which field costs what', async () => {
      const { page } = await visitAs('explorer', { colorScheme: 'dark' });
      await pickExample(page, fullest);
      await page.getByRole('button', { name: 'Explain without running' }).click();
      await page.getByRole('heading', { name: 'At most 101 resource units' }).waitFor();
      expect(await page.locator('.explanation li').allInnerTexts()).toEqual([
        'tenant.users.nodes.drive\n100',
        'tenant.users\n1',
      ]);
      expect(gateway.takeGraphCalls()).toEqual([]);
      await picture(page, 'graphiql-explain-dark');
      // A run takes the place of the explanation.
      await runButton(page).click();
      expect(await totalOf(page, 'Graph requests')).toBe('101');
    });

    it('has totals only, and no schema, for a key that may not have more', async () => {
      const { page, complaints } = await visitAs('plain');
      await pickExample(page, fullest);
      await page.getByText('Totals only: this key was not granted explain').waitFor();
      await page.getByText('No schema here: this key was not granted schema.introspect').waitFor();
      await runButton(page).click();
      expect(await totalOf(page, 'Graph requests')).toBe('101');
      expect(await page.locator('.waterfall').count()).toBe(0);
      expect(await answerOf(page, 'quota')).not.toContain('"errors"');
      expect(complaints).toEqual([]);
    });

    it('says what to do about an error', async () => {
      const { page } = await visitAs('shutOut');
      await runButton(page).click();
      expect(await page.locator('.failures').innerText()).toContain('drives.list');
    });
  });

  describe('Access', () => {
    it('shows the tenants of the key, their permissions, and what the query needs', async () => {
      const { page, complaints } = await visitAs('explorer');
      await runButton(page).click({ trial: true });
      await page.getByLabel('Show Access').click();
      const panel = page.getByLabel('Access', { exact: true });
      await panel.getByText('User.Read.All for Tenant.user').waitFor();
      await panel.getByText('Files.Read.All for User.drive').waitFor();
      const tenants = panel.locator('.tenant');
      expect(await tenants.locator('h4').allInnerTexts()).toEqual([
        'contoso ready',
        'fabrikam ready',
        'testdirectory ready',
      ]);
      expect(await tenants.first().innerText()).toMatch(/Granted to the app: .*Files\.Read\.All/);
      const consent = tenants.first().getByRole('link');
      expect(await consent.getAttribute('href')).toContain(`/${emulator.tenant('contoso').tenantId}/`);
      await picture(page, 'graphiql-access');
      expect(gateway.takeGraphCalls()).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('shows for each tenant which optional permissions are missing, and their fields', async () => {
      const fabrikam = emulator.tenant('fabrikam');
      const roles = fabrikam.roles;
      fabrikam.setRoles([...roles, 'AuditLog.Read.All']);
      const own = await startTestGateway({
        emulator,
        server: { graphiql: true },
        callers: { explorer: { contoso: everything, fabrikam: everything } },
      });
      const { page, complaints } = await visit(`${own.url}/graphiql#key=${own.keyOf('explorer')}`);
      await runButton(page).click({ trial: true });
      await page.getByLabel('Show Access').click();
      await page.locator('.tenant').first().waitFor();
      const texts = await page.locator('.tenant').allInnerTexts();
      fabrikam.setRoles(roles);
      const missing = /Missing, optional: AuditLog\.Read\.All for .*User\.signInActivity/;
      expect(texts).toEqual([
        expect.stringMatching(missing),
        expect.not.stringMatching(/AuditLog\.Read\.All for/),
      ]);
      expect(texts).toEqual([
        expect.stringContaining('contoso ready'),
        expect.stringContaining('fabrikam ready'),
      ]);
      expect(complaints).toEqual([]);
    });

    it('shows a caller only its own tenants', async () => {
      const { page } = await visitAs('plain');
      await runButton(page).click({ trial: true });
      await page.getByLabel('Show Access').click();
      await page.locator('.tenant').waitFor();
      expect(await page.locator('.tenant h4').allInnerTexts()).toEqual(['contoso ready']);
    });
  });

  it('fits on a phone', async () => {
    const { page, complaints } = await visitAs('explorer', { width: 390, height: 844 });
    await runButton(page).click();
    await answerOf(page, 'Demo');
    await picture(page, 'graphiql-phone');
    await page.getByLabel('Show Graph calls').click();
    expect(await totalOf(page, 'Graph requests')).toBe('2');
    await picture(page, 'graphiql-phone-graph-calls');
    const panel = await page.locator('.graphiql-plugin').boundingBox();
    expect(panel).toMatchObject({ x: expect.any(Number), width: expect.any(Number) });
    expect(panel!.width).toBeGreaterThan(330);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByLabel('Hide Graph calls').click();
    await runButton(page).click();
    expect(complaints).toEqual([]);
  });

  it('is reached by the keyboard', async () => {
    const { page } = await visitAs('explorer');
    await runButton(page).click({ trial: true });
    await page.locator('.graphiql-query-editor .monaco-editor').first().click();
    await page.keyboard.press('Control+Enter');
    expect(await totalOf(page, 'Graph requests')).toBe('2');
    await page.getByRole('button', { name: 'Explain without running' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'At most 3 resource units' }).waitFor();
  });
});
