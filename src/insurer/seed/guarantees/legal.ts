import type { Bilingual } from '../seedContext.ts';
import { euros, type GuaranteeRow } from './limits.ts';

const exclusions: Bilingual[] = [
  {
    fr: 'Un litige connu avant la souscription n’est pas pris en charge.',
    en: 'A dispute known before the contract began is not covered.',
  },
  {
    fr: 'Les litiges fiscaux et les travaux de construction ne sont pas pris en charge.',
    en: 'Tax disputes and building works are not covered.',
  },
  {
    fr: 'Les poursuites pour un acte commis volontairement ne sont pas prises en charge.',
    en: 'Prosecution for an intentional act is not covered.',
  },
  {
    fr: 'Le divorce n’est pas pris en charge, sauf le conseil prévu à l’article 3.2.',
    en: 'Divorce is not covered, except the advice of article 3.2.',
  },
];

const waiting: Bilingual = {
  fr: 'Un litige né dans les trois premiers mois du contrat n’est pas pris en charge.',
  en: 'A dispute that arises in the first three months of the contract is not covered.',
};

const stake: Bilingual = {
  fr: 'Le litige doit porter sur au moins 300\u00a0€.',
  en: 'At least €300 must be at stake.',
};

const field = (code: string, label: Bilingual, extra: Bilingual[]): GuaranteeRow<'legal'> => ({
  code,
  label,
  clause: '2.1',
  limits: { legal: euros(20_000, 'claim') },
  note: stake,
  exclusions: [...extra, ...exclusions],
});

export const legalGuarantees: readonly GuaranteeRow<'legal'>[] = [
  field('consumer', { fr: 'Litige de consommation', en: 'Consumer dispute' }, []),
  field('housing', { fr: 'Litige de logement', en: 'Housing dispute' }, [waiting]),
  field('neighbours', { fr: 'Litige de voisinage', en: 'Dispute with neighbours' }, [waiting]),
  field('work', { fr: 'Litige du travail (salarié)', en: 'Work dispute (employees)' }, [waiting]),
  field('motor', { fr: 'Litige automobile', en: 'Motoring dispute' }, [waiting]),
  {
    code: 'amicable_expert',
    label: { fr: 'Expert en phase amiable', en: 'Expert in the amicable phase' },
    clause: '3.1',
    limits: { legal: euros(3_000, 'claim') },
    note: stake,
    exclusions,
  },
  {
    code: 'divorce_advice',
    label: { fr: 'Conseil en cas de divorce', en: 'Advice in a divorce' },
    clause: '3.2',
    limits: { legal: euros(500, 'claim') },
    exclusions: [
      {
        fr: 'Les frais d’avocat et de procédure du divorce ne sont pas pris en charge.',
        en: 'Lawyer and court fees of a divorce are not covered.',
      },
    ],
  },
];
