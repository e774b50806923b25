import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer asks for contracts', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const titles = () => chat.cards.map((card) => card.title);

  it('sees them all side by side, the ended one too', async () => {
    chat = await newAssistant({ customer: 'hugo' });
    await saidAndHeard(chat, [['montre moi mes contrats', ['contracts.list']]]);
    assert.deepEqual(titles(), ['Habitation Intégrale', 'Auto Tous Risques', 'Santé Premium']);
  });

  it('opens one by button', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['montre moi mes contrats', null]]);
    const open = chat.cards[0]?.buttons[0];
    assert.ok(open !== undefined && 'action' in open);
    await chat.acts(open.action);
    assert.deepEqual(chat.heard, ['contracts.one']);
    assert.match(JSON.stringify(chat.cards), /Zoé Exemple/);
    await saidAndHeard(chat, [['>Voir les garanties', ['guarantees.list']]]);
  });

  for (const [customer, said, expected] of [
    ['camille', 'mon assurance voiture elle commence quand ?', ['Auto Tous Risques']],
    ['karim', 'mes contrats habitation', ['Habitation Intégrale', 'Habitation Essentielle']],
    ['hugo', 'est-ce que mon contrat habitation est toujours actif', ['Habitation Intégrale']],
    ['yanis', 'quels contrats j’ai chez vous ?', ['Auto Tiers Plus']],
  ] as const) {
    it(`shows ${expected.join(' and ')} for "${said}"`, async () => {
      chat = await newAssistant({ customer });
      await chat.says(said);
      assert.deepEqual(titles(), expected);
    });
  }

  it('sees arrears without asking', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['mes contrats', ['contracts.one']]]);
    assert.match(chat.cards[0]?.summary ?? '', /vos garanties s’arrêtent le samedi 12 décembre/);
    assert.equal(chat.labels[0], 'Payer');
  });

  it('sees a list when there are more than four', async () => {
    chat = await newAssistant({ customer: 'karim' });
    const file = chat.insurer.file('karim');
    const [first] = file.contracts;
    assert.ok(first !== undefined);
    for (const number of ['HAB-1', 'HAB-2']) {
      file.contracts.push({ ...first, contract: { ...first.contract, id: number as never, number } });
    }
    await saidAndHeard(chat, [['mes contrats', ['contracts.list']]]);
    assert.equal(chat.cards.length, 1);
    assert.equal(chat.answers[0]?.choices.length, 5);
    await saidAndHeard(chat, [['>Auto Tiers', ['contracts.one']]]);
  });

  it('is told that there is no such contract, and sees the others', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [
      ['quel est le numéro de mon contrat habitation', ['contracts.noneOfKind', 'contracts.one']],
    ]);
  });

  it('is told when there is none', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    chat.insurer.file('yanis').contracts.length = 0;
    await saidAndHeard(chat, [['mes contrats', ['contracts.none']]]);
  });

  it('answers in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [['what policies do I have with you', ['contracts.list']]]);
    assert.deepEqual(titles(), ['Health Confort', 'Home Intégrale']);
  });

  it('is told when the insurer does not answer', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['mes contrats', ['trouble.unreachable']]]);
    assert.deepEqual(chat.labels, ['Réessayer', 'Être rappelé', 'Parler à un conseiller']);
  });

  it('hears until when a renewal may be refused, because its notice was late', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await chat.says('est-ce que mon contrat protection juridique est toujours actif');
    const words = JSON.stringify(chat.cards).replace(/[\u00a0\u202f]/g, ' ');
    assert.match(words, /Votre avis d’échéance est parti tard, le jeudi 12 novembre/);
    assert.match(words, /refuser le renouvellement jusqu’au mercredi 2 décembre.*finirait le mercredi 13 janvier 2027/);
    assert.match(words, /"Avis d’échéance","value":"envoyé tard, le 12 novembre 2026"/);
    assert.match(words, /le 13 janvier 2027, si vous le demandez au plus tard le 2 décembre 2026/);
  });

  it('goes on with the one that was just shown', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('mes contrats');
    await chat.says('le deuxième');
    await chat.says('il couvre quoi exactement');
    assert.match(chat.text.replace(/[\u00a0\u202f]/g, ' '), /Habitation Intégrale/);
    // Without it, the contract is asked for.
    const other = await chat.converse({ customer: 'camille' });
    await other.says('il couvre quoi exactement');
    assert.match(other.text, /Pour quel contrat/);
  });
});
