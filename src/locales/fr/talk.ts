import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** Greeting, small talk and control of the conversation. */
export const talkFr = {
  'talk.welcome': ({ name }: { name: string }) =>
    `Bonjour. Je suis l’assistant automatique d’${name}. Je réponds à vos questions et je prépare vos démarches. Un conseiller reste joignable à tout moment.`,
  'talk.condolences': 'Je vous présente mes sincères condoléances.',
  'talk.whatNext': 'Que puis-je faire pour vous\u202f?',
  'talk.greet': 'Bonjour. Que puis-je faire pour vous\u202f?',
  'talk.thanks': 'Avec plaisir. Autre chose\u202f?',
  'talk.allRight': 'D’accord. Je reste là si vous avez besoin.',
  'talk.goodbye': 'Au revoir, et à bientôt.',
  'talk.help':
    'Je peux vous renseigner sur vos garanties et vos remboursements, enregistrer et suivre un sinistre, ou vous faire rappeler. Écrivez votre demande avec vos mots.',
  'talk.nothingToCancel': 'Il n’y a rien en cours. Que puis-je faire pour vous\u202f?',
  'talk.nothingToRepeat': 'Je n’ai encore rien dit. Que puis-je faire pour vous\u202f?',
  'talk.languageChanged': 'C’est noté, nous continuons en français.',
  'talk.languageUnavailable': 'Je parle français et anglais. Dans quelle langue voulez-vous continuer\u202f?',
  'talk.unclear': ({ choices }: { choices: string }) =>
    `Je veux être sûr de comprendre. Parlez-vous de\u00a0: ${choices}\u202f?`,
  'talk.unclearTwice': ({ choices }: { choices: string }) =>
    `Je ne suis toujours pas sûr. S’agit-il de\u00a0: ${choices}\u202f? Un conseiller peut aussi vous répondre.`,
  'talk.quoted': ({ name }: { name: string }) => `«\u00a0${name}\u00a0»`,
  'talk.helpOffer': ({ question }: { question: string }) => `Voulez-vous savoir\u00a0: «\u00a0${question}\u00a0»`,
  'talk.notUnderstood': 'Je n’ai pas compris. Pouvez-vous le dire autrement\u202f?',
  'talk.notUnderstoodTwice': 'Je ne trouve pas la réponse. Un conseiller peut vous aider.',
  'talk.outOfScope': 'Ce sujet n’est pas dans mes compétences. Je m’occupe de vos contrats d’assurance.',
  'talk.oldButton': 'Ce bouton n’est plus actif. Dites-moi ce que vous souhaitez faire.',
  'talk.unsupported': 'Je ne sais pas lire ce type de message. Écrivez votre demande, s’il vous plaît.',
  'talk.passwordDropped': 'J’ai effacé le mot de passe de votre message. Ne le donnez jamais dans une discussion.',
  'talk.cardDropped': 'J’ai effacé le numéro de carte de votre message. Nous ne le demandons jamais ici.',
  'talk.signedOut': 'Vous êtes déconnecté. Cette conversation est fermée.',
  'talk.notSignedIn': 'Vous n’êtes pas connecté. Vos données ne sont pas affichées ici.',
  'talk.conversationOutdated':
    'L’assistant a été mis à jour. Reprenons depuis le début\u202f: vos brouillons sont gardés.',
  'talk.filesWithoutForm': ({ count }: { count: number }) =>
    count === 1
      ? 'J’ai bien reçu votre fichier. À quelle demande se rapporte-t-il\u202f?'
      : `J’ai bien reçu vos ${count} fichiers. À quelle demande se rapportent-ils\u202f?`,
} as const satisfies MessageTable;

export const talkLabelsFr = {
  fileClaim: long({ label: 'Déclarer un sinistre', row: 'Déclarer un sinistre', tiny: 'Déclarer' }),
  reimbursements: long({ label: 'Voir mes remboursements', row: 'Mes remboursements', tiny: 'Remboursements' }),
  guarantees: long({ label: 'Voir mes garanties', row: 'Mes garanties', tiny: 'Mes garanties' }),
  followClaim: long({ label: 'Suivre un sinistre', row: 'Suivre un sinistre', tiny: 'Suivre' }),
  coverage: long({ label: 'Savoir si je suis couvert', row: 'Suis-je couvert\u202f?', tiny: 'Suis-je couvert\u202f?' }),
  helpOffer: short('Oui, c’est ça'),
  french: short('Français'),
  english: short('English'),
} as const satisfies LabelTable;
