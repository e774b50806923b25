import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { webDir } from '../../../scripts/buildInputs.ts';
import { deskRoutes } from '../../../src/desk/desk.routes.ts';
import { assetRoutes } from '../../../src/http/asset.routes.ts';
import { newHttpServer } from '../../../src/http/newHttpServer.ts';
import { silentLog } from '../../../src/log.ts';
import { newAssistant } from '../../support/newAssistant.ts';

/** The desk as advisors meet it: the built page, the real API, and customers who talk to the whole assistant. */
export async function startDesk(now?: string) {
  const chat = await newAssistant(now === undefined ? {} : { now });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const http = newHttpServer({ publicUrl: url, log: silentLog });
  assetRoutes(http.server, { folder: webDir });
  deskRoutes(http.server, {
    store: chat.store,
    hub: chat.hub,
    clock: chat.clock,
    newId: chat.services.newId,
    log: silentLog,
    brand: chat.services.brand,
    publicUrl: url,
    key: randomBytes(32),
    folder: webDir,
    demo: true,
  });
  await http.listen(port);
  return {
    chat,
    url,
    async stop() {
      await http.close(0);
      await chat.close();
    },
  };
}

/** An advisor in front of the page; `faults` holds what must never be there. */
export async function newAdvisor(browser: Browser, url: string, name: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/409 \(Conflict\)/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) faults.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // biome-ignore lint/suspicious/noConsole: read back by the listener above.
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(`${url}/advisor`);
  await page.getByRole('button', { name }).click();
  await page.waitForSelector('.list');
  return { page, faults, leave: () => context.close() };
}

/** Reads the list again now, as the page does every five seconds. */
export async function refreshed(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().includes('/advisor/api/requests?'), { timeout: 8000 });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
