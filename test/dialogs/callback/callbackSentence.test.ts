import assert from 'node:assert/strict';
import { type CallbackAct, callbackAct } from '../../../src/dialogs/callback/callbackSentence.ts';

describe('callbackAct', () => {
  const cases: ['fr' | 'en', string, CallbackAct][] = [
    ['fr', 'rappelez-moi', 'book'],
    ['fr', 'je voudrais être rappelé demain matin', 'book'],
    ['fr', 'rappelez-moi pour annuler mon contrat', 'book'],
    ['fr', 'je veux être appelé, mon dossier n’avance pas', 'book'],
    ['fr', 'pouvez-vous m’appeler pour reporter mon prélèvement', 'book'],
    ['fr', 'annuler mon rendez-vous téléphonique de demain', 'cancel'],
    ['fr', 'annulez le rappel de jeudi', 'cancel'],
    ['fr', 'ne m’appelez plus', 'cancel'],
    ['fr', 'plus besoin de rappel', 'cancel'],
    ['fr', 'décaler mon rappel à jeudi', 'move'],
    ['fr', 'je voudrais reporter l’appel à la semaine prochaine', 'move'],
    ['fr', 'changer l’heure de mon rendez-vous', 'move'],
    ['fr', 'on peut avancer le rdv ?', 'move'],
    ['fr', 'quand est-ce qu’on m’appelle', 'when'],
    ['fr', 'j’attends un coup de fil de votre part', 'when'],
    ['en', 'call me back tomorrow', 'book'],
    ['en', 'call me about cancelling my policy', 'book'],
    ['en', 'cancel my call', 'cancel'],
    ['en', 'don’t call me back', 'cancel'],
    ['en', 'reschedule my call to Friday', 'move'],
    ['en', 'change the time of my call', 'move'],
    ['en', 'when will you call me', 'when'],
  ];
  for (const [language, text, act] of cases) {
    it(`takes "${text}" as ${act}`, () => assert.equal(callbackAct(text, language), act));
  }
});
