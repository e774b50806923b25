import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer declares an accident', () => {
  it('is told to call for help, tells of the other car, and sends', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']],
      ['>Ma voiture', ['claim.type.which']],
      ['>Accident de voiture', ['claim.sorry.accident', 'claim.date.ask']],
      ['hier à 8h30', ['claim.date.noted', 'claim.place.ask']],
      ['rue Garibaldi à Lyon', ['claim.story.ask']],
      ['court', ['prompt.text.tooShort']],
      ['Une voiture a grillé la priorité et a touché mon aile gauche.', ['claim.injured.ask']],
      ['>Oui', ['claim.injured.advice', 'claim.driver.ask']],
      ['moi', ['claim.moving.ask']],
      ['>Elle roulait', ['claim.thirdParty.ask']],
      ['oui', ['claim.others.ask']],
      ['ab 123 cd', ['claim.party.insurer']],
      ['je ne sais pas', ['claim.party.noted', 'claim.accidentReport.ask']],
      ['oui signé à deux', ['claim.ownBoxes.ask']],
      ['>Tournait à gauche', ['claim.reportNotes.ask']],
      ['La chaussée était mouillée.', ['claim.police.ask']],
      ['non', ['claim.witnesses.ask']],
      ['passer', ['claim.canDrive.ask']],
      ['non', ['claim.advice.tow', 'claim.garage.ask']],
      ['>Garage partenaire', ['claim.partner.ask']],
      ['passer', ['claim.files.ask']],
      ['+constat.jpg', ['prompt.files.received', 'claim.phone.ask']],
      ['06 39 98 10 77', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt', 'claim.receipt.urgent']],
    ]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.injured, true);
    assert.equal(request?.contactPhone, '+33639981077');
    assert.equal(request?.occurredAt, '08:30');
    assert.equal(request?.place, 'rue Garibaldi à Lyon');
    assert.deepEqual(request?.details, {
      driver: 'me',
      moving: 'moving',
      thirdParty: true,
      accidentReport: 'signedBoth',
      police: false,
      canDrive: false,
      garage: 'partner',
      partner: null,
    });
    assert.deepEqual(
      request?.parties?.map(({ role, plate, insurer, name }) => [role, plate, insurer, name]),
      [['otherDriver', 'AB-123-CD', null, null]],
    );
    assert.deepEqual(request?.report, {
      signed: 'both',
      occurredAt: '08:30',
      place: 'rue Garibaldi à Lyon',
      injured: true,
      ownBoxes: ['turningLeft'],
      otherBoxes: ['ignoredSignal'],
      observations: 'La chaussée était mouillée.',
    });
    await saidAndHeard(chat, [['>Récapitulatif du constat (PDF)', ['documents.made']]]);
    const paper = chat.insurer.papers.made[0];
    assert.equal(paper?.document.kind, 'joint_report');
    assert.ok((paper?.content.length ?? 0) > 5_000);
    await chat.close();
  });

  it('marks the advice to call as urgent', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['accident de voiture', null],
      ['hier', null],
      ['à Lyon', null],
      ['Un autre conducteur a touché mon pare-choc au feu rouge.', ['claim.injured.ask']],
      ['>Oui', ['claim.injured.advice', 'claim.driver.ask']],
    ]);
    assert.equal(chat.answers[0]?.urgent, true);
    assert.match(chat.answers[0]?.text ?? '', /15.*112.*114/);
    await chat.close();
  });

  it('is told early that a third-party formula does not pay for the own car', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['>Ma voiture', null],
      ['>Accident de voiture', ['claim.sorry.accident', 'claim.doubt.ownDamage', 'claim.date.ask']],
    ]);
    await chat.close();
  });
});
