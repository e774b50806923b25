import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { webDir } from '../../../scripts/buildInputs.ts';
import { randomId } from '../../../src/domain/ids.ts';
import { assetRoutes } from '../../../src/http/asset.routes.ts';
import { phoneRates, phoneRoutes } from '../../../src/http/phone.routes.ts';
import { sitePageRoutes } from '../../../src/http/sitePage.routes.ts';
import { builtAddress } from '../../../src/http/webAssets.ts';
import { silentLog } from '../../../src/log.ts';
import { photo } from '../../support/pictures.ts';
import { startThreeChannels, type ThreeChannels } from '../../support/threeChannels.ts';
import { launchChromium } from '../support/chromium.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('photos from the phone', () => {
  let browser: Browser;
  let all: ThreeChannels;
  let visitor: Visitor;

  before(async () => {
    browser = await launchChromium();
    all = await startThreeChannels();
    const { publicUrl, http } = all;
    const { brand, codeHmac } = all.assistant.services;
    sitePageRoutes(http.server, { folder: webDir, publicUrl, brand });
    assetRoutes(http.server, { folder: webDir });
    phoneRoutes(http.server, {
      ...{ store: all.store, files: all.files, hub: all.hub, clock: all.clock, newId: randomId, log: silentLog },
      ...{ brand: brand.name, publicUrl, codeHmac, rates: phoneRates(), script: builtAddress(webDir, 'phone.js') },
    });
    visitor = await newVisitor(browser, publicUrl);
    await visitor.open();
  });
  after(async () => {
    await browser.close();
    await all.stop();
  });

  const toThePhotos = async (who: Visitor) => {
    for (const [said, heard] of [
      ['mon pare-brise est fissuré', /Quel jour/],
      ['hier', /Où/],
      ['à Lyon', /racont|passé/i],
      ['Un caillou a sauté du camion devant moi.', /conducteur/],
      ['non', /répar/],
      ['mon garage', /photo/],
    ] as const) {
      await who.say(said);
      await who.messages.filter({ hasText: heard }).last().waitFor();
      await all.settles();
    }
  };
  const png = async (name: string, seed: number) => ({
    ...{ name, mimeType: 'image/jpeg' },
    buffer: await photo({ width: 640, height: 480, seed }),
  });

  it('a computer shows a picture and a code; the phone sends, and the chat has the photos at once', async function () {
    this.timeout(30_000);
    await toThePhotos(visitor);
    await visitor.page.getByRole('button', { name: 'Envoyer depuis mon téléphone' }).last().click();
    const card = visitor.messages.filter({ hasText: 'Scannez ce QR code' }).last();
    await card.waitFor();
    const picture = card.getByRole('img', { name: 'QR code de la page pour votre téléphone' });
    await picture.waitFor();
    const size = await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    assert.ok(size >= 100, `the picture is ${size} wide`);
    const code = /\b([A-Z]{3} [A-Z]{3})\b/.exec(await card.innerText())?.[1]?.replace(' ', '') ?? '';
    assert.match(code, /^[A-Z]{6}$/);
    await snapshot(visitor.page, 'desktop');

    const phone = await newVisitor(browser, all.publicUrl, { ...PHONE, path: `/phone?lang=fr#${code}` });
    assert.equal(await phone.page.inputValue('#code'), code);
    assert.doesNotMatch(phone.page.url(), /#/, 'the code is gone from the address');
    await snapshot(phone.page, 'code');
    await phone.page.getByRole('button', { name: 'Continuer' }).click();
    await phone.page.getByText('Prendre une photo').waitFor();
    assert.equal(await phone.page.getAttribute('#camera', 'capture'), 'environment');
    await phone.page.setInputFiles('#pick', [await png('pare-brise.jpg', 1), await png('voiture.jpg', 2)]);
    await phone.page.locator('li', { hasText: 'voiture.jpg' }).getByText('Reçu dans la discussion').waitFor();
    await phone.page.locator('li', { hasText: 'pare-brise.jpg' }).getByText('Reçu dans la discussion').waitFor();
    await phone.page.setInputFiles('#camera', {
      name: 'x.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('no photo'),
    });
    await phone.page.locator('.state', { hasText: 'Ce format n’est pas accepté' }).waitFor();
    await snapshot(phone.page, 'sent');
    const width = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `the page is ${width} wide`);

    await visitor.page.getByText('Envoyé depuis mon téléphone').last().waitFor();
    all.clock.advance(3100);
    await all.settles();
    await visitor.messages
      .filter({ hasText: /2 (?:photos|fichiers|documents)/ })
      .last()
      .waitFor();
    visitor.assertClean();
  });

  it('a phone that holds the chat itself is offered no second one', async function () {
    this.timeout(30_000);
    const onPhone = await newVisitor(browser, all.publicUrl, { ...PHONE, path: '/discussion' });
    await onPhone.page.waitForSelector('#chat-web .webchat__bubble');
    await toThePhotos(onPhone);
    await onPhone.page.getByRole('button', { name: 'Passer' }).last().waitFor();
    assert.equal(await onPhone.page.getByRole('button', { name: 'Envoyer depuis mon téléphone' }).count(), 0);
    onPhone.assertClean();
  });
});

/** Kept where SCREENSHOTS says, for the eye. */
async function snapshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/phone-${name}.png` });
}
