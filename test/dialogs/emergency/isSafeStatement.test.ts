import assert from 'node:assert/strict';
import { isSafeStatement } from '../../../src/dialogs/emergency/emergencyAnswer.ts';

describe('isSafeStatement', () => {
  for (const text of [
    'je suis en sécurité',
    'oui',
    'Oui merci',
    'oui, c’est bon',
    'on est à l’abri maintenant',
    'nous sommes hors de danger',
    'il n’y a plus de danger',
    'ca va mieux',
    'ça va',
    'tout va bien, les pompiers sont partis',
    'on va bien',
    'c’est réglé',
    'on peut continuer',
  ]) {
    it(`believes "${text}"`, () => assert.equal(isSafeStatement(text, 'fr'), true));
  }
  for (const text of ['I am safe', "we're fine now", 'yes', 'yes thanks', 'no more danger', 'it is over']) {
    it(`believes "${text}"`, () => assert.equal(isSafeStatement(text, 'en'), true));
  }
  it('believes French words in an English conversation', () => {
    assert.equal(isSafeStatement('je suis en sécurité', 'en'), true);
  });
  for (const text of [
    'non',
    'pas encore',
    'je ne suis pas en sécurité',
    'on n’est plus en sécurité',
    'ça va exploser',
    'ça va pas du tout',
    'ils arrivent',
    'oui mais il y a encore de la fumée',
    'est-ce que je suis en sécurité ici ?',
    'sauvez-moi',
    'j’attends les secours',
    '',
    'oui '.repeat(200),
  ]) {
    it(`does not believe "${text.slice(0, 40)}"`, () => assert.equal(isSafeStatement(text, 'fr'), false));
  }
  for (const text of ['not safe', "we aren't safe", 'unsafe', 'no', 'is it safe?', 'never']) {
    it(`does not believe "${text}"`, () => assert.equal(isSafeStatement(text, 'en'), false));
  }
});
