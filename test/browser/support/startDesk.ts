import { createHmac, randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { webDir } from '../../../scripts/buildInputs.ts';
import { freePort } from '../../../scripts/freePort.ts';
import { deskRoutes } from '../../../src/desk/desk.routes.ts';
import { newDeskSessions } from '../../../src/desk/deskSession.ts';
import { demoAdvisors } from '../../../src/domain/advisors.ts';
import { assetRoutes } from '../../../src/http/asset.routes.ts';
import { newHttpServer } from '../../../src/http/newHttpServer.ts';
import type { Learning } from '../../../src/intents/learning/learning.ts';
import { silentLog } from '../../../src/log.ts';
import type { FilesPort } from '../../../src/services/files.port.ts';
import { noIssuer, staffRules } from '../../desk/deskUnderTest.ts';
import { filesUnderTest } from '../../support/filesUnderTest.ts';
import type { Chat } from '../../support/liveDesk.ts';
import { newAssistant } from '../../support/newAssistant.ts';

/** The desk as advisors meet it: the built page, the real API, and customers who talk to the whole assistant. */
export async function startDesk(
  options: {
    now?: string;
    learning?: (chat: Chat) => Learning;
    /** An assistant that stands already, with its files, and is not ended here. */
    on?: { assistant: Chat; files: FilesPort };
  } = {},
) {
  const { now, on } = options;
  const chat = on?.assistant ?? (await newAssistant(now === undefined ? {} : { now }));
  const kept = on === undefined ? await filesUnderTest(chat) : { files: on.files, stop: async () => {} };
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const http = newHttpServer({ publicUrl: url, log: silentLog });
  assetRoutes(http.server, { folder: webDir });
  const key = randomBytes(32);
  const desk = deskRoutes(http.server, {
    store: chat.store,
    insurer: chat.insurer,
    files: kept.files,
    hub: chat.hub,
    learning: options.learning?.(chat) ?? null,
    clock: chat.clock,
    newId: chat.services.newId,
    log: silentLog,
    brand: chat.services.brand,
    publicUrl: url,
    key,
    folder: webDir,
    demo: true,
    staff: { signIn: noIssuer, rules: staffRules, rate: { burst: 1e6, perSecond: 1e6 } },
  });
  await http.listen(port);
  const sessions = newDeskSessions(chat.store, createHmac('sha256', key).update('desk').digest(), url);
  signedInAt.set(url, async (name) => {
    const person = demoAdvisors.find((each) => each.name === name);
    if (person === undefined) throw new RangeError(`nobody of the staff is ${name}`);
    const cookie = await sessions.open(person, null, chat.clock.now());
    return /^desk=([^;]+)/.exec(cookie)?.[1] ?? '';
  });
  return {
    chat,
    url,
    async stop() {
      desk.stop();
      await http.close(0);
      await kept.stop();
      if (on === undefined) await chat.close();
    },
  };
}

/** Opens a session at a desk, past the sign-in; answers what its cookie holds. */
const signedInAt = new Map<string, (name: string) => Promise<string>>();

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
  const value = (await signedInAt.get(url)?.(name)) ?? '';
  await context.addCookies([{ name: 'desk', value, url, httpOnly: true, sameSite: 'Strict' }]);
  await page.goto(`${url}/advisor`);
  await page.waitForSelector('.list');
  return { page, faults, leave: () => context.close() };
}

/** Reads the list again now, as the page does by itself every few seconds and whenever somebody comes back to it. */
export async function refreshed(page: Page): Promise<void> {
  const read = page.waitForResponse((response) => response.url().includes('/advisor/api/requests?'));
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await read;
}
