import type { Limit } from '../../domain/contract.ts';
import type { EstimatedAct } from '../../domain/estimate.ts';
import type { Cents } from '../../domain/money.ts';
import type { Bilingual } from '../seed/seedContext.ts';

/** What a kind of care is to the social security and to us, before any price. */
export interface QuotedAct {
  code: string;
  label: Bilingual;
  /** Tariff of the social security; `price` for what is billed at the tariff, 0 for what it ignores. */
  tariff: Cents | 'price' | ((ageInYears: number) => Cents);
  /** Percent of the tariff that it pays. */
  percent: number;
  /** True where the flat participation of 2 € is withheld from adults. */
  participation: boolean;
  /** Code of the guarantee that pays, and of the one that holds the yearly maximum where it is another. */
  guarantee: string;
  ceiling?: string;
  /** How its limit counts when it is an amount. */
  excess: 'aboveLimit' | 'extraFee' | 'comfort';
  assumptions: readonly Assumption[];
}

export type Assumption = keyof typeof assumptionTexts;

const text = (fr: string, en: string): Bilingual => ({ fr, en });

export const assumptionTexts = {
  pathway: text(
    'Vous passez par votre médecin traitant (parcours de soins).',
    'You go through your own GP (care pathway).',
  ),
  participationDue: text(
    'Vos participations de l’année n’ont pas atteint leur maximum de 50\u00a0€.',
    'Your flat participations of the year have not reached their maximum of €50.',
  ),
  optam: text('Le médecin a signé l’OPTAM (dépassements limités).', 'The doctor has signed OPTAM (limited fees).'),
  notOptam: text('Le médecin n’a pas signé l’OPTAM.', 'The doctor has not signed OPTAM.'),
  atTariff: text('Le prix est le tarif officiel.', 'The price is the official tariff.'),
  freePrice: text(
    'La couronne est à prix libre, hors panier 100\u00a0% Santé.',
    'The crown is at a free price, outside the 100% Santé basket.',
  ),
  fullBasket: text(
    'Le devis dit que la couronne est dans le panier 100\u00a0% Santé.',
    'The quote says that the crown is in the 100% Santé basket.',
  ),
  crownTariff: text('Le tarif de la Sécurité sociale est de 120\u00a0€.', 'The social-security tariff is €120.'),
  classB: text('Les lunettes sont à prix libre (classe B).', 'The glasses are at a free price (class B).'),
  framePrice: text('La monture coûte 100\u00a0€ au plus.', 'The frame costs €100 at most.'),
  noPairSince: text(
    'Vous n’avez pas acheté d’autres lunettes depuis deux ans.',
    'You have bought no other glasses for two years.',
  ),
  oneEar: text(
    'Le prix est celui d’un appareil pour une oreille, à prix libre.',
    'The price is for one aid for one ear, at a free price.',
  ),
  adultEar: text(
    'La personne a 20 ans ou plus\u00a0: le tarif de la Sécurité sociale est de 400\u00a0€.',
    'The person is 20 or older: the social-security tariff is €400.',
  ),
  oneSession: text('Le prix est celui d’une séance.', 'The price is for one session.'),
  oneNight: text('Le prix est celui d’une nuit.', 'The price is for one night.'),
  correct: text('Les lentilles corrigent la vue.', 'The lenses correct the sight.'),
  settledOnly: text(
    'Les remboursements encore en cours ne sont pas comptés.',
    'Refunds that are still in progress are not counted.',
  ),
} as const satisfies Record<string, Bilingual>;

const participationOf = ['pathway', 'participationDue'] as const;

