import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Somebody in front of the page; remembers everything that must not happen there. */
export interface Visitor {
  page: Page;
  panel: Locator;
  box: Locator;
  /** Bubbles and cards, the customer's own included. */
  messages: Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Waits until a message holds these words. */
  hears(words: string | RegExp): Promise<Locator>;
  /** A button inside the messages; Web Chat's live region holds a second one for a moment. */
  button(name: string): Locator;
  /** No error in the console, no broken policy, no request to another origin. */
  assertClean(options?: { offline?: boolean }): void;
  leave(): Promise<void>;
}

const BOX = '[data-id="webchat-sendbox-input"]';

export async function newVisitor(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<Visitor> {
  const { path = '/', ...contextOptions } = options;
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 860 },
    ...contextOptions,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (!['blob:', 'data:'].includes(address.protocol) && address.host !== new URL(url).host)
      foreign.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // biome-ignore lint/suspicious/noConsole: read back by the listener above.
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  await page.goto(url + path);

  const visitor: Visitor = {
    page,
    panel: page.locator('#chat'),
    box: page.locator(BOX),
    messages: page.locator('#chat-web .webchat__stacked-layout'),
    async open() {
      await page.click('#launcher');
      await page.waitForSelector('#chat-web .webchat__bubble');
    },
    async say(text) {
      await page.fill(BOX, text);
      await page.press(BOX, 'Enter');
    },
    async hears(words) {
      const message = visitor.messages.filter({ hasText: words }).last();
      await message.waitFor();
      return message;
    },
    button: (name) => visitor.messages.getByRole('button', { name, exact: true }).last(),
    assertClean({ offline = false } = {}) {
      const heard = faults.filter((fault) => !(offline && /ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(fault)));
      assert.deepEqual(heard, []);
      assert.deepEqual(foreign, []);
    },
    leave: () => context.close(),
  };
  return visitor;
}
