import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

export const commonFr = {
  'common.yes': 'Oui',
  'common.no': 'Non',
  'error.apology': 'Je n’ai pas pu traiter votre message. Il est gardé. Réessayez, ou demandez un conseiller.',
} as const satisfies MessageTable;

export const commonLabelsFr = {
  yes: short('Oui'),
  no: short('Non'),
  unknown: short('Je ne sais pas'),
  skip: short('Passer'),
  cancel: short('Annuler'),
  back: short('Retour'),
  person: long({ label: 'Parler à un conseiller', row: 'Parler à un conseiller', tiny: 'Un conseiller' }),
  callback: short('Être rappelé'),
} as const satisfies LabelTable;
