import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer declares a stolen car', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('learns the last day to declare, and is reminded to file a complaint', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['vol de voiture', ['claim.sorry.theft', 'claim.date.askFound']],
      ['hier matin', ['claim.date.noted', 'claim.place.ask']],
    ]);
    assert.match(
      chat.text,
      /Noté\u00a0: lundi 23 novembre, entre 6\u00a0h et 12\u00a0h\. Vous avez jusqu’au mercredi 25 novembre pour déclarer\./,
    );
    await saidAndHeard(chat, [
      ['quai de la Fosse à Nantes', ['claim.story.ask']],
      ['Je suis revenu à ma place de parking et la voiture avait disparu.', ['claim.injured.ask']],
      ['non', ['claim.carTheft.ask']],
      ['>La voiture', ['claim.lastSeen.ask']],
      ['dimanche soir au même endroit', ['claim.carLocked.ask']],
      ['oui', ['claim.keysLeft.ask']],
      ['toutes', ['claim.itemsStolen.ask']],
      ['une poussette', ['claim.complaint.ask']],
      ['non', ['claim.advice.complaint', 'claim.carOwner.ask']],
      ['>Oui, elle est payée', ['claim.files.ask']],
      ['passer', ['claim.phone.ask']],
      ['>Passer', ['claim.summary.title']],
      ['oui', ['claim.sending', 'claim.receipt']],
    ]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.details['declaredLate'], undefined);
    assert.equal(request?.details['itemsStolen'], 'une poussette');
    assert.equal(request?.contactPhone, null);
  });

  it('asks less when only things were taken from the car', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['vol de voiture', null],
      ['aujourd’hui', null],
      ['à Nantes', null],
      ['La vitre a été forcée et mon sac a été pris sur le siège.', null],
      ['non', ['claim.carTheft.ask']],
      ['>Des objets dans la voiture', ['claim.carLocked.ask']],
      ['oui', ['claim.itemsStolen.ask']],
      ['un sac et un téléphone', ['claim.complaint.ask']],
      ['oui', ['claim.complaintNumber.ask']],
      ['2026/004512', ['claim.files.ask']],
    ]);
  });

  it('takes a declaration that comes late, notes it, and does not frighten', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['vol de voiture', null],
      ['le 16 novembre', ['claim.date.noted', 'claim.place.ask']],
    ]);
    assert.match(chat.text, /jusqu’au mercredi 18 novembre\. Votre déclaration est acceptée, et le retard est noté/);
    assert.doesNotMatch(chat.text, /refus|trop tard|perdu/i);
    await saidAndHeard(chat, [
      ['à Nantes', null],
      ['Je l’ai constaté au retour de mes vacances à l’étranger.', ['claim.injured.ask']],
      ['je ne sais pas', ['form.unknownNoted', 'claim.carTheft.ask']],
      ['>Rien, une tentative', ['claim.carLocked.ask']],
      ['oui', null],
      ['passer', null],
      ['oui', null],
      ['je ne sais pas', null],
      ['passer', null],
      ['>Passer', null],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.details['declaredLate'], true);
    assert.equal(request?.injured, false);
    assert.equal(request?.details['injured'], null);
  });

  it('says at once that the formula leaves theft out, and lets the customer declare all the same', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['vol de voiture', ['claim.sorry.theft', 'claim.doubt.notIncluded', 'claim.date.askFound']],
    ]);
    assert.match(chat.text, /formule Tiers/);
  });
});
