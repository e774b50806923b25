import type { troubleFr, troubleLabelsFr } from '../fr/trouble.ts';
import { type LabelTranslation, short, type Translation } from '../translation.ts';

export const troubleEn: Translation<typeof troubleFr> = {
  'trouble.unreachable': ({ what, kept }) =>
    `I cannot ${what} at the moment. ${kept ? 'Your answers are kept. ' : ''}Try again in 5 minutes, or an advisor can call you.`,
  'trouble.refused': ({ what, kept }) =>
    `I cannot ${what}. ${kept ? 'Your answers are kept. ' : ''}An advisor can do it.`,
  'trouble.notFound': 'I cannot find this item in your file. It may have been replaced.',
  'trouble.what.profile': 'read your file',
  'trouble.what.contracts': 'read your contracts',
  'trouble.what.guarantees': 'read your guarantees',
  'trouble.what.coverage': 'check your guarantees',
  'trouble.what.reimbursements': 'read your reimbursements',
  'trouble.what.formulas': 'compare the formulas',
  'trouble.what.estimate': 'make this estimate',
  'trouble.what.documents': 'prepare your document',
  'trouble.what.payments': 'read your payments',
  'trouble.what.claims': 'read your claims',
  'trouble.what.claimSending': 'send your claim',
  'trouble.what.identity': 'check your identity',
};

export const troubleLabelsEn: LabelTranslation<typeof troubleLabelsFr> = {
  retry: short('Try again'),
};
