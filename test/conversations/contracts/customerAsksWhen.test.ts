import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a customer asks when a contract renews, ends or stops covering', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('hears the dates in a sentence, before the cards', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['quand mon contrat se renouvelle ?', ['contracts.dates.several']]]);
    assert.match(
      plain(chat.text),
      /^Vos contrats : Santé Confort se renouvelle le .* 2027, Habitation .* et Auto .* 2027\.$/,
    );
    assert.equal(chat.cards.length, 3);
    await saidAndHeard(chat, [['quand se renouvelle ma mutuelle ?', ['contracts.dates']]]);
    assert.match(plain(chat.text), /^Votre contrat Santé Confort se renouvelle le .* 2027\.$/);
    await saidAndHeard(chat, [['when does my car insurance renew?', ['contracts.dates']]]);
    assert.match(plain(chat.text), /^Your contract Car Tous Risques renews on .* 2027\.$/);
  });

  it('hears of a contract that ends, or has ended', async () => {
    chat = await newAssistant({ customer: 'hugo' });
    await saidAndHeard(chat, [['quand se termine mon assurance habitation ?', ['contracts.dates']]]);
    assert.match(plain(chat.text), /^Votre contrat Habitation Intégrale se termine le 24 décembre 2026\.$/);
    await saidAndHeard(chat, [['mon contrat santé est-il suspendu ?', ['contracts.noneInState', 'contracts.one']]]);
    assert.match(JSON.stringify(chat.cards), /terminé le 24 août 2026/);
  });

  it('in arrears, hears from when the guarantees stop, and what a formal notice means for them', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    const stops = /75,82 € à payer pour Auto Tiers Plus.*arrêtent le samedi 12 décembre/;
    for (const said of ['mon contrat est-il suspendu ?', 'quand mon contrat sera-t-il suspendu ?']) {
      await saidAndHeard(chat, [[said, ['contracts.notSuspendedYet']]]);
      assert.match(plain(chat.text), /^Aucune garantie n’est suspendue aujourd’hui/);
      assert.match(plain(chat.text), stops);
    }
    await saidAndHeard(chat, [
      ['c’est quoi une mise en demeure ?', ['help.answer', 'contracts.noticeYours']],
      ['je ne peux pas payer tout de suite', ['payments.late', 'payments.page', 'payments.plan']],
    ]);
    const other = await chat.converse({ customer: 'camille' });
    await saidAndHeard(other, [['c’est quoi une mise en demeure ?', ['help.answer']]]);
  });

  it('hears what they owe in one question of either language', async () => {
    chat = await newAssistant({ customer: 'yanis', language: 'en' });
    await saidAndHeard(chat, [['what do I owe?', ['payments.late', 'payments.page']]]);
  });
});
