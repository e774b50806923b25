import { inSentence } from '../format.ts';
import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** What awaits a customer, said after sign-in and when asked for. */
export const dashboardFr = {
  'dashboard.title': 'Votre tableau de bord',
  'dashboard.again': ({ name, acts }: { name: string | null; acts: number | null }) =>
    `${name === null ? 'Voici' : `${name}, voici`} où vous en êtes.${actsFr(acts)}`,
  'dashboard.act': 'À faire',
  'dashboard.know': 'À savoir',
  'dashboard.contracts': 'Vos contrats et vos prochains paiements',
  'dashboard.contract': ({ name, next }: { name: string; next: string }) => `${name}\u00a0: ${next}`,
  'dashboard.more': 'Voir la suite',
  'dashboard.partial': 'Une partie de votre dossier ne répond pas pour l’instant. Cette liste peut être incomplète.',
  'dashboard.claimPapers': ({ what, count }: { what: string; count: number }) =>
    `Votre sinistre ${what}\u00a0: ${count === 1 ? '1 document manque' : `${count} documents manquent`}.`,
  'dashboard.claimAct': ({ what, act, before }: { what: string; act: string; before: string | null }) =>
    `Votre sinistre ${what}\u00a0: ${before === null ? inSentence(act) : `${inSentence(act).replace(/\.$/, '')}, avant le ${before}.`}`,
  'dashboard.claimNews': ({ what, date, news }: { what: string; date: string; news: string }) =>
    `Votre sinistre ${what}, depuis le ${date}\u00a0: ${news}`,
  'dashboard.refundPapers': ({ what, date }: { what: string; date: string }) =>
    `Remboursement en attente d’un document\u00a0: ${inSentence(what)}, soin du ${date}.`,
  'dashboard.draft': ({ what, date, done, of }: { what: string; date: string; done: number; of: number }) =>
    `Votre déclaration commencée le ${date} n’est pas envoyée\u00a0: ${what}, ${done} réponse${done > 1 ? 's' : ''} sur ${of}.`,
  'dashboard.draftLabel': ({ what }: { what: string }) => `Reprendre\u00a0: ${what}`,
  'dashboard.claimLabel': ({ what }: { what: string }) => `Suivre\u00a0: ${what}`,
  'dashboard.papersLabel': ({ what }: { what: string }) => `Documents\u00a0: ${what}`,
  'dashboard.noMobile': 'Nous n’avons pas votre numéro de mobile. Il sert à vous envoyer les codes de sécurité.',
  'dashboard.call': ({ when }: { when: string }) => `Un conseiller vous appelle ${when}.`,
  'dashboard.ending': ({ name, date }: { name: string; date: string }) =>
    `Votre contrat ${name} se termine le ${date}.`,
} as const satisfies MessageTable;

/** " 2 points demandent votre attention."; nothing where the file could not be read. */
export function actsFr(acts: number | null): string {
  if (acts === null) return '';
  if (acts === 0) return ' Rien ne demande votre attention aujourd’hui.';
  return acts === 1 ? ' 1 point demande votre attention.' : ` ${acts} points demandent votre attention.`;
}

export const dashboardLabelsFr = {
  'dashboard.pay': long({ label: 'Payer ce qui est en retard', row: 'Payer le retard', tiny: 'Payer le retard' }),
  'dashboard.refund': long({
    label: 'Compléter un remboursement',
    row: 'Compléter un dossier',
    tiny: 'Compléter',
  }),
  'dashboard.mobile': long({ label: 'Donner mon numéro de mobile', row: 'Donner mon mobile', tiny: 'Mon mobile' }),
  'dashboard.call': long({ label: 'Voir ou déplacer mon rappel', row: 'Voir mon rappel', tiny: 'Voir mon rappel' }),
} as const satisfies LabelTable;
