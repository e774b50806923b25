import { type Browser, chromium } from 'playwright-core';
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

/** The system's Chromium, one for a test file; it calls nobody by itself. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium: set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args, chromiumSandbox: false });
}
