import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { onePixelPng } from '../support/sampleFiles.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[]; html: string }[];
}

describe('accessibility of the website', () => {
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

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no finding in ${colorScheme} colours: closed, open, with each card, files, offline, ended`, async function () {
      this.timeout(120_000);
      visitor = await newVisitor(browser, site.publicUrl, { colorScheme });
      const { page } = visitor;
      await assertAccessible('closed');
      await visitor.open();
      await assertAccessible('open');
      for (const sample of ['résumé', 'date', 'remboursement', 'garantie', 'suivi', 'reçu', 'contrats', 'urgence']) {
        await visitor.say(sample);
        await page.waitForTimeout(300);
      }
      await page.getByRole('button', { name: 'Comprendre le calcul' }).last().click();
      await page.waitForTimeout(1500);
      await assertAccessible('cards');
      await visitor.button('Modifier la date').click();
      await visitor.hears('Action edit.');
      await page.getByRole('button', { name: 'Menu de la discussion' }).click();
      await assertAccessible('menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Joindre' }).click();
      await page.setInputFiles('.tray input[type=file] >> nth=0', [
        { name: 'photo.png', mimeType: 'image/png', buffer: onePixelPng(colorScheme) },
        { name: 'devis.docx', mimeType: 'application/msword', buffer: Buffer.from('x') },
      ]);
      await page.locator('.tray-row').getByText('Reçu').waitFor();
      await assertAccessible('tray');
      await page.getByRole('button', { name: 'Envoyer 1 fichier' }).click();
      await visitor.hears('1 fichier reçu.');
      await page.context().setOffline(true);
      await visitor.say('hors ligne');
      await page.locator('#chat-strip').filter({ hasText: 'hors ligne' }).waitFor();
      await assertAccessible('offline');
      await page.context().setOffline(false);
      await visitor.hears('Vous avez écrit : hors ligne');
      await page.getByRole('button', { name: 'Fermer la discussion' }).click();
      await assertAccessible('asked whether to end');
      await page.getByRole('button', { name: 'Terminer', exact: true }).click();
      await page.getByText('Conversation terminée').waitFor();
      await assertAccessible('ended');
    });
  }

  it('has no finding on the page of its own and on a phone', async () => {
    visitor = await newVisitor(browser, site.publicUrl, { path: '/discussion' });
    await visitor.hears('Je suis l’assistant automatique');
    await assertAccessible('discussion');
    await visitor.leave();
    visitor = await newVisitor(browser, site.publicUrl, {
      viewport: { width: 375, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    await visitor.open();
    await assertAccessible('phone');
  });

  it('says an answer once, and a card by its summary', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && node.closest('.webchat__live-region-transcript') !== null)
              heard.push(node.textContent ?? '');
      }).observe(document, { childList: true, subtree: true });
    });
    await visitor.page.reload();
    await visitor.open();
    await visitor.say('remboursement');
    await visitor.hears('Consultation du 4 novembre');
    await visitor.page.waitForTimeout(500);
    const heard = await visitor.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const card = heard.filter((words) => words.includes('Sécurité sociale 20,05'));
    assert.deepEqual(card, ['Réponse\u00a0:Prix payé 55 €. Sécurité sociale 20,05 €, eca 25,20 €. Vous payez 9,75 €.']);
    assert.ok(heard.every((words) => !/attachment|pièce jointe/i.test(words)));
  });

  async function assertAccessible(state: string): Promise<void> {
    // axe needs a function of the page; the page's policy forbids it any other way in.
    await visitor.page.evaluate(axe);
    const findings = (await visitor.page.evaluate(async (values) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } };
      return (await axe.run({ runOnly: { type: 'tag', values } })).violations;
    }, tags)) as Finding[];
    const ours = findings.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, target }) => `${state}: ${id} (${impact}) ${target.join(' ')} ${html.slice(0, 160)}`),
    );
    assert.deepEqual(ours, []);
  }
});
