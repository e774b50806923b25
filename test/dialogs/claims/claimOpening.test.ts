import assert from 'node:assert/strict';
import { tellsWhatHappened } from '../../../src/dialogs/claims/claimOpening.ts';
import { typeInWords } from '../../../src/dialogs/claims/questions/typeWords.ts';

describe('a first sentence that tells what happened', () => {
  for (const text of [
    'un camion a projeté un gravillon sur mon pare-brise, il est fissuré sur toute la longueur',
    'Bonjour, je voudrais déclarer un sinistre car ma machine à laver a inondé la cuisine et le salon',
    'je veux déclarer un vol, on m’a pris mon vélo dans la cave pendant la nuit',
    'I want to report a claim, a tree fell on my parked car during the storm',
  ]) {
    it(`is kept as the story: ${text}`, () => assert.equal(tellsWhatHappened(text), true));
  }
  for (const text of [
    'je veux déclarer un sinistre',
    'Bonjour, je souhaiterais déclarer un sinistre sur mon contrat habitation',
    'Bonjour madame, je voudrais ouvrir un dossier de sinistre auto s’il vous plaît.',
    'dégât des eaux',
    'I would like to file a claim on my home insurance contract please',
  ]) {
    it(`is a request, and the story is asked: ${text}`, () => assert.equal(tellsWhatHappened(text), false));
  }
});

describe('the type in a few words', () => {
  for (const [text, type] of [
    ['mon pare-brise est fendu', 'auto_glass'],
    ['accident de voiture', 'auto_accident'],
    ['on m’a volé ma voiture', 'auto_theft'],
    ['j’ai été cambriolé', 'home_burglary'],
    ['un dégât des eaux', 'home_water'],
    ['la grêle a cassé des tuiles', 'home_storm'],
    ['ma voiture a été rayée', 'auto_vandalism'],
    ['ma voiture a pris feu', 'auto_fire'],
    ['un litige avec mon voisin', 'legal'],
    ['un devis pour une couronne', 'health_dental'],
    ['water leak in the kitchen', 'home_water'],
    ['someone broke my car window', 'auto_glass'],
    ['bonjour', undefined],
  ] as const) {
    it(`"${text}" is ${type}`, () => assert.equal(typeInWords(text), type));
  }
});
