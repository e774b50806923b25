import assert from 'node:assert/strict';
import { fittedLabel } from '../../src/cards/fittedLabel.ts';

describe('a label that is shortened', () => {
  it('ends with a word that does not hang in the air, accented ones included', () => {
    assert.equal(fittedLabel('Dégât des eaux au logement situé à Lyon').row, 'Dégât des eaux');
    assert.equal(fittedLabel('Un vol de voiture hier à Lille').row, 'Un vol de voiture hier');
    assert.equal(fittedLabel('Voiture accidentée hier à Marseille').row, 'Voiture accidentée hier');
  });
});
