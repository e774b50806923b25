import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { words } from '../support/scriptedBot.ts';
import { type Site, startSite } from '../support/startSite.ts';

describe('the chat on an insurer’s own site', () => {
  let browser: Browser;
  let site: Site;
  let host: Server;
  let page: Page;
  let hostUrl: string;

  before(async () => {
    browser = await launchChromium();
    // A page of another origin under a strict policy of its own: our script and our frame, no inline style.
    host = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader(
        'Content-Security-Policy',
        `default-src 'none'; script-src ${site.publicUrl}; frame-src ${site.publicUrl}`,
      );
      response.end(`<!doctype html><html lang="fr"><title>Hôte</title><body><h1>Site hôte</h1>
<script src="${site.publicUrl}/assets/embed.js" data-lang="fr" data-brand="eca" async></script>`);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    site = await startSite({ frameAncestors: [hostUrl] });
  });
  after(async () => {
    await browser.close();
    await site.stop();
    host.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 860 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(hostUrl);
  });
  afterEach(() => page.close());

  it('opens a frame by its launcher, talks in it, and tells of what comes while it is put aside', async () => {
    const violations: string[] = [];
    page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
    await page.getByRole('button', { name: 'Besoin d’aide\u202f?' }).click();
    const frame = page.frameLocator('iframe');
    await frame.locator('#chat-web .webchat__bubble').first().waitFor();
    await frame.locator('[data-id="webchat-sendbox-input"]').fill('bonjour');
    await frame.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    await frame.getByText('Vous avez écrit : bonjour').first().waitFor();

    await frame.getByRole('button', { name: 'Réduire la discussion' }).click();
    await page.locator('iframe').waitFor({ state: 'hidden' });
    await site.bot.tell(words('Une nouvelle.'));
    await page.getByRole('button', { name: 'Besoin d’aide\u202f? 1 nouveau message' }).waitFor();
    await page.getByRole('button', { name: /^Besoin d’aide/ }).click();
    await page.getByRole('button', { name: 'Assistant eca, ouvert', exact: true }).waitFor();
    await frame.getByText('Une nouvelle.').first().waitFor();
    assert.deepEqual(violations, []);
  });

  it('is refused in the frame of a site that was not named', async () => {
    const stranger = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><iframe src="${site.publicUrl}/discussion?embed=1"></iframe>`);
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}`);
    await page.waitForTimeout(800);
    assert.equal(await page.frameLocator('iframe').locator('#chat').count(), 0);
    stranger.close();
  });
});
