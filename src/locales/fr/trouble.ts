import type { MessageTable } from '../translation.ts';
import { type LabelTable, short } from '../translation.ts';

/** A backend failed: what did not work, what is kept, what to do. Each `trouble.what` completes "Je n’arrive pas à …". */
export const troubleFr = {
  'trouble.unreachable': ({ what, kept }: { what: string; kept: boolean }) =>
    `Je n’arrive pas à ${what} pour l’instant. ${kept ? 'Vos réponses sont gardées. ' : ''}Réessayez dans 5 minutes, ou un conseiller vous rappelle.`,
  'trouble.refused': ({ what, kept }: { what: string; kept: boolean }) =>
    `Je n’arrive pas à ${what}. ${kept ? 'Vos réponses sont gardées. ' : ''}Un conseiller peut s’en charger.`,
  'trouble.notFound': 'Je ne trouve pas cet élément dans votre dossier. Il a peut-être été remplacé.',
  'trouble.what.profile': 'lire votre dossier',
  'trouble.what.contracts': 'lire vos contrats',
  'trouble.what.guarantees': 'lire vos garanties',
  'trouble.what.coverage': 'vérifier vos garanties',
  'trouble.what.reimbursements': 'lire vos remboursements',
  'trouble.what.formulas': 'comparer les formules',
  'trouble.what.estimate': 'faire cette estimation',
  'trouble.what.documents': 'préparer votre document',
  'trouble.what.payments': 'lire vos paiements',
  'trouble.what.claims': 'lire vos sinistres',
  'trouble.what.claimSending': 'envoyer votre déclaration',
  'trouble.what.identity': 'vérifier votre identité',
} as const satisfies MessageTable;

export const troubleLabelsFr = {
  retry: short('Réessayer'),
} as const satisfies LabelTable;
