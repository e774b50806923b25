import assert from 'node:assert/strict';
import { injuryTold } from '../../../src/dialogs/claims/questions/common.questions.ts';

const cases: readonly (readonly [string, boolean | null])[] = [
  ['oui tout le monde va bien', false],
  ['oui oui, tout va bien', false],
  ['heureusement personne', false],
  ['non, plus de peur que de mal', false],
  ['on est sains et saufs', false],
  ['nous allons bien merci', false],
  ['tout le monde va bien mais la voiture est morte', false],
  ['yes everyone is fine', false],
  ['no, thankfully we’re all ok', false],
  ['everybody’s safe', false],
  ['oui ma femme est blessée au bras', true],
  ['non mais mon fils saigne du nez', true],
  ['tout va bien sauf ma mère qui a mal au dos', true],
  ['my son is in hospital', true],
  ['no but my wife has a broken wrist', true],
  ['personne n’est blessé', false],
  ['non personne n’a été blessé', false],
  ['oui', null],
  ['non', null],
  ['no', null],
  ['je ne sais pas', null],
  ['personne est dans la voiture ?', null],
];

describe('whether anyone is hurt', () => {
  for (const [said, told] of cases)
    it(`"${said}": ${told === null ? 'left to the plain reading' : told}`, () =>
      assert.equal(injuryTold(said)?.is === 'value' ? (injuryTold(said) as { value: boolean }).value : null, told));
});
