import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

describe('the website by keyboard alone', () => {
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
  beforeEach(async () => {
    visitor = await newVisitor(browser, site.publicUrl);
  });
  afterEach(() => visitor.leave());

  it('opens from the skip link, chooses a reply, edits a line, sends, and goes back to the launcher', async () => {
    const { page } = visitor;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Aller à la discussion');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#chat-web .webchat__bubble');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-id') === 'webchat-sendbox-input');

    await tabTo(/^Déclarer un sinistre$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await visitor.hears('Action begin claim_file.');
    // The reply that was pressed is gone: the focus waits in the box.
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-id')), 'webchat-sendbox-input');

    await page.keyboard.type('résumé');
    await page.keyboard.press('Enter');
    const card = await visitor.hears('Vérifiez avant l’envoi');
    await tabTo(/^Messages/, 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.eca-card') !== null);
    await tabTo(/^Modifier la date$/, 'Tab');
    await page.keyboard.press('Enter');
    await visitor.hears('Action edit.');
    assert.equal(await card.getByRole('button').count(), 0);

    await page.focus('[data-id="webchat-sendbox-input"]');
    await page.keyboard.type('encore');
    await page.keyboard.press('Escape');
    assert.equal(await visitor.panel.isVisible(), true);
    await page.keyboard.press('Enter');
    await visitor.hears('Vous avez écrit : encore');
    await page.keyboard.press('Escape');
    await visitor.panel.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'launcher');
    visitor.assertClean();
  });

  it('shows where the focus is at every stop of the panel, and never loses it', async () => {
    const { page } = visitor;
    await visitor.open();
    await visitor.say('résumé');
    await visitor.hears('Vérifiez avant l’envoi');
    await page.focus('#chat-title');
    const stops: string[] = [];
    for (let count = 0; count < 30; count++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const rings = [element, ...element.querySelectorAll('*'), element.parentElement ?? element].map((part) => {
          const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(part);
          return outlineStyle !== 'none'
            ? Number.parseFloat(outlineWidth)
            : borderColor.includes('rgb(26, 26, 255)')
              ? 3
              : 0;
        });
        return {
          name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
          inside: element.closest('#chat') !== null,
          body: element === document.body,
          ring: Math.max(...rings),
        };
      });
      if (!stop.inside) break;
      stops.push(stop.name);
      assert.equal(stop.body, false);
      assert.ok(stop.ring >= 3, `no ring on "${stop.name}"`);
    }
    assert.deepEqual(
      stops.filter((name) =>
        /dernier message|Menu|Réduire|Fermer la|Messages|Joindre|Votre message|Envoyer|Parler|Urgence/.test(name),
      ),
      [
        'Aller au dernier message',
        'Menu de la discussion',
        'Réduire la discussion',
        'Fermer la discussion',
        'Messages. Flèches haut et bas pour parcourir.',
        'Joindre',
        'Votre message',
        'Parler à un conseiller',
        'Urgence\u00a0: 112',
      ],
    );
  });

  it('closes the menu and the tray before the panel', async () => {
    const { page } = visitor;
    await visitor.open();
    await page.getByRole('button', { name: 'Menu de la discussion' }).press('Enter');
    assert.equal(await focused(), 'Parler à un conseiller');
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'Menu de la discussion');
    await page.getByRole('button', { name: 'Joindre' }).press('Enter');
    await page.getByRole('region', { name: 'Joindre des fichiers' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Joindre des fichiers' }).waitFor({ state: 'hidden' });
    assert.equal(await focused(), 'Joindre');
    assert.equal(await visitor.panel.isVisible(), true);
    await page.getByRole('button', { name: 'Fermer la discussion' }).press('Enter');
    assert.equal(await focused(), 'Terminer');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#chat-notice').isVisible(), false);
    assert.equal(await visitor.panel.isVisible(), true);
  });

  function focused(): Promise<string> {
    return visitor.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
    );
  }

  async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    for (let count = 0; count < 20; count++) {
      if (name.test(await focused())) return;
      await visitor.page.keyboard.press(key);
    }
    assert.fail(`nothing named ${name} by ${key}; at "${await focused()}"`);
  }
});
