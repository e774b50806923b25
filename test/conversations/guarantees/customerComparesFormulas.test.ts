import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a customer compares formulas', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const wordsOf = (index = 0) => plain(JSON.stringify(chat.cards[index]?.blocks));

  it('sees only what differs, with the difference of price, and is led to a call', async () => {
    chat = await newAssistant({ customer: 'emma' });
    await saidAndHeard(chat, [['quelle différence entre Confort et Premium ?', ['formulas.compared']]]);
    assert.equal(chat.cards.length, 1);
    assert.equal(chat.cards[0]?.title, 'De Confort à Premium');
    assert.match(wordsOf(), /35,00 € de plus par mois, soit 420,00 € de plus par an/);
    assert.match(wordsOf(), /"Chambre particulière","value":"60 € par jour, 30 jours au plus → 100 € par jour/);
    // The same in both formulas: not shown.
    assert.doesNotMatch(wordsOf(), /Forfait journalier|classe A/);
    assert.deepEqual(chat.labels, ['Être rappelé', 'Parler à un conseiller']);
  });

  it('sees each other formula beside the present one, and says which contract when there are several', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je voudrais comparer les formules', ['guarantees.ask.contract']],
      ['>Auto Tous Risques', ['formulas.compared']],
    ]);
    assert.deepEqual(
      chat.cards.map(({ title }) => title),
      ['De Tous Risques à Tiers', 'De Tous Risques à Tiers Plus'],
    );
    assert.match(wordsOf(), /25,76 € de moins par mois, soit 309,12 € de moins par an/);
  });

  it('asks for the formula above or below their own, and hears when there is none', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const titles = () => chat.cards.map(({ title }) => title);
    await saidAndHeard(chat, [['quelle différence avec la formule au-dessus (en santé)', ['formulas.compared']]]);
    assert.deepEqual(titles(), ['De Confort à Premium']);
    await saidAndHeard(chat, [['et quelle différence avec la formule en dessous en santé', ['formulas.compared']]]);
    assert.deepEqual(titles(), ['De Confort à Essentiel']);
    await saidAndHeard(chat, [
      ['quelle différence avec la formule supérieure pour ma voiture', ['formulas.none.above']],
    ]);
    assert.match(plain(chat.text), /Auto Tous Risques : vous avez déjà la formule la plus complète/);
  });

  it('comes from a "not covered" by its button, and asks the same of another contract', async () => {
    chat = await newAssistant({ customer: 'lea' });
    await saidAndHeard(chat, [
      ['un implant dentaire est couvert ?', ['coverage.found']],
      ['>Comparer les formules', ['formulas.compared']],
    ]);
    assert.match(wordsOf(), /Implant dentaire","value":"non inclus → 300 € par an/);
  });

  it('hears in English what would cost less, and that the insurer does not answer', async () => {
    chat = await newAssistant({ customer: 'bruno', language: 'en' });
    await saidAndHeard(chat, [['what would change if I switch to the Tiers formula?', ['formulas.compared']]]);
    assert.match(wordsOf(), /less a month/);
    chat.insurer.down = true;
    await saidAndHeard(chat, [['what would change if I switch to the Tiers formula?', ['trouble.unreachable']]]);
  });
});
