import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { webDir } from '../../../scripts/buildInputs.ts';
import { launchChromium } from '../support/chromium.ts';
import { words } from '../support/scriptedBot.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

describe('the launcher', () => {
  let browser: Browser;
  let site: Site;
  let visitor: Visitor;

  before(async () => {
    browser = await launchChromium();
    site = await startSite();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });
  afterEach(() => visitor.leave());

  const launcher = () => visitor.page.getByRole('button', { name: /^Besoin d’aide|Assistant eca, ouvert/ });

  it('is under 5 kB, with all that loads beside it, and stores nothing before it is used', async () => {
    const scripts: string[] = [];
    visitor = await newVisitor(browser, site.publicUrl, { path: '/privacy-probe' });
    visitor.page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(new URL(response.url()).pathname);
    });
    await visitor.page.goto(site.publicUrl);
    await visitor.page.waitForLoadState('networkidle');
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(webDir, path))).length);
    assert.ok(scripts.some((path) => path.includes('launcher')));
    assert.ok(bytes.reduce((sum, size) => sum + size, 0) < 5 * 1024, `${bytes}`);
    assert.equal(await visitor.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.deepEqual(await visitor.page.context().cookies(), []);
  });

  it('is closed at first, opens the panel, and takes the focus back when the panel is put aside', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    const { page, panel } = visitor;
    assert.equal(await launcher().getAttribute('aria-expanded'), 'false');
    assert.equal(await panel.isVisible(), false);

    await visitor.open();
    assert.equal(
      await page.getByRole('button', { name: 'Assistant eca, ouvert' }).getAttribute('aria-expanded'),
      'true',
    );
    assert.equal(await page.getByRole('dialog', { name: 'Assistant eca' }).isVisible(), true);
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-id') === 'webchat-sendbox-input');

    await page.getByRole('button', { name: 'Réduire la discussion' }).click();
    await panel.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'launcher');
    visitor.assertClean();
  });

  it('counts what came while the panel was put aside, in its name and in the title of the tab', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    const { page } = visitor;
    await visitor.open();
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await page.getByRole('button', { name: 'Réduire la discussion' }).click();
    await site.bot.tell(words('Une nouvelle.'));
    await page.getByRole('button', { name: 'Besoin d’aide\u202f? 1 nouveau message' }).waitFor();
    await site.bot.tell(words('Une autre.'));
    await page.getByRole('button', { name: 'Besoin d’aide\u202f? 2 nouveaux messages' }).waitFor();
    assert.match(await page.title(), /^\(2\) eca assurances/);
    assert.equal(await page.locator('#launcher-status').textContent(), '2 nouveaux messages');

    await launcher().click();
    assert.match(await page.title(), /^eca assurances/);
    assert.equal(await page.locator('#launcher-unread').isVisible(), false);
    visitor.assertClean();
  });

  it('offers a telephone number when the chat does not come', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    const { page } = visitor;
    await page.route('**/assets/webchat-*.js', (route) => route.abort());
    await launcher().click();
    const alert = page.getByRole('alert').filter({ hasText: 'La discussion ne s’ouvre pas.' });
    await alert.waitFor();
    assert.equal(await alert.getByRole('link').getAttribute('href'), 'tel:+33199001010');
    assert.equal(await alert.getByRole('button', { name: 'Réessayer' }).isVisible(), true);

    await page.locator('#chat-person').click();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '01\u00a099\u00a000\u00a010\u00a010');
    await page.keyboard.press('Escape');
    await visitor.panel.waitFor({ state: 'hidden' });
    await launcher().click();

    await page.unroute('**/assets/webchat-*.js');
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.waitForSelector('#chat-web .webchat__bubble');
  });

  it('opens the chat on the topic of a tile', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.page.getByRole('button', { name: /^Remboursements/ }).click();
    await visitor.hears('Voir mes remboursements');
    await visitor.hears('Action begin reimbursement_status.');
    visitor.assertClean();
  });
});
