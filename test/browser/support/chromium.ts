import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.ts';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let shared: Promise<Browser> | undefined;

/**
 * The system's Chromium; it calls nobody by itself. All test files share one, as starting it costs seconds: what a file
 * gets closes its own windows only, and the program goes with the process of the tests.
 */
export async function launchChromium(): Promise<Browser> {
  shared ??= start();
  const own: BrowserContext[] = [];
  return new Proxy(await shared, {
    get(browser, name) {
      if (name === 'close') return () => Promise.all(own.map((context) => context.close()));
      if (name === 'newContext')
        return async (options?: BrowserContextOptions) => {
          const context = await browser.newContext(options);
          own.push(context);
          return context;
        };
      const value: unknown = Reflect.get(browser, name, browser);
      return typeof value === 'function' ? value.bind(browser) : value;
    },
  });
}

function start(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium: set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args, chromiumSandbox: false });
}
