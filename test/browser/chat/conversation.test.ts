import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { words } from '../support/scriptedBot.ts';
import { type Site, startSite } from '../support/startSite.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

describe('a conversation on the website', () => {
  let browser: Browser;
  let site: Site;
  let visitor: Visitor;

  before(async () => {
    browser = await launchChromium();
    site = await startSite();
    // One visit for all: opening costs a second or two.
    visitor = await newVisitor(browser, site.publicUrl);
    await visitor.open();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  const heardMessages = () => site.bot.heard.filter((body) => body.kind === 'message');

  it('answers by a suggested reply that brings its action and shows its words', async () => {
    await visitor.page.getByRole('button', { name: 'Être rappelé', exact: true }).last().click();
    await visitor.hears('Action begin callback.');
    assert.deepEqual(heardMessages().at(-1)?.action, { a: 'begin', v: 1, k: 'page', intent: 'callback' });
    assert.equal(await visitor.messages.filter({ hasText: 'Être rappelé' }).count(), 1);
    visitor.assertClean();
  });

  it('greets, takes a sentence and answers it, in the place of its author', async () => {
    await visitor.hears('Je suis l’assistant automatique');
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    const own = visitor.page.locator('.webchat__stacked-layout--from-user').last();
    assert.match(await own.innerText(), /bonjour/);
    visitor.assertClean();
  });

  it('edits a line of a summary, after which the card has no button left', async () => {
    await visitor.say('résumé');
    await visitor.button('Modifier la date').click();
    await visitor.hears('Action edit.');
    assert.deepEqual(heardMessages().at(-1)?.action, { a: 'edit', v: 1, k: 'summary-1', q: 'date' });
    const card = visitor.messages.filter({ hasText: 'Vérifiez avant l’envoi' });
    await card.getByRole('button').first().waitFor({ state: 'detached' });
    assert.equal(await card.getByText('12 rue de la Demo').isVisible(), true);
    visitor.assertClean();
  });

  it('asks for a date in a field, refuses an empty one, and sends the day', async () => {
    await visitor.say('date');
    const field = visitor.page.locator('input[type=date]');
    await visitor.messages.getByText('Date du sinistre', { exact: true }).waitFor();
    await visitor.button('Valider la date').click();
    await visitor.page.getByText('Choisissez une date passée').waitFor();
    const before = heardMessages().length;
    await field.fill('2026-11-17');
    await visitor.button('Valider la date').click();
    await visitor.hears('Action answer 2026-11-17.');
    assert.equal(heardMessages().length, before + 1);
    visitor.assertClean();
  });

  it('shows its history once after a reload, with the panel open and the draft kept', async () => {
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await visitor.say('reçu');
    await visitor.button('Voir le suivi').click();
    await visitor.hears('Action openClaim.');
    await visitor.box.fill('un brouillon');
    const before = await visitor.messages.allInnerTexts();

    await visitor.page.reload();
    await visitor.hears('Action openClaim.');
    assert.deepEqual(await visitor.messages.allInnerTexts(), before);
    assert.equal(await visitor.box.inputValue(), 'un brouillon');
    assert.equal(await visitor.button('Voir le suivi').count(), 0);
    visitor.assertClean();
  });

  it('is the same in a second tab', async () => {
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    const second = await visitor.page.context().newPage();
    await second.goto(`${site.publicUrl}/discussion`);
    await second.getByText('Vous avez écrit : bonjour').first().waitFor();
    await second.fill('[data-id="webchat-sendbox-input"]', 'de l’autre onglet');
    await second.keyboard.press('Enter');
    await visitor.hears('Vous avez écrit : de l’autre onglet');
    await second.close();
    visitor.assertClean();
  });

  it('announces an emergency at once, its number first, and offers to call', async () => {
    await visitor.say('urgence');
    await visitor.hears('Appelez le 112');
    await visitor.page.waitForFunction(() => document.getElementById('chat-alert')?.textContent?.startsWith('112'));
    const links = visitor.messages.last().getByRole('link');
    assert.equal(await links.first().textContent(), 'Appeler le 112');
    assert.equal(await links.first().getAttribute('href'), 'tel:112');
    visitor.assertClean();
  });

  it('does not move the focus when an answer comes', async () => {
    await visitor.page.focus('#chat-person');
    await site.bot.tell(words('Une réponse tardive.'));
    await visitor.hears('Une réponse tardive.');
    assert.equal(await visitor.page.evaluate(() => document.activeElement?.id), 'chat-person');
  });

  it('shows hostile words as words', async () => {
    await visitor.say('hostile');
    const card = await visitor.hears('alert(1)');
    assert.equal(await card.locator('img, script, a').count(), 0);
    assert.equal(await card.getByText('**gras**').isVisible(), true);
    visitor.assertClean();
  });

  it('counts down from 1,800 characters and keeps a message over 2,000', async () => {
    const before = heardMessages().length;
    await visitor.box.fill('a'.repeat(1900));
    assert.equal(await visitor.page.locator('#chat-counter').textContent(), '100 caractères restants');
    await visitor.box.fill('a'.repeat(2003));
    assert.match((await visitor.page.locator('#chat-counter').textContent()) ?? '', /trop long de 3 caractères/);
    await visitor.box.press('Enter');
    assert.equal((await visitor.box.inputValue()).length, 2003);
    assert.equal(heardMessages().length, before);
  });

  it('ends when the customer says so, and begins anew', async () => {
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await visitor.page.getByRole('button', { name: 'Fermer la discussion' }).click();
    await visitor.page.getByRole('button', { name: 'Terminer', exact: true }).click();
    await visitor.page.getByText('Conversation terminée').waitFor();
    await visitor.box.waitFor({ state: 'detached' });

    await visitor.page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await visitor.hears('Je suis l’assistant automatique');
    assert.equal(await visitor.messages.count(), 1);
    await visitor.say('encore');
    await visitor.hears('Vous avez écrit : encore');
    visitor.assertClean();
  });

  it('gives the conversation as a text file', async () => {
    await visitor.say('bonjour');
    await visitor.hears('Vous avez écrit : bonjour');
    await visitor.page.getByRole('button', { name: 'Menu de la discussion' }).click();
    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('button', { name: 'Télécharger la conversation' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^conversation-\d{4}-\d{2}-\d{2}\.txt$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.match(Buffer.concat(chunks).toString(), /Vous : bonjour/);
    visitor.assertClean();
  });

  it('asks for an advisor from the foot, which is the same in every state', async () => {
    await visitor.panel.getByRole('button', { name: 'Parler à un conseiller' }).click();
    await visitor.hears('Action begin talk_to_advisor.');
    assert.equal(await visitor.panel.getByRole('link', { name: 'Urgence\u00a0: 112' }).getAttribute('href'), 'tel:112');
  });
});
