import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a customer asks for other things of their account', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('partners near a post code, a town or home, anonymous or not', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['un opticien partenaire près de 69003', ['partners.found']]]);
    assert.match(plain(JSON.stringify(chat.cards)), /Près de 69003 Lyon[\s\S]*km[\s\S]*sans avance de frais/);
    await saidAndHeard(chat, [
      ['un garage agréé', ['partners.ask.place']],
      ['Trifouilly', ['partners.fault.place']],
      ['Lille', ['partners.found', 'partners.freeChoice']],
      ['dentiste partenaire à Mende', ['partners.far']],
    ]);
    const known = await chat.converse({ customer: 'camille' });
    await saidAndHeard(known, [['un opticien à côté de chez moi', ['partners.found']]]);
    chat.insurer.down = true;
    await saidAndHeard(known, [['un opticien à Lyon', ['trouble.unreachable']]]);
  });

  it('another debit day', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['changer la date de prélèvement au 10', ['change.ask.contract']],
      ['habitation', ['change.summary']],
      ['oui', ['change.sending', 'change.done', 'change.told']],
    ]);
    const { content } = chat.insurer.account.made[0]?.request ?? {};
    assert.deepEqual(content, { kind: 'debitDay', contractId: 'ctr_camille-home', day: 10 });
    assert.match(plain(JSON.stringify(chat.cards)), /jeudi 10 décembre/);
  });

  it('other notifications, in one sentence', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['quelles sont mes préférences de notification', ['notify.shown']],
      ['je ne veux plus de sms pour mes sinistres, que des mails', ['notify.noted', 'change.sending', 'change.done']],
      ['je ne veux plus recevoir de publicité', ['notify.noted', 'change.sending', 'change.done']],
    ]);
    const content = chat.insurer.account.made.at(-1)?.request.content;
    assert.ok(content?.kind === 'preferences');
    assert.deepEqual([content.preferences.claims, content.preferences.offers], [['email'], []]);
  });

  it('what is kept, and has the conversations erased: nothing of them is left, claims are', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const before = await chat.converse({ customer: 'camille' });
    await saidAndHeard(before, [['mon chien s’appelle Canari-7431 et je veux mes contrats', null]]);
    await saidAndHeard(chat, [
      ['je m’appelle aussi Canari-7431, que savez-vous de moi ?', null],
      ['que savez-vous de moi', ['privacy.kept', 'privacy.exportByPerson', 'handoff.readings.none']],
      ['effacer mes discussions', ['privacy.ask.erase']],
      ['non', ['privacy.notErased']],
      ['effacer mes discussions', ['privacy.ask.erase']],
      ['>Oui, effacer', ['privacy.erased']],
    ]);
    for (const table of ['transcript', 'inbox', 'draft'] as const) {
      const rows = await chat.store.db.selectFrom(table).selectAll().execute();
      assert.doesNotMatch(JSON.stringify(rows), /Canari/, table);
    }
    assert.notEqual((await chat.row())?.ended_at ?? null, null);
  });

  it('a quote: two facts, then the call', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['un devis pour ma moto', ['quote.ask.need']],
      ['Honda CB500 de 2022 à Lyon', ['quote.noted', 'callback.ask.day']],
    ]);
  });

  it('whose next sentence is about something else keeps the news as they were', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('envoyez la moi par mail');
    assert.match(chat.text, /De quel sujet/);
    await chat.says('l’hôpital me demande une prise en charge');
    assert.ok(!chat.heard.some((key) => key.startsWith('change.') || key.startsWith('notify.saved')), chat.text);
    assert.equal(chat.insurer.account.made.length, 0);
  });
});