/** The tariffs of 2026; what has no tariff of its own here cannot be estimated from a price. */
export const quotedActs: Readonly<Record<EstimatedAct, QuotedAct>> = {
  gp: {
    code: 'GP',
    label: text('Consultation chez le généraliste', 'Visit to the GP'),
    tariff: (age) => (age < 6 ? 3500 : 3000),
    percent: 70,
    participation: true,
    guarantee: 'consultation_optam',
    excess: 'extraFee',
    assumptions: participationOf,
  },
  specialist_optam: {
    code: 'CS',
    label: text('Consultation chez un spécialiste OPTAM', 'Visit to a specialist in the OPTAM scheme'),
    tariff: 3150,
    percent: 70,
    participation: true,
    guarantee: 'consultation_optam',
    excess: 'extraFee',
    assumptions: ['optam', ...participationOf],
  },
  specialist_non_optam: {
    code: 'CS',
    label: text('Consultation chez un spécialiste hors OPTAM', 'Visit to a specialist outside OPTAM'),
    tariff: 2300,
    percent: 70,
    participation: true,
    guarantee: 'consultation_non_optam',
    excess: 'extraFee',
    assumptions: ['notOptam', ...participationOf],
  },
  lab_test: {
    code: 'B',
    label: text('Analyse de laboratoire', 'Laboratory test'),
    tariff: 'price',
    percent: 60,
    participation: true,
    guarantee: 'lab_radiology',
    excess: 'extraFee',
    assumptions: ['atTariff', 'participationDue'],
  },
  dental_care: {
    code: 'CD',
    label: text('Soins dentaires', 'Dental care'),
    tariff: 'price',
    percent: 60,
    participation: false,
    guarantee: 'dental_care',
    excess: 'extraFee',
    assumptions: ['atTariff'],
  },
  crown: {
    code: 'CROWN',
    label: text('Couronne dentaire à prix libre', 'Dental crown at a free price'),
    tariff: 12_000,
    percent: 60,
    participation: false,
    guarantee: 'crown',
    ceiling: 'dental_yearly_cap',
    excess: 'aboveLimit',
    assumptions: ['freePrice', 'crownTariff', 'settledOnly'],
  },
  crown_full_cover: {
    code: 'CROWN_100',
    label: text('Couronne dentaire 100\u00a0% Santé', 'Dental crown, 100% Santé'),
    tariff: 12_000,
    percent: 60,
    participation: false,
    guarantee: 'crown_full_cover',
    excess: 'aboveLimit',
    assumptions: ['fullBasket', 'crownTariff'],
  },
  implant: {
    code: 'IMPLANT',
    label: text('Implant dentaire', 'Dental implant'),
    tariff: 0,
    percent: 0,
    participation: false,
    guarantee: 'implant',
    ceiling: 'implant',
    excess: 'aboveLimit',
    assumptions: ['settledOnly'],
  },
  glasses_simple: {
    code: 'OPT_B',
    label: text('Lunettes à prix libre, verres simples', 'Glasses at a free price, simple lenses'),
    tariff: 15,
    percent: 60,
    participation: false,
    guarantee: 'glasses_class_b_simple',
    ceiling: 'glasses_class_b_simple',
    excess: 'aboveLimit',
    assumptions: ['classB', 'framePrice', 'settledOnly'],
  },
  glasses_complex: {
    code: 'OPT_B_COMPLEX',
    label: text('Lunettes à prix libre, verres complexes', 'Glasses at a free price, complex lenses'),
    tariff: 15,
    percent: 60,
    participation: false,
    guarantee: 'glasses_class_b_complex',
    ceiling: 'glasses_class_b_complex',
    excess: 'aboveLimit',
    assumptions: ['classB', 'framePrice', 'settledOnly'],
  },
  contact_lenses: {
    code: 'LENS',
    label: text('Lentilles', 'Contact lenses'),
    tariff: 0,
    percent: 0,
    participation: false,
    guarantee: 'contact_lenses',
    ceiling: 'contact_lenses',
    excess: 'aboveLimit',
    assumptions: ['correct', 'settledOnly'],
  },
  hearing_aid: {
    code: 'HEARING_B',
    label: text('Aide auditive à prix libre', 'Hearing aid at a free price'),
    tariff: 40_000,
    percent: 60,
    participation: false,
    guarantee: 'hearing_class_b',
    ceiling: 'hearing_class_b',
    excess: 'aboveLimit',
    assumptions: ['oneEar', 'adultEar', 'settledOnly'],
  },
  osteopathy: {
    code: 'OSTEO',
    label: text('Séance d’ostéopathie', 'Osteopathy session'),
    tariff: 0,
    percent: 0,
    participation: false,
    guarantee: 'soft_medicine',
    ceiling: 'soft_medicine',
    excess: 'aboveLimit',
    assumptions: ['oneSession', 'settledOnly'],
  },
  single_room: {
    code: 'ROOM',
    label: text('Chambre particulière, une nuit', 'Single room, one night'),
    tariff: 0,
    percent: 0,
    participation: false,
    guarantee: 'hospital_single_room',
    ceiling: 'hospital_single_room',
    excess: 'comfort',
    assumptions: ['oneNight', 'settledOnly'],
  },
};

/** What the formula pays at most for one act, from its limit. */
export function amcRuleOf(limit: Limit | null) {
  switch (limit?.kind) {
    case 'percentOfTariff':
      return { kind: 'percentOfTariff', percent: limit.percent } as const;
    case 'amount':
      return { kind: 'package', limitCents: limit.cents } as const;
    case undefined:
      return { kind: 'package', limitCents: 0 } as const;
    default:
      return { kind: 'full' } as const;
  }
}
