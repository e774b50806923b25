import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a customer asks for contracts by state, place and people', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const words = () => plain(JSON.stringify(chat.cards));

  it('sees the ended ones, those that end soon, and hears when there is none', async () => {
    chat = await newAssistant({ customer: 'hugo' });
    await saidAndHeard(chat, [['mes contrats résiliés', ['contracts.inState']]]);
    assert.match(words(), /Santé Premium.*terminé le 24 août 2026/);
    await saidAndHeard(chat, [['mes contrats en cours', ['contracts.inState']]]);
    assert.equal(plain(chat.text), 'Vous avez 2 contrats en cours.');
    await saidAndHeard(chat, [['mes contrats suspendus', ['contracts.noneInState', 'contracts.list']]]);
  });

  it('sees a suspended one once the notice has run out', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    chat.clock.advance(19 * 86_400_000);
    await chat.store.db
      .updateTable('conversation')
      .set({ identified_at: chat.clock.now(), last_at: chat.clock.now() })
      .execute();
    await saidAndHeard(chat, [['mes contrats suspendus', ['payments.lateSuspended']]]);
    assert.match(words(), /garanties suspendues/);
  });

  it('tells two homes apart by their address, and sees when each may be left and whom to call', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['mes contrats habitation', ['contracts.list']]]);
    assert.match(plain(chat.cards[1]?.summary ?? ''), /^Habitation Essentielle, 4 avenue de la Démo, Le Touquet/);
    await saidAndHeard(chat, [['celui du 4 avenue de la Démo', ['contracts.one']]]);
    assert.match(words(), /HAB-5000402/);
    assert.match(
      words(),
      /"Vous pouvez le quitter","value":"à tout moment\. Demandé aujourd’hui, fin le 24 décembre 2026"/,
    );
    assert.match(words(), /Vos contacts pour ce contrat.*"Assistance","value":"[^"]*01 99 00 24 24, 24 h sur 24"/);
  });

  it('sees the people covered with their birth dates', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['qui est couvert par ma mutuelle ?', ['contracts.one']]]);
    for (const line of ['Sacha Exemple","value":"2 août 1987', 'Zoé Exemple","value":"9 octobre 2022'])
      assert.ok(words().includes(line), line);
  });

  it('cannot leave legal protection but at its yearly date', async () => {
    chat = await newAssistant({ customer: 'bruno', language: 'en' });
    await saidAndHeard(chat, [['my legal protection contract', ['contracts.one']]]);
    assert.match(words(), /"You may leave it","value":"on [^"]*, if you ask by [^"]*"/);
  });
});
