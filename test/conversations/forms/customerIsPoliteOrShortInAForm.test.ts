import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer is polite, short or in a hurry in the middle of a form', () => {
  it('is answered, and the question is asked again', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', null],
      ['merci', ['form.welcome', 'claim.date.ask']],
      ['bonjour madame', ['form.hello', 'claim.date.ask']],
      ['envoyer', ['form.notYet', 'claim.date.ask']],
      ['c’est quoi une déclaration ?', ['form.whyAsked', 'claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['merci', ['form.welcome', 'claim.place.ask']],
      ['au revoir', ['form.savedForLater']],
    ]);
    await chat.close();
  });

  it('never keeps "oui" as a place, a story or a name', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', null],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['oui', ['prompt.text.tooShort']],
      ['non', ['form.unknownNoted', 'claim.story.ask']],
    ]);
    await chat.close();
  });

  it('asks which one when "oui" or "non" answers a choice of several', async () => {
    const chat = await newAssistant({ customer: 'odette' });
    await saidAndHeard(chat, [
      ['j’ai eu un dégât des eaux dimanche dans ma cuisine, tout le sol est mouillé', null],
      ['non', ['claim.waterSource.ask']],
      ['oui', ['form.chooseOne']],
      ['non', ['form.chooseOne']],
      ['passer', ['form.unknownNoted', 'claim.otherFlat.ask']],
    ]);
    await chat.close();
  });

  it('goes back question by question, never round in circles', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace auto', ['claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['Lyon', ['claim.story.ask']],
      ['retour', ['claim.place.ask']],
      ['retour', ['claim.date.ask']],
      ['retour', ['claim.type.ask']],
      ['retour', ['form.atTheBeginning', 'claim.type.ask']],
    ]);
    await chat.close();
  });

  it('takes "plus tard" as the answer where it is one', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['lunette arrière cassée hier à Lyon sur un parking, une branche est tombée dessus', null],
    ]);
    if (chat.heard.at(-1) === 'claim.glassPart.ask') await chat.says('la lunette arrière');
    assert.equal(chat.heard.at(-1), 'claim.glassRepair.ask');
    await saidAndHeard(chat, [['plus tard', ['claim.files.ask']]]);
    await chat.close();
  });
});
