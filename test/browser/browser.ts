import { existsSync } from 'node:fs';
import { limitEachTest } from '../setup/test-file.js';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

if (executablePath === undefined)
  process.stdout.write('The browser tests are skipped: no Chromium was found.\n');

/** `describe` where there is a browser to test in. CI installs one; `npm install` alone must not need it. */
export const inBrowser = executablePath === undefined ? describe.skip : describe;

/** What an answer may take on a machine that has better things to do. Nothing waits this long unless it fails. */
const patienceMs = 60_000;

/** A page, with what it complained of and whom it talked to. */
export interface Visit {
  readonly page: Page;
  /** Console errors and uncaught exceptions; a broken content security policy is among them. */
  readonly complaints: string[];
  readonly origins: Set<string>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** One browser for a test file. Each visit is a person of their own: nothing is kept between two. */
export function startBrowser(): { visit: (url: string, options?: VisitOptions) => Promise<Visit> } {
  let browser: Browser;
  const open: Page[] = [];
  limitEachTest(180_000);

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
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.close()));
  });
  afterAll(() => browser.close());

  return {
    visit: async (url, { width = 1280, height = 720, colorScheme = 'light' } = {}) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      open.push(page);
      page.setDefaultTimeout(patienceMs);
      const complaints: string[] = [];
      const origins = new Set<string>();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => origins.add(new URL(request.url()).origin));
      await page.goto(url);
      return { page, complaints, origins };
    },
  };
}

/** Where pictures for the documentation go; undefined, as in every normal run, for none. */
const picturesDirectory = process.env['ORGGRAPH_PICTURES'];

/** Takes a picture of what a person sees now, when pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (picturesDirectory === undefined) return;
  await page.mouse.move(0, 0);
  // The address of a tooltip or a cursor that blinks would differ from run to run.
  await page.screenshot({ path: `${picturesDirectory}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

/** Opens an example by its question, as the picker offers it. */
export async function pickExample(page: Page, question: string): Promise<void> {
  await runButton(page).click({ trial: true });
  await page.getByLabel('Examples').selectOption({ label: question });
}

/** A total of the panel "Graph calls", once there is one. */
export async function totalOf(page: Page, name: string): Promise<string> {
  return page.locator('.totals > div').filter({ hasText: name }).locator('dd').innerText();
}

/** The button that runs the query, or stops it. A click waits until the page lets it through. */
export function runButton(page: Page): Locator {
  return page.locator('.graphiql-execute-button');
}

/** The visible part of the answer, once it says the text. The editor writes its spaces as no-break spaces. */
export async function answerOf(page: Page, text: string): Promise<string> {
  const result = page.locator('.result-window');
  await result.filter({ hasText: text }).waitFor();
  return (await result.innerText()).replaceAll('\u00a0', ' ');
}
