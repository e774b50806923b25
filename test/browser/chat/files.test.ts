import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { onePagePdf, onePixelPng } from '../support/sampleFiles.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

describe('files on the website', () => {
  let browser: Browser;
  let site: Site;
  let visitor: Visitor;
  let tray: Locator;

  before(async () => {
    browser = await launchChromium();
    site = await startSite();
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.open();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    tray = visitor.page.getByRole('region', { name: 'Joindre des fichiers' });
    await visitor.page.getByRole('button', { name: 'Joindre' }).click();
    await tray.waitFor();
  });
  afterEach(async () => {
    const close = visitor.page.getByRole('button', { name: 'Fermer sans envoyer' });
    if (await close.isVisible()) await close.click();
  });

  const pick = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    visitor.page.setInputFiles('.tray input[type=file] >> nth=0', files);
  const png = (name: string) => ({ name, mimeType: 'image/png', buffer: onePixelPng(name) });
  const row = (name: string) => tray.locator('.tray-row').filter({ hasText: name });

  it('says the rules before anything is picked', async () => {
    assert.match(await tray.innerText(), /PDF, JPG, PNG ou HEIC\. 10\sMo par fichier, 8 fichiers par message/);
    assert.equal(await visitor.page.evaluate(() => document.activeElement?.textContent), 'Choisir des fichiers');
  });

  it('sends each file at once, then one message for all of them', async () => {
    await pick(png('photo-1.png'), { name: 'devis.pdf', mimeType: 'application/pdf', buffer: onePagePdf });
    await row('photo-1.png').getByText('Reçu').waitFor();
    await row('devis.pdf').getByText('Reçu').waitFor();
    await visitor.box.fill('Voici mes documents');
    await tray.getByRole('button', { name: 'Envoyer 2 fichiers' }).click();
    await visitor.hears('2 fichier reçu.');
    const message = site.bot.heard.filter((body) => body.kind === 'message').at(-1);
    assert.equal(message?.fileIds.length, 2);
    assert.equal(message?.text, 'Voici mes documents');
    const own = visitor.page.locator('.webchat__stacked-layout--from-user').last();
    assert.equal(await own.getByRole('link', { name: 'devis.pdf', exact: true }).count(), 1);
    assert.equal(await tray.isVisible(), false);
    assert.equal(await visitor.box.inputValue(), '');

    const address = await own.getByRole('link', { name: 'devis.pdf' }).getAttribute('href');
    const file = await visitor.page.request.get(address ?? '');
    assert.equal(file.headers()['content-type'], 'application/pdf');
    visitor.assertClean();
  });

  it('refuses here what the server would refuse, with the reason', async () => {
    await pick(
      { name: 'devis.docx', mimeType: 'application/msword', buffer: Buffer.from('x') },
      { name: 'lourd.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11_000_000) },
      { name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    );
    const faults = await tray.getByRole('alert').innerText();
    assert.match(faults, /devis\.docx\s: format non accepté/);
    assert.match(faults, /lourd\.pdf\s: 11\sMo, le maximum est 10\sMo/);
    assert.match(faults, /vide\.pdf\s: ce fichier est vide/);
    assert.equal(await tray.locator('.tray-row').count(), 0);
  });

  it('refuses a ninth file before it is sent', async () => {
    await pick(...Array.from({ length: 9 }, (_, id) => png(`photo-${id}.png`)));
    assert.match(await tray.getByRole('alert').innerText(), /photo-8\.png\s: 8 fichiers au plus/);
    assert.equal(await tray.locator('.tray-row').count(), 8);
  });

  it('shows how far a file is, and takes it back while it is sent', async () => {
    const client = await visitor.page.context().newCDPSession(visitor.page);
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 400_000,
    });
    const bytes = Buffer.concat([onePagePdf, Buffer.alloc(2_000_000, 32)]);
    await pick({ name: 'long.pdf', mimeType: 'application/pdf', buffer: bytes });
    const bar = row('long.pdf').getByRole('progressbar');
    const percent = () => bar.evaluate((element) => (element as HTMLProgressElement).value);
    await visitor.page.waitForFunction(
      () => (document.querySelector('.tray progress') as HTMLProgressElement).value > 5,
    );
    const first = await percent();
    await visitor.page.waitForFunction(
      (before) => (document.querySelector('.tray progress') as HTMLProgressElement).value > before,
      first,
    );
    assert.match(await row('long.pdf').innerText(), /\d+\s%/);
    await tray.getByRole('button', { name: 'Annuler l’envoi de long.pdf' }).click();
    await row('long.pdf').waitFor({ state: 'detached' });
    assert.equal(await tray.getByRole('button', { name: /^Envoyer/ }).isVisible(), false);
  });

  it('keeps a file whose sending was cut, and resumes it', async () => {
    await visitor.page.route('**/chat/files', (route) => route.abort());
    await pick(png('photo-1.png'));
    await row('photo-1.png').getByText('Envoi interrompu. Le fichier est gardé.').waitFor();
    await visitor.page.unroute('**/chat/files');
    await tray.getByRole('button', { name: 'Reprendre l’envoi de photo-1.png' }).click();
    await row('photo-1.png').getByText('Reçu').waitFor();
    visitor.assertClean({ offline: true });
  });

  it('says why the server refuses a file that is not what it says', async () => {
    await pick({ name: 'faux.png', mimeType: 'image/png', buffer: Buffer.from('MZ this is no picture') });
    await row('faux.png').locator('.tray-state').filter({ hasText: /\S{3}/ }).waitFor();
    await visitor.page.waitForFunction(
      () => document.querySelector('.tray-row')?.getAttribute('data-kind') === 'fault',
    );
    assert.equal(await tray.getByRole('button', { name: /^Envoyer/ }).isVisible(), false);
    assert.match((await visitor.page.locator('#chat-alert').textContent()) ?? '', /^faux\.png :/);
  });

  it('takes files that are pasted', async () => {
    await visitor.page.getByRole('button', { name: 'Fermer sans envoyer' }).click();
    await tray.waitFor({ state: 'hidden' });
    await visitor.box.evaluate(
      (box, bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'capture.png', { type: 'image/png' }));
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [...onePixelPng('capture')],
    );
    await row('capture.png').getByText('Reçu').waitFor();
  });
});
