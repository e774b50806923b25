import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** Signing in on the insurer's page: the card in the chat, and the pages before and after. */
export const signInFr = {
  'signIn.ask': 'Vous pouvez vous connecter, ou recevoir un code.',
  'signIn.askFor': ({ title }: { title: string }) =>
    `Pour ${title}, je dois d’abord vérifier votre identité. Ensuite, je continue ici.`,
  'signIn.card.title': 'Qui êtes-vous\u202f?',
  'signIn.card.page': 'Connectez-vous sur la page sécurisée. Vous revenez ici, je continue.',
  'signIn.card.code': 'Ou écrivez votre numéro client, ou votre e-mail\u00a0: je vous envoie un code.',
  'signIn.card.summary':
    'Connectez-vous sur la page sécurisée, dans un nouvel onglet. Ou écrivez votre numéro client, ou votre e-mail, pour recevoir un code.',
  'signIn.waiting':
    'En attente de votre connexion. Terminez dans l’onglet qui s’est ouvert\u00a0: je continue ici ensuite.',
  'signIn.noted': ({ name }: { name: string | null }) =>
    `Merci${name === null ? '' : ` ${name}`}, votre identité est vérifiée.`,

  'signIn.start.title': 'Connexion',
  'signIn.start.lead': ({ what }: { what: string }) => `Vous allez vous connecter pour\u00a0: ${what}.`,
  'signIn.start.leadPlain': 'Vous allez vous connecter pour continuer votre discussion.',
  'signIn.start.next': ({ domain }: { domain: string }) =>
    `La page de connexion de ${domain} s’ouvre. Votre mot de passe reste là-bas.`,
  'signIn.start.warning': 'Vous n’avez rien demandé dans la discussion\u202f? Fermez cette page.',
  'signIn.start.go': 'Continuer',
  'signIn.done.title': 'Vous êtes connecté',
  'signIn.done.text': 'Vous pouvez fermer cet onglet.',
  'signIn.back': 'Revenir à la discussion',
  'signIn.expired.title': 'Lien expiré',
  'signIn.expired.text': 'Ce lien n’est plus valable. Demandez-en un nouveau dans la discussion.',
  'signIn.otherBrowser.title': 'Lien d’une autre discussion',
  'signIn.otherBrowser.text':
    'Ce lien s’ouvre seulement dans le navigateur où la discussion a commencé. Vous n’avez rien demandé\u202f? Fermez cette page.',
  'signIn.failed.title': 'Connexion impossible',
  'signIn.failed.text': 'La connexion n’a pas abouti. Demandez un nouveau lien dans la discussion, ou recevez un code.',
  'signIn.down.title': 'Page de connexion indisponible',
  'signIn.down.text': 'La page de connexion ne répond pas. Votre demande est gardée. Réessayez, ou recevez un code.',
  'signIn.retry': 'Réessayer',
  'signIn.busy.title': 'Trop de demandes',
  'signIn.busy.text': 'Plusieurs demandes se suivent. Réessayez dans une minute.',
} as const satisfies MessageTable;

export const signInLabelsFr = {
  signInPage: long({ label: 'Me connecter (nouvel onglet)', row: 'Me connecter', tiny: 'Me connecter' }),
  signInFails: long({ label: 'Ça ne marche pas', row: 'Ça ne marche pas', tiny: 'Ça bloque' }),
  signInByCode: short('Recevoir un code'),
  noAccount: long({ label: 'Je n’ai pas de compte', row: 'Je n’ai pas de compte', tiny: 'Pas de compte' }),
} as const satisfies LabelTable;
