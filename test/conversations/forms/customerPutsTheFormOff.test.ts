import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const burglary = 'on m’a cambriolé mon appartement de Lille hier';

describe('a customer puts the form off', () => {
  for (const words of [
    "je préfère arrêter pour l'instant",
    'on verra plus tard',
    "j'ai pas le temps là",
    'je continue demain',
    'non, je dois y aller',
  ])
    it(`"${words}" keeps the declaration and says how to go on`, async () => {
      const chat = await newAssistant({ customer: 'karim' });
      await saidAndHeard(chat, [
        [burglary, ['claim.opening.noted', 'claim.injured.ask']],
        [words, ['form.savedForLater']],
        ['reprendre ma déclaration', ['claim.draft.resuming', 'claim.opening.noted', 'claim.injured.ask']],
      ]);
      await chat.close();
    });

  it('does so in English', async () => {
    const chat = await newAssistant({ customer: 'karim', language: 'en' });
    await chat.says('my flat in Lille was burgled yesterday');
    await saidAndHeard(chat, [['I’ll finish this later', ['form.savedForLater']]]);
    await chat.says('resume my claim');
    assert.equal(chat.heard[0], 'claim.draft.resuming');
    await saidAndHeard(chat, [['not now', ['form.savedForLater']]]);
    await chat.close();
  });

  it('still asks before it gives anything up', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      [burglary, null],
      ['c’est bon, annulez', ['form.confirmCancelDraft']],
      ['non', ['claim.injured.ask']],
      ['laissez tomber', ['form.confirmCancelDraft']],
      ['je finirai demain', ['form.savedForLater']],
    ]);
    await chat.close();
  });

  it('ends what keeps nothing', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je voudrais un devis pour mon chien', ['quote.ask.need']],
      ['pas maintenant', ['form.cancelled']],
    ]);
    await chat.close();
  });
});
