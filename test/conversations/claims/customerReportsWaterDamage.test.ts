import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer with two homes reports water damage', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['>Mon logement', ['claim.type.which']],
      ['>Dégât des eaux', ['claim.contractHome.ask']],
    ]);
  });
  afterEach(() => chat.close());

  it('is asked which home, by name', () => {
    assert.match(chat.text, /Lille ou Le Touquet/);
    assert.deepEqual(chat.labels, ['Lille', 'Le Touquet']);
  });

  it('answers in words; the address of the home becomes the place', async () => {
    await saidAndHeard(chat, [
      ['celle du Touquet', ['claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.story.ask']],
      ['Le joint de la machine a lâché et le sol de la cuisine est trempé.', ['claim.leakActive.ask']],
      ['>Oui', ['claim.advice.stopWater', 'claim.waterSource.ask']],
      // The kitchen was named in the story.
      ['la machine à laver', ['claim.otherFlat.ask']],
      ['je sais pas', ['form.unknownNoted', 'claim.plumber.ask']],
      ['non', ['claim.waterReport.ask']],
      ['non', ['claim.homeRepair.ask']],
      ['je verrai plus tard', ['claim.files.ask']],
      ['passer', ['claim.phone.ask']],
      ['oui', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.contractId, 'ctr_karim-home-touquet');
    assert.match(request?.place ?? '', /Le Touquet$/);
    assert.equal(request?.details['otherFlat'], null);
    assert.equal(request?.details['waterSource'], 'appliance');
  });

  it('becomes a burglary without losing the home, the date and the story', async () => {
    await saidAndHeard(chat, [
      ['>Lille', null],
      ['hier', null],
      ['La porte est abîmée et l’eau a coulé dans toute la salle de bain.', null],
      ['modifier le sinistre', ['claim.type.ask']],
      ['cambriolage', ['form.changed', 'claim.injured.ask']],
    ]);
    assert.match(chat.text, /Sinistre : Cambriolage\. Le reste est conservé/);
  });

  it('gets back what was said of the water after a mistake about the type', async () => {
    await saidAndHeard(chat, [
      ['>Lille', null],
      ['hier', null],
      ['L’eau a coulé dans toute la salle de bain depuis le plafond.', null],
      ['non', ['claim.waterSource.ask']],
      ['>Chez un voisin', ['claim.otherFlat.ask']],
      ['modifier le sinistre', null],
      ['vitre cassée du logement', ['form.changed', 'claim.homeGlass.ask']],
      ['modifier le sinistre', null],
      ['dégât des eaux', ['form.changed', 'claim.otherFlat.ask']],
    ]);
  });
});

describe('a customer who names the home in the first sentence', () => {
  it('is not asked which one', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['je veux déclarer un dégât des eaux dans ma maison du Touquet', null]]);
    assert.equal(chat.heard.at(-1), 'claim.date.ask');
    await chat.close();
  });
});
