import assert from 'node:assert/strict';
import { boxesSaid, boxesTold } from '../../../src/dialogs/claims/questions/boxes.ts';
import { type Circumstance, circumstanceCodes, circumstances } from '../../../src/domain/jointReport.ts';
import { fold } from '../../../src/intents/fold.ts';

describe('the boxes of a joint report', () => {
  const told: readonly (readonly [string, Circumstance[], Circumstance[]])[] = [
    ['accident de voiture. Une voiture a grillé la priorité et a touché mon aile.', [], ['ignoredSignal']],
    ['je veux déclarer un sinistre\nUne voiture a grillé un feu rouge.', [], ['ignoredSignal']],
    ['Je reculais et une camionnette a doublé.', ['reversing'], ['overtaking']],
    ['En sortant du parking, une voiture m’a percuté par l’arrière.', ['leavingPrivate'], ['hitRear']],
    ['Je tournais à gauche, il roulait à contresens.', ['turningLeft'], ['wrongSide']],
    ['I was reversing when a van hit the rear of my car.', ['reversing'], ['hitRear']],
    ['Ma voiture a été rayée cette nuit.', [], []],
  ];
  for (const [story, own, other] of told)
    it(`told in "${story}"`, () =>
      assert.deepEqual([boxesTold(fold(story), 'own'), boxesTold(fold(story), 'other')], [own, other]));

  const said: readonly (readonly [string, Circumstance[]])[] = [
    ['je reculais en sortant d’un parking', ['leavingPrivate', 'reversing']],
    ['cases 1 et 14', ['parked', 'reversing']],
    ['14', ['reversing']],
    ['18', []],
    ['il venait de droite', ['fromRight']],
    ['he was changing lanes', ['changingLane']],
    ['je ne sais pas', []],
  ];
  for (const [answer, boxes] of said) it(`said as "${answer}"`, () => assert.deepEqual(boxesSaid(fold(answer)), boxes));

  it('are understood by their own words, in both languages', () => {
    for (const code of circumstanceCodes)
      for (const language of ['fr', 'en'] as const) {
        const words = circumstances[code][language];
        assert.ok(words.length <= 40, words);
        assert.ok(boxesSaid(fold(words)).includes(code), words);
      }
  });
});
