import assert from 'node:assert/strict';
import { namedQuestion, readCorrection } from '../../../src/dialogs/form/correction.ts';
import { type FormWord, saysWord } from '../../../src/dialogs/form/formWords.ts';

const said: Record<'fr' | 'en', Record<FormWord, string[]>> = {
  fr: {
    cancel: [
      'annuler',
      'Annule tout',
      'laisse tomber',
      'stop',
      'on arrête là',
      'je ne veux plus continuer cette démarche',
      'non, annulez svp',
      'c’est bon, annulez',
      'laissez tomber',
      'je préfère arrêter',
    ],
    back: ['retour', 'Revenir en arrière', 'question précédente', 'précédent'],
    unknown: ['je ne sais pas', 'jsais pas', 'je sais plus', 'aucune idée', 'Je ne sais pas, merci', 'nsp'],
    skip: ['passer', 'aucune', 'pas de photo', 'plus tard'],
    pass: ['passer', 'plus tard'],
    toldAlready: ['je vous l’ai déjà dit', 'je viens de le dire', 'déjà dit'],
    why: [
      'pourquoi ?',
      'aide',
      'à quoi ça sert ?',
      'Pourquoi cette question ?',
      'c’est quoi ce code ?',
      'je comprends pas',
    ],
    send: ['envoyer', 'oui, envoyez', 'c’est bon', 'je confirme', 'ok', 'ok vous pouvez envoyer'],
    submit: ['envoyer', 'Envoyez la déclaration', 'valider'],
    later: ['plus tard', 'enregistrer et quitter', 'je reviens plus tard'],
    pause: [
      'je préfère arrêter pour l’instant',
      'on verra plus tard',
      'j’ai pas le temps là',
      "désolé, j'ai pas le temps là, je continue demain",
      'je continue demain',
      'je finirai ça ce soir',
      'on peut reprendre plus tard ?',
      'pas maintenant',
      'je dois y aller',
    ],
    edit: ['modifier', 'je veux corriger', 'il y a une erreur'],
    yes: ['oui', 'Ouais', 'exact', 'tout à fait', 'd’accord'],
    no: ['non', 'Nan', 'pas du tout', 'non merci'],
    thanks: ['merci', 'Merci beaucoup madame', 'ok merci'],
    hello: ['bonjour', 'Bonsoir monsieur', 'allô ?'],
    goodbye: ['au revoir', 'merci, bonne journée'],
  },
  en: {
    cancel: ['cancel', 'forget it', 'never mind', 'stop', 'please cancel this', 'actually, forget about it'],
    back: ['back', 'go back', 'previous question'],
    unknown: ['I don’t know', 'no idea', 'not sure', 'I do not remember'],
    skip: ['skip', 'none', 'no photos'],
    pass: ['skip', 'next'],
    toldAlready: ['I already told you', 'I just said that'],
    why: ['why?', 'help', 'what is this for?', 'why do you need this?'],
    send: ['send', 'yes, send it', 'it is correct', 'confirm', 'ok send it'],
    submit: ['send it', 'submit'],
    later: ['later', 'save and quit'],
    pause: [
      'I’ll finish this later',
      'not now',
      'I don’t have time right now',
      'can I finish this later?',
      'I have to go',
    ],
    edit: ['change', 'I want to correct something'],
    yes: ['yes', 'yep', 'that’s right', 'of course'],
    no: ['no', 'nope', 'not at all'],
    thanks: ['thanks', 'thank you very much'],
    hello: ['hello', 'good morning'],
    goodbye: ['bye', 'thanks, have a nice day'],
  },
};

describe('what a customer may say to a form', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const [word, sentences] of Object.entries(said[language]) as [FormWord, string[]][]) {
      it(`${language}: ${word}`, () => {
        for (const sentence of sentences) assert.equal(saysWord(sentence, word, language), true, sentence);
      });
    }
  }

  it('never takes a piece of a story for a command', () => {
    for (const story of [
      'je voulais annuler mon voyage mais le train était déjà parti',
      'stop au feu rouge, la voiture derrière ne s’est pas arrêtée',
      'je ne sais pas qui a cassé la vitre mais elle est en morceaux',
      'il est passé par la fenêtre de derrière',
      'oui mais seulement le salon et la cuisine sont touchés',
      'je reviens de vacances et la porte était ouverte',
      'mardi prochain',
      'un autre jour',
      'je préfère demain',
      'on a arrêté l’eau et on verra avec le plombier demain matin',
      'je finis mon travail à 18 h, rappelez-moi demain',
    ]) {
      for (const word of Object.keys(said.fr) as FormWord[])
        assert.equal(saysWord(story, word, 'fr'), false, `${word}: ${story}`);
    }
  });
});

describe('corrections', () => {
  for (const [text, rest, command] of [
    ['en fait c’était lundi', 'c’était lundi', false],
    ['non, en fait c’était à Lyon', 'c’était à Lyon', false],
    ['finalement mardi', 'mardi', false],
    ['je me suis trompé, le 12 novembre', 'le 12 novembre', false],
    ['modifier la date', 'la date', true],
    ['je veux changer le lieu', 'le lieu', true],
  ] as const) {
    it(`hears "${text}"`, () => assert.deepEqual(readCorrection(text, 'fr'), { rest, command }));
  }
  for (const [text, rest, command] of [
    ['actually it was on Monday', 'it was on Monday', false],
    ['sorry, I meant Lyon', 'Lyon', false],
    ['change the date', 'the date', true],
  ] as const) {
    it(`hears "${text}"`, () => assert.deepEqual(readCorrection(text, 'en'), { rest, command }));
  }
  it('leaves ordinary answers alone', () => {
    for (const text of ['lundi', 'la voiture roulait doucement', 'non', 'changer'])
      assert.equal(readCorrection(text, 'fr'), null, text);
  });
  it('finds the question that is named, the longest name first', () => {
    const questions = [
      { id: 'date', called: { fr: ['la date', 'le jour'], en: [] } },
      { id: 'complaintDate', called: { fr: ['la date de la plainte'], en: [] } },
    ];
    assert.equal(namedQuestion('la date', questions, 'fr')?.id, 'date');
    assert.equal(namedQuestion('la date de la plainte', questions, 'fr')?.id, 'complaintDate');
    assert.equal(namedQuestion('le garage', questions, 'fr'), null);
  });
});
