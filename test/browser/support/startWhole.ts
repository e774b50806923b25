import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '../../../scripts/freePort.ts';
import { startProgram } from '../../faults/program.ts';
import { launchChromium } from './chromium.ts';
import { newVisitor, type Visitor } from './visitor.ts';

export interface Whole {
  browser: Browser;
  url: string;
  /** On the full-page chat, as on a phone, once it has been greeted. */
  arrive(): Promise<Visitor>;
  stop(): Promise<void>;
}

/** The whole program with its insurer, as `npm start` starts it, and a browser. */
export async function startWhole(env: Record<string, string> = {}): Promise<Whole> {
  const browser = await launchChromium();
  const dataDir = mkdtempSync(join(tmpdir(), 'eca-whole-'));
  const life = startProgram({ port: await freePort(), insurerPort: await freePort(), dataDir, env });
  await life.ready;
  const { url } = life;
  return {
    browser,
    url,
    async arrive() {
      const visitor = await newVisitor(browser, url, { viewport: { width: 390, height: 844 }, path: '/discussion' });
      await visitor.box.waitFor();
      await visitor.hears('Que puis-je faire pour vous');
      return visitor;
    },
    async stop() {
      await browser.close();
      life.kill('everything');
      await life.ended;
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
