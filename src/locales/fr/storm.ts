import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** Many similar claims in one department. */
export const stormFr = {
  'claim.event.ask': 'Votre sinistre fait-il partie de cet événement\u202f?',
  'claim.event.label': 'Événement',
  'claim.event.storm': ({ department }: { department: string }) =>
    `Beaucoup de dégâts de tempête nous arrivent du département ${department}. Votre déclaration est donc plus courte.`,
  'claim.event.disaster': ({ department }: { department: string }) =>
    `Beaucoup de sinistres semblables nous arrivent du département ${department}. Votre déclaration est donc plus courte.`,
  'claim.event.none': 'aucun',
  'claim.event.shown': ({ department }: { department: string }) => `Sinistres groupés, département ${department}`,
} as const satisfies MessageTable;

export const stormLabelsFr = {
  'claim.event.edit': long({ label: 'Modifier l’événement', row: 'Modifier l’événement', tiny: 'Événement' }),
} as const satisfies LabelTable;
