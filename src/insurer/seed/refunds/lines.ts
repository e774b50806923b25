import type { Reimbursement, ReimbursementState } from '../../../domain/reimbursement.ts';
import type { CustomerKey } from '../customers.ts';
import type { Bilingual } from '../seedContext.ts';
import { acts, contactLenses, crown, glassesClassB, osteopathy, refused, surgeryFourNights } from './acts.ts';
import type { Act } from './settle.ts';

/** A refund line before its dates and its id. */
export interface LinePlan {
  key: string;
  owner: CustomerKey;
  /** Name of the person cared for; absent = the holder. */
  person?: { name: string; link: 'spouse' | 'child' };
  act: Act;
  provider: string;
  /** Days ago of the care, and of the last change of state. */
  careDaysAgo: number;
  stateDaysAgo: number;
  state: ReimbursementState;
  /** True when the provider was paid directly (tiers payant). */
  thirdPartyPayment?: boolean;
  missing?: Bilingual[];
  refusal?: Reimbursement['refusal'];
}

const sacha = { name: 'Sacha Exemple', link: 'spouse' } as const;
const nino = { name: 'Nino Exemple', link: 'child' } as const;
const zoe = { name: 'Zoé Exemple', link: 'child' } as const;

const paidInvoice: Bilingual = { fr: 'La facture acquittée du dentiste', en: 'The dentist’s invoice marked as paid' };

export const linePlans: readonly LinePlan[] = [
  line('camille', 1, acts.gp, 'Dr Martin-Test', 2, 1, 'received'),
  { ...line('camille', 2, acts.gpUnderSix, 'Dr Martin-Test', 6, 3, 'validated'), person: zoe },
  {
    ...line('camille', 3, crown(250), 'Dr Essai, dentiste', 9, 7, 'awaitingDocuments'),
    missing: [paidInvoice],
  },
  line('camille', 4, acts.specialistOptam, 'Dr Exemple, dermatologue', 12, 8, 'paid'),
  { ...line('camille', 5, acts.gpChild, 'Dr Martin-Test', 20, 16, 'paid'), person: nino },
  {
    ...line('camille', 6, acts.pharmacy, 'Pharmacie de la Démo', 27, 10, 'adjusted'),
    person: sacha,
    thirdPartyPayment: true,
  },
  {
    ...line('camille', 7, refused(contactLenses(6000, 10_000)), 'Optique de la Démo', 30, 26, 'refused'),
    refusal: {
      reason: {
        fr: 'Le maximum de 100\u00a0€ par an pour les lentilles est déjà utilisé.',
        en: 'The yearly maximum of €100 for contact lenses is already used.',
      },
      clause: '6.3',
    },
  },
  line('camille', 8, acts.gp, 'Dr Martin-Test', 34, 29, 'paid'),
  { ...line('camille', 9, acts.dentist, 'Dr Essai, dentiste', 45, 40, 'paid'), person: sacha },
  { ...line('camille', 10, glassesClassB(38_000, 25_000), 'Optique de la Démo', 60, 55, 'paid'), person: sacha },
  line('camille', 11, contactLenses(12_000, 10_000), 'Optique de la Démo', 150, 145, 'paid'),
  line('camille', 12, acts.specialistSector2, 'Dr Échantillon, cardiologue', 165, 160, 'paid'),

  line('odette', 1, acts.lab, 'Laboratoire de la Démo', 13, 6, 'validated'),
  line('odette', 2, acts.gpLimitReached, 'Dr Kerfictif', 15, 11, 'paid'),
  {
    ...line('odette', 3, surgeryFourNights(10_000), 'Clinique de la Démo', 40, 31, 'paid'),
    thirdPartyPayment: true,
  },
  line('odette', 4, crown(400), 'Dr Essai-Ar-Mor, dentiste', 70, 64, 'paid'),
  {
    ...line('odette', 5, acts.crownFullCover, 'Dr Essai-Ar-Mor, dentiste', 100, 94, 'paid'),
    thirdPartyPayment: true,
  },
  line('odette', 6, glassesClassB(28_000, 42_000), 'Optique du Port-Démo', 120, 114, 'paid'),

  line('lea', 1, acts.emergencyVisit, 'Hôpital de la Démo', 8, 5, 'received'),
  line('lea', 2, acts.gpOffPathway, 'Dr Occitan-Test', 18, 13, 'paid'),
  line('lea', 3, crown(125), 'Dr Molaire-Test, dentiste', 30, 4, 'validated'),
  { ...line('lea', 4, acts.glassesClassA, 'Optique de la Démo', 50, 46, 'paid'), thirdPartyPayment: true },

  {
    ...line('emma', 1, refused(osteopathy(5500, 3000)), 'Dr Sample, osteopath', 12, 9, 'refused'),
    refusal: {
      reason: {
        fr: 'Les 3 séances de l’année sont déjà remboursées.',
        en: 'The 3 sessions of the year have already been refunded.',
      },
      clause: '8.1',
    },
  },
  line('emma', 2, acts.lab, 'Laboratoire du Passage-Démo', 16, 12, 'paid'),
  line('emma', 3, acts.specialistNonOptam, 'Dr Fictive, gynécologue', 25, 20, 'paid'),
  {
    ...line('emma', 4, surgeryFourNights(6000), 'Hôpital de la Démo', 55, 45, 'paid'),
    thirdPartyPayment: true,
  },
  line('emma', 5, osteopathy(5500, 3000), 'Dr Sample, osteopath', 75, 70, 'paid'),
  line('emma', 6, osteopathy(5500, 3000), 'Dr Sample, osteopath', 110, 105, 'paid'),
  line('emma', 7, osteopathy(5500, 3000), 'Dr Sample, osteopath', 140, 135, 'paid'),

  line('hugo', 1, acts.dentist, 'Dr Garrigue-Test, dentiste', 118, 113, 'paid'),
  { ...line('hugo', 2, acts.pharmacy, 'Pharmacie de la Démo', 131, 128, 'paid'), thirdPartyPayment: true },
  line('hugo', 3, acts.gp, 'Dr Comédie-Test', 150, 144, 'paid'),
];

function line(
  owner: CustomerKey,
  rank: number,
  act: Act,
  provider: string,
  careDaysAgo: number,
  stateDaysAgo: number,
  state: ReimbursementState,
): LinePlan {
  return { key: `${owner}-refund-${rank}`, owner, act, provider, careDaysAgo, stateDaysAgo, state };
}
