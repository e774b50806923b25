import { inSentence } from '../format.ts';
import type { MessageTable } from '../translation.ts';

/** What the assistant tells by itself, when the insurer reports that something has happened. */
export const newsFr = {
  'news.claimStep': ({ number, state }: { number: string; state: string }) =>
    `Du nouveau sur votre sinistre ${number}\u00a0: ${inSentence(state)}.`,
  'news.paperReceived': ({ number, paper }: { number: string; paper: string }) =>
    `Bien reçu pour votre sinistre ${number}\u00a0: ${inSentence(paper)}.`,
  'news.paperMissing': ({ number, paper, before }: { number: string; paper: string; before: string | null }) =>
    `Il manque un document à votre sinistre ${number}\u00a0: ${inSentence(paper)}.${before === null ? '' : ` À envoyer avant le ${before}.`}`,
  'news.refundPaid': ({ amount, act, day }: { amount: string; act: string; day: string }) =>
    `Votre remboursement de ${amount} est parti\u00a0: ${inSentence(act)}, soins du ${day}.`,
  'news.paymentDue': ({ amount, number, day }: { amount: string; number: string; day: string }) =>
    `Prochain prélèvement\u00a0: ${amount} le ${day}, contrat ${number}.`,
  'news.paymentFailed': ({ amount, number, day }: { amount: string; number: string; day: string }) =>
    `Le prélèvement de ${amount} du ${day} n’a pas abouti, contrat ${number}. Vous pouvez le payer maintenant.`,
  'news.paymentReceived': ({ amount, number, receipt }: { amount: string; number: string; receipt: string }) =>
    `Votre paiement de ${amount} est bien reçu, contrat ${number}. Votre reçu\u00a0: ${receipt}.`,
  'news.changeApplied': ({ reference, kind }: { reference: string; kind: string }) =>
    `C’est fait\u00a0: ${inSentence(kind)}, demande ${reference}. Cela vaut dès maintenant.`,
  'news.documentReady': ({ title }: { title: string }) => `Votre document est prêt\u00a0: ${inSentence(title)}.`,
  'news.passwordChanged':
    'Le mot de passe de votre espace client vient d’être changé. Ce n’est pas vous\u202f? Demandez un conseiller tout de suite.',
  'news.more': ({ count }: { count: number }) =>
    count === 1 ? 'Il y a 1 autre nouvelle, plus ancienne.' : `Il y a ${count} autres nouvelles, plus anciennes.`,
  'news.signedOut': 'Il y a du nouveau dans votre dossier. Identifiez-vous pour le lire.',
  'news.signedOutByInsurer':
    'Vous avez été déconnecté, par sécurité. Pour continuer, ouvrez une nouvelle discussion et identifiez-vous.',
} as const satisfies MessageTable;
