import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const english =
  /\b(the|your|you|and|of|with|message|send|close|type|click|press|loading|retry|attachment|chat|bot|said|open|new|menu)\b/i;
const french =
  /\b(le|la|les|vous|votre|et|des|une|avec|pour|envoyer|fermer|réponse|message de|discussion|conseiller)\b/i;
/** Words that both languages write alike. */
const common = /^(message|menu|messages|english|français|auto|112|.*eca assurances.*)$/i;

describe('one language at a time', () => {
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

  it('is French, with no English word in sight or in hearing', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    await everyPart('Menu de la discussion', 'Joindre');
    const words = await visibleWords();
    assert.deepEqual(
      words.filter((text) => english.test(text.replace(/\b(message|menu)\b/gi, '')) && !common.test(text)),
      [],
    );
    visitor.assertClean();
  });

  it('is English with ?lang=en, the assistant’s own messages aside', async () => {
    visitor = await newVisitor(browser, site.publicUrl, { path: '/?lang=en' });
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
    await everyPart('Chat menu', 'Attach');
    const words = await visibleWords();
    assert.deepEqual(
      words.filter((text) => french.test(text) && !common.test(text)),
      [],
    );
    visitor.assertClean();
  });

  it('changes by the menu and keeps the conversation', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.open();
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await visitor.page.getByRole('button', { name: 'Menu de la discussion' }).click();
    await visitor.panel.getByRole('link', { name: 'English' }).click();
    await visitor.page.waitForURL(/lang=en/);
    await visitor.page.getByRole('dialog', { name: 'eca assistant' }).waitFor();
    await visitor.hears('Vous avez écrit : bonjour');
    assert.equal(await visitor.messages.filter({ hasText: 'Vous avez écrit : bonjour' }).count(), 1);
  });

  it('fills every slot of the page from configuration', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    const html = await visitor.page.content();
    assert.doesNotMatch(html, /__[A-Z_]+__/);
    const footer = await visitor.page.locator('footer').innerText();
    assert.match(footer, /01\s99\s00\s10\s10/);
    assert.match(footer, /Du lundi au vendredi de 8\sh\s30 à 19\sh et le samedi de 9\sh à 13\sh/);
  });

  it('writes sentences of at most 20 words on the French page', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    const texts = await visitor.page.evaluate(() =>
      [...document.querySelectorAll('p, h1, h2, h3, td, li')].map((element) => element.textContent ?? ''),
    );
    const long = texts
      .flatMap((text) => text.split(/[.!?…:]/))
      .filter((sentence) => sentence.trim().split(/\s+/).length > 20);
    assert.deepEqual(long, []);
  });

  async function everyPart(menu: string, attach: string): Promise<void> {
    await visitor.open();
    await visitor.page.getByRole('button', { name: menu }).click();
    await visitor.page.keyboard.press('Escape');
    await visitor.page.getByRole('button', { name: attach }).click();
    await visitor.page.locator('.tray').waitFor();
  }

  /** Every text and every name on the page, but for what the assistant and the customer said. */
  function visibleWords(): Promise<string[]> {
    return visitor.page.evaluate(() => {
      const texts = new Set<string>();
      const walker = document.createTreeWalker(
        document.documentElement,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        if (element === null || element.closest('script, style, template, noscript, [lang]:not(html)') !== null)
          continue;
        if (element.closest('.webchat__bubble, [class*=suggested-action], .webchat__live-region-transcript') !== null)
          continue;
        if (node instanceof Text) texts.add(node.data.trim());
        else
          for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
            texts.add(node instanceof Element ? (node.getAttribute(name) ?? '') : '');
      }
      return [...texts].filter((text) => /\p{L}/u.test(text));
    });
  }
});
