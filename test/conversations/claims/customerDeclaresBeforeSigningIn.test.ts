import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const STORY =
  'hier vers 18h30 je roulais avenue Jean Jaurès à Lyon quand une camionnette a grillé le stop et m’a percuté. ' +
  'Personne n’est blessé. On a fait le constat, le conducteur s’appelle Marc Dupont, plaque AB-123-CD, il est chez Maif.';

describe('a customer declares before signing in', () => {
  it('an accident with a partner garage: the garages are shown once it is known whose car it is', async () => {
    const chat = await newAssistant();
    await saidAndHeard(chat, [
      [STORY, ['claim.opening.noted', 'claim.ownBoxes.ask']],
      ['>Rien de tout cela', ['claim.reportNotes.ask']],
      ['>Passer', ['claim.police.ask']],
      ['>Non', ['claim.witnesses.ask']],
      ['>Passer', ['claim.canDrive.ask']],
      ['>Oui', ['claim.garage.ask']],
      ['>Garage partenaire', ['claim.files.ask']],
      ['>Passer', ['identify.ask.identifierFor']],
      ['ECA1000001', null],
      ['12/04/1988', null],
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'claim.partner.ask']);
    await chat.close();
  });

  it('identifies in the middle of their own accord, and goes on where they were', async () => {
    const chat = await newAssistant();
    await saidAndHeard(chat, [
      [STORY, ['claim.opening.noted', 'claim.ownBoxes.ask']],
      ['ECA1000001', ['identify.ask.birthDate']],
      ['12/04/1988', null],
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['signIn.noted', 'claim.ownBoxes.ask']);
    await chat.close();
  });
});
