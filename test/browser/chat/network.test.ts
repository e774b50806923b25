import assert from 'node:assert/strict';
import type { Browser, WebSocketRoute } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { words } from '../support/scriptedBot.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

describe('a poor network', () => {
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

  const heardTexts = () => site.bot.heard.flatMap((body) => (body.kind === 'message' ? [body.text] : []));
  const strip = () => visitor.page.locator('#chat-strip');
  const own = (text: string) => visitor.page.locator('.webchat__stacked-layout--from-user').filter({ hasText: text });

  it('keeps what is written without network and sends it once, in order, when it is back', async () => {
    await visitor.open();
    await visitor.page.context().setOffline(true);
    await strip().filter({ hasText: 'Vous êtes hors ligne.' }).waitFor();
    await visitor.say('premier sans réseau');
    await visitor.say('second sans réseau');
    await visitor.box.fill('un brouillon');
    await own('premier sans réseau').getByText('En attente du réseau').waitFor();
    assert.deepEqual(
      heardTexts().filter((text) => text.includes('sans réseau')),
      [],
    );

    await visitor.page.context().setOffline(false);
    await visitor.hears('Vous avez écrit : second sans réseau');
    assert.deepEqual(
      heardTexts().filter((text) => text.includes('sans réseau')),
      ['premier sans réseau', 'second sans réseau'],
    );
    assert.equal(await own('premier sans réseau').count(), 1);
    assert.equal(await own('premier sans réseau').getByText('En attente').count(), 0);
    assert.equal(await visitor.box.inputValue(), 'un brouillon');
    assert.equal(await strip().textContent(), '');
    visitor.assertClean({ offline: true });
  });

  it('sends after a reload what could not leave before it', async () => {
    await visitor.open();
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await visitor.page.route('**/activities', (route) => route.abort());
    await visitor.say('avant le rechargement');
    await own('avant le rechargement').getByText('En attente du réseau').waitFor();
    await visitor.page.unroute('**/activities');
    await visitor.page.reload();
    await visitor.hears('Vous avez écrit : avant le rechargement');
    assert.equal(heardTexts().filter((text) => text === 'avant le rechargement').length, 1);
    assert.equal(await own('avant le rechargement').count(), 1);
  });

  it('sends a message once when the answer to its post is lost', async () => {
    await visitor.open();
    let lost = 0;
    await visitor.page.route('**/activities', async (route) => {
      if (route.request().method() !== 'POST' || lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await visitor.say('réponse perdue');
    await visitor.hears('Vous avez écrit : réponse perdue');
    await visitor.page.waitForTimeout(2500);
    assert.ok(lost >= 2);
    assert.equal(heardTexts().filter((text) => text === 'réponse perdue').length, 1);
    assert.equal(await own('réponse perdue').count(), 1);
  });

  it('goes on with a new token when the old one has expired', async () => {
    await visitor.open();
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    let refused = 0;
    await visitor.page.route('**/activities', async (route) => {
      if (route.request().method() !== 'POST' || refused++ > 0) return route.continue();
      return route.fulfill({ status: 403, json: { error: { code: 'TokenExpired', message: '' } } });
    });
    await visitor.say('après l’expiration');
    await visitor.hears('Vous avez écrit : après l’expiration');
    assert.equal(heardTexts().filter((text) => text === 'après l’expiration').length, 1);
    assert.equal(await own('bonjour').count(), 1);
    assert.equal(await own('après l’expiration').count(), 1);
  });

  it('tells when the connection is lost and comes back by itself, missing nothing', async () => {
    let socket: WebSocketRoute | undefined;
    // The client waits 3 to 15 s before it comes back; here always 3.
    await visitor.page.addInitScript(() => {
      Math.random = () => 0;
    });
    await visitor.page.routeWebSocket(/stream/, (route) => {
      socket = route;
      route.connectToServer();
    });
    await visitor.page.reload();
    await visitor.open();
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await socket?.close({ code: 1012 });
    await strip().filter({ hasText: 'Reconnexion…' }).waitFor();
    await site.bot.tell(words('Dit pendant la coupure.'));
    await visitor.hears('Dit pendant la coupure.');
    await strip().filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    assert.equal(await visitor.messages.filter({ hasText: 'Dit pendant la coupure.' }).count(), 1);
  });
});
