import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { readShown } from '../../../src/dialogs/shown.ts';
import { takeToken } from '../../../src/services/takeLink.ts';
import { noteSeen } from '../../../src/store/deliveries.repository.ts';
import { markPresent } from '../../../src/store/deskPresence.repository.ts';
import { readTranscript } from '../../../src/store/transcript.repository.ts';
import { bookCall } from '../../desk/deskUnderTest.ts';
import { eventually } from '../../support/eventually.ts';
import { jpeg } from '../../support/sampleFiles.ts';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, startDesk } from '../support/startDesk.ts';

describe('an advisor who talks with a customer, in a browser', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  before(async () => {
    browser = await launchChromium();
    desk = await startDesk();
  });
  after(async () => {
    await browser.close();
    await desk.stop();
  });

  const joins = async (page: Page) => {
    await page.locator('[data-command="take"]').click();
    await page.getByText('Vous avez rejoint la conversation.').waitFor();
  };
  /** Somebody of the desk is there: the customer says what it is about, then waits. */
  const waits = async (customer: Awaited<ReturnType<typeof desk.chat.converse>>) => {
    await customer.says('un conseiller svp');
    await customer.says('J’attends un courrier.');
    await customer.presses('Transmettre');
  };
  const requestOf = (conversationId: string) =>
    desk.chat.store.db
      .selectFrom('desk_request')
      .select('id')
      .where('conversation_id', '=', conversationId)
      .executeTakeFirstOrThrow();
  const said = async (id: string) =>
    (await readTranscript(desk.chat.store.db, id, 0)).flatMap(({ body, seq }) => {
      const shown = readShown(body);
      return shown.kind === 'advisorSaid'
        ? [{ seq, text: shown.text, files: shown.files.map(({ name }) => name) }]
        : [];
    });

  it('sends a file with a word, takes it back in time, and sees how far it came and that the customer is writing', async () => {
    const { chat } = desk;
    await chat.says('un conseiller svp');
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    await page.locator('.row').first().click();
    await joins(page);
    const photo = { name: 'devis.jpg', mimeType: 'image/jpeg', buffer: jpeg(3) };
    await page.setInputFiles('#attach', [
      photo,
      { name: 'outil.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ') },
    ]);
    await page.locator('.attached .ready', { hasText: 'devis.jpg' }).waitFor();
    await page.locator('.attached .refused', { hasText: /Ce format n’est pas accepté/ }).waitFor();
    await page.fill('#composer', 'Voici le devis');
    await page.keyboard.press('Enter');
    await page.getByText('Un fichier n’est pas prêt.').waitFor();
    await page.locator('.attached .refused').getByRole('button').click();
    await page.focus('#composer');
    await page.keyboard.press('Enter');
    await page.locator('.line.unsent', { hasText: 'Part dans un instant' }).waitFor();
    await page.getByRole('button', { name: 'Annuler l’envoi' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#composer')?.value === 'Voici le devis',
    );
    await page.locator('.attached .ready', { hasText: 'devis.jpg' }).waitFor();
    assert.deepEqual(await said(chat.conversationId), [], 'nothing has left');
    await page.focus('#composer');
    await page.keyboard.press('Control+Enter');
    const line = page.locator('.line.advisor:not(.unsent)', { hasText: 'Voici le devis' });
    await line.waitFor();
    const [{ seq, files } = { seq: 0, files: [] as string[] }] = await said(chat.conversationId);
    assert.deepEqual(files, ['devis.jpg']);
    await line.getByRole('button', { name: 'Aperçu' }).click();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.line-files img')?.naturalWidth ?? 0) > 0,
    );
    chat.hub.customerTyping(chat.conversationId);
    await page.locator('.typing', { hasText: 'Le client écrit…' }).waitFor();
    for (const [read, words] of [
      [false, 'Reçu'],
      [true, 'Lu'],
    ] as const) {
      const seen = { conversationId: chat.conversationId, seq, lastSeq: seq, read, now: chat.clock.now() };
      await noteSeen(chat.store.db, seen);
      chat.hub.receipts(chat.conversationId);
      await line.locator('.line-state', { hasText: words }).waitFor();
    }
    await page.fill('#composer', 'Bonne journée');
    await page.keyboard.press('Enter');
    await page.locator('[data-command="done"]').click();
    await page.getByRole('button', { name: 'Terminer et rendre la main' }).click();
    await page.getByText('C’est enregistré.').waitFor();
    assert.deepEqual(
      (await said(chat.conversationId)).map(({ text }) => text),
      ['Voici le devis', 'Bonne journée'],
    );
    await page.locator('[data-command="reopen"]').click();
    await page.locator('.line.system', { hasText: 'Camille revient dans la conversation.' }).waitFor();
    // What was refused is said on the screen; the browser notes it too.
    assert.deepEqual(
      faults.filter((fault) => !/400 \(Bad Request\)/.test(fault)),
      [],
    );
    await leave();
  }).timeout(30_000);

  it('names a colleague in a note, who is told; by Ctrl+K she goes to the calls and moves one', async () => {
    const { chat } = desk;
    await waits(await chat.converse());
    const booked = await chat.converse();
    await bookCall(booked, '06 39 98 10 31');
    const [camille, sophie] = await Promise.all(
      ['Camille Conseil', 'Sophie Superviseur'].map((name) => newAdvisor(browser, desk.url, name)),
    );
    assert.ok(camille !== undefined && sophie !== undefined);
    await camille.page.locator('.section.now .row').first().click();
    await camille.page.locator('#tab-note').click();
    await camille.page.focus('#composer');
    await camille.page.keyboard.type('@');
    const named = camille.page.locator('#palette [role="option"]');
    await named.filter({ hasText: '@Sophie Superviseur' }).waitFor();
    assert.equal(await named.filter({ hasText: '@Camille' }).count(), 0, 'nobody names herself');
    await camille.page.keyboard.type('So');
    await camille.page.keyboard.press('Enter');
    await camille.page.keyboard.type('un avis ?');
    await camille.page.keyboard.press('Enter');
    await camille.page.locator('.note', { hasText: '@Sophie Superviseur un avis ?' }).waitFor();
    const { page } = sophie;
    await page.locator('.mention', { hasText: 'Camille vous demande un avis' }).waitFor();
    await page.locator('.mention').getByRole('button').click();
    await page.locator('.mention').waitFor({ state: 'detached' });
    await page.locator('.note', { hasText: 'un avis ?' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rappels');
    await page.locator('.command-palette [role="option"]', { hasText: 'Aller à Rappels' }).waitFor();
    await page.keyboard.press('Enter');
    const call = page.locator('.agenda .call', { hasText: 'Jeanne Dupont' });
    await call.getByRole('button', { name: /Déplacer/ }).click();
    await page.locator('dialog select').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Déplacer l’appel' }).click();
    await page.getByText(/L’appel est déplacé/).waitFor();
    await booked.waits();
    assert.deepEqual(booked.heard, ['deskNews.callMoved']);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('reponses types');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Réponses types' }).waitFor();
    assert.deepEqual([...camille.faults, ...sophie.faults], []);
    await Promise.all([camille.leave(), sophie.leave()]);
  }).timeout(30_000);

  it('loses the link: what both wrote meanwhile arrives by itself, once, in order', async () => {
    // Nobody else is there to whom it could be offered first.
    await markPresent(desk.chat.store.db, 'camille', desk.chat.clock.now(), 'away');
    const customer = await desk.chat.converse();
    await waits(customer);
    const { id } = await requestOf(customer.conversationId);
    const { page, leave } = await newAdvisor(browser, desk.url, 'Sophie Superviseur');
    await page.locator(`.row[data-id="${id}"]`).click();
    await joins(page);
    await page.context().setOffline(true);
    await page.locator('.lost').waitFor();
    await page.fill('#composer', 'Un instant');
    await page.keyboard.press('Control+Enter');
    await page.fill('#composer', 'Je regarde');
    await page.keyboard.press('Control+Enter');
    await page.locator('.line.unsent', { hasText: 'Non envoyé' }).nth(1).waitFor();
    await customer.says('vous êtes là ?');
    assert.deepEqual(await said(customer.conversationId), []);
    await page.context().setOffline(false);
    await page.locator('.line.advisor:not(.unsent)', { hasText: 'Je regarde' }).waitFor();
    await page.locator('.line.customer', { hasText: 'vous êtes là ?' }).waitFor();
    assert.equal(await page.locator('.line.unsent').count(), 0);
    assert.equal(await page.locator('.line', { hasText: 'vous êtes là ?' }).count(), 1);
    assert.deepEqual(
      (await said(customer.conversationId)).map(({ text }) => text),
      ['Un instant', 'Je regarde'],
    );
    await markPresent(desk.chat.store.db, 'camille', desk.chat.clock.now(), 'online');
    await leave();
  }).timeout(40_000);

  it('takes a request by the link of a notice, also when signing in comes first', async () => {
    // Nobody else is there to whom it could be offered first.
    await markPresent(desk.chat.store.db, 'sophie', desk.chat.clock.now(), 'away');
    const customer = await desk.chat.converse();
    await waits(customer);
    const { db, sealer } = desk.chat.store;
    const row = await requestOf(customer.conversationId);
    const token = takeToken(sealer, { requestId: row.id, expiresAt: desk.chat.clock.now() + 3_600_000 });
    const { page, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.goto(`${desk.url}/advisor?take=${token}`);
    await page.locator('.person').first().waitFor();
    assert.equal(new URL(page.url()).search, '', 'a reload takes nothing twice');
    await page.context().addCookies(cookies);
    await page.reload();
    await page.getByText('Vous avez rejoint la conversation.').waitFor();
    const owner = await db
      .selectFrom('conversation')
      .select('owner')
      .where('id', '=', customer.conversationId)
      .executeTakeFirstOrThrow();
    await eventually(() => owner.owner === 'advisor:camille');
    await leave();
  }).timeout(30_000);
});
