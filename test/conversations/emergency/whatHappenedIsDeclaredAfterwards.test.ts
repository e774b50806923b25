import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a danger with nothing under way is declared afterwards, without being told again', () => {
  it('offers it to a customer who says that they are safe', async () => {
    const chat = await newAssistant();
    await saidAndHeard(chat, [
      ['y a le feu dans ma cuisine au secours', ['emergency.fire']],
      ['c’est bon on est en sécurité les pompiers sont partis', ['emergency.afterwards']],
      ['oui', ['claim.opening.noted', 'claim.date.ask']],
    ]);
    await chat.close();
  });

  it('begins with the danger when the button is pressed', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['on a été cambriolés, le voleur est encore dans la maison !!', ['emergency.intruder']],
      ['c’est bon il est parti, on est en sécurité', ['emergency.afterwards']],
      ['>Déclarer un sinistre', ['claim.opening.noted', 'claim.date.askFound']],
    ]);
    await chat.close();
  });

  it('begins with the danger when the customer declares at once', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['il y a le feu dans ma cuisine', ['emergency.fire']],
      ['les pompiers ont éteint, je veux déclarer le sinistre', ['claim.opening.noted', 'claim.date.ask']],
    ]);
    await chat.close();
  });

  it('leaves it when the customer says no, or declares something else', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['il y a le feu dans ma cuisine', ['emergency.fire']],
      ['tout va bien maintenant', ['emergency.afterwards']],
      ['non', ['talk.whatNext']],
      ['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']],
    ]);
    await chat.close();
  });
});
