import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const phone = { hasTouch: true, isMobile: true } as const;

describe('on any screen', () => {
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

  for (const [name, options] of [
    ['a small phone', { viewport: { width: 320, height: 568 }, ...phone }],
    ['a phone on its side', { viewport: { width: 640, height: 360 }, ...phone }],
    ['a desktop in dark colours', { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' as const }],
  ] as const) {
    it(`fits ${name}: nothing to scroll sideways, the box in sight, targets of 44 px`, async () => {
      visitor = await newVisitor(browser, site.publicUrl, options);
      assert.equal(await sideways(), 0);
      await visitor.open();
      await visitor.say('résumé');
      await visitor.hears('Vérifiez avant l’envoi');
      assert.equal(await sideways(), 0);
      const box = await visitor.box.boundingBox();
      assert.ok(box !== null && box.y + box.height <= options.viewport.height && box.x >= 0);
      assert.deepEqual(await smallTargets(), []);
      assert.deepEqual(await clippedButtons(), []);
      visitor.assertClean();
    });
  }

  it('keeps its words whole at twice the text size', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await visitor.open();
    await visitor.say('remboursement');
    await visitor.hears('Consultation du 4 novembre');
    assert.equal(await sideways(), 0);
    assert.deepEqual(await clippedButtons(), []);
    assert.equal(await visitor.box.isVisible(), true);
  });

  it('keeps the customer’s larger text and colours, in the cards as well', async () => {
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.open();
    await visitor.say('remboursement');
    const amount = (await visitor.hears('Consultation')).getByText('9,75');
    const size = () => amount.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    assert.equal(await size(), 16);
    await visitor.page.getByRole('button', { name: 'Menu de la discussion' }).click();
    await visitor.page.getByRole('checkbox', { name: 'Texte plus grand' }).check();
    await visitor.page.getByRole('radio', { name: 'Sombre' }).check({ force: true });
    await visitor.page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(15, 22, 30)');
    assert.equal(await size(), 19);

    await visitor.page.reload();
    await visitor.hears('Consultation');
    assert.equal(await visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(15, 22, 30)');
    assert.equal(await size(), 19);
    visitor.assertClean();
  });

  it('covers a phone’s page, which Back uncovers', async () => {
    visitor = await newVisitor(browser, site.publicUrl, { viewport: { width: 375, height: 700 }, ...phone });
    await visitor.open();
    const { page, panel } = visitor;
    assert.equal(await panel.getAttribute('aria-modal'), 'true');
    assert.equal(await page.locator('main').evaluate((main) => (main as HTMLElement).inert), true);
    assert.deepEqual(await panel.boundingBox(), { x: 0, y: 0, width: 375, height: 700 });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'chat-title');
    await page.goBack();
    await panel.waitFor({ state: 'hidden' });
    assert.equal(await page.locator('main').evaluate((main) => (main as HTMLElement).inert), false);
    assert.equal(new URL(page.url()).pathname, '/');
    visitor.assertClean();
  });

  it('stops moving for those who asked for it', async () => {
    visitor = await newVisitor(browser, site.publicUrl, { reducedMotion: 'reduce' });
    await visitor.open();
    const longest = await visitor.page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('#chat *, .launcher')].flatMap((element) => {
          const { animationDuration, transitionDuration } = getComputedStyle(element);
          return [...animationDuration.split(','), ...transitionDuration.split(',')].map(Number.parseFloat);
        }),
      ),
    );
    assert.ok(longest <= 0.001, `${longest} s`);
  });

  it('has edges on its buttons in forced colours', async () => {
    visitor = await newVisitor(browser, site.publicUrl, { forcedColors: 'active' });
    await visitor.open();
    await visitor.say('résumé');
    await visitor.hears('Vérifiez avant l’envoi');
    const bare = await visitor.page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '#launcher, .tile, .button, #chat button:not(.webchat__keyboard-help__close-button)',
        ),
      ]
        .filter(
          (button) => button.checkVisibility() && Number.parseFloat(getComputedStyle(button).borderTopWidth) === 0,
        )
        .map((button) => button.className),
    );
    assert.deepEqual(bare, []);
  });

  function sideways(): Promise<number> {
    return visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  function smallTargets(): Promise<string[]> {
    return visitor.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#chat button, #chat a, .launcher, .tile')]
        .filter(
          (target) =>
            target.checkVisibility({ visibilityProperty: true }) &&
            target.closest('[class*=keyboard-help], [class*=live-region]') === null &&
            target.id !== 'chat-last',
        )
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return height < 43.5 || width < 43.5;
        })
        .map((target) => `${target.className} ${target.textContent} ${target.getBoundingClientRect().height}`),
    );
  }

  function clippedButtons(): Promise<string[]> {
    return visitor.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#chat button, .launcher, .tile')]
        .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.clientWidth > 2)
        .filter(
          (button) => button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 2,
        )
        .map((button) => `${button.className} ${button.textContent}`),
    );
  }
});
