import type { Cents } from '../../../domain/money.ts';
import type { Act } from './settle.ts';

const participation = { kind: 'flatParticipation', cents: 200 } as const;
const none = { kind: 'none', cents: 0 } as const;
const medicalBalance = { kind: 'ticketModerateur' } as const;

const consultation = { fr: 'Consultation chez le généraliste', en: 'Visit to the GP' };
const crownLabel = { fr: 'Couronne dentaire', en: 'Dental crown' };

/** The acts of the demo data, with the tariffs of 2026. */
export const acts = {
  gp: {
    code: 'GP',
    label: consultation,
    priceCents: 3000,
    tariff: [{ cents: 3000, percent: 70 }],
    deduction: participation,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  /** The yearly limit of 50 € of flat participations is reached: nothing is withheld any more. */
  gpLimitReached: {
    code: 'GP',
    label: consultation,
    priceCents: 3000,
    tariff: [{ cents: 3000, percent: 70 }],
    deduction: none,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  gpOffPathway: {
    code: 'GP',
    label: { fr: 'Consultation hors parcours de soins', en: 'GP visit off the care pathway' },
    priceCents: 3000,
    tariff: [{ cents: 3000, percent: 30 }],
    pathwayPercent: 70,
    deduction: participation,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  gpChild: {
    code: 'GP',
    label: { fr: 'Consultation d’un enfant chez le généraliste', en: 'Child’s visit to the GP' },
    priceCents: 3000,
    tariff: [{ cents: 3000, percent: 70 }],
    deduction: none,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  gpUnderSix: {
    code: 'GP',
    label: { fr: 'Consultation d’un enfant de moins de 6 ans', en: 'GP visit of a child under 6' },
    priceCents: 3500,
    tariff: [{ cents: 3500, percent: 70 }],
    deduction: none,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  specialistOptam: {
    code: 'CS',
    label: { fr: 'Consultation chez un spécialiste OPTAM', en: 'Visit to a specialist in the OPTAM scheme' },
    priceCents: 5500,
    tariff: [{ cents: 3150, percent: 70 }],
    deduction: participation,
    amc: { kind: 'percentOfTariff', percent: 150 },
    excess: 'extraFee',
  },
  specialistNonOptam: {
    code: 'CS',
    label: { fr: 'Consultation chez un spécialiste hors OPTAM', en: 'Visit to a specialist outside OPTAM' },
    priceCents: 7000,
    tariff: [{ cents: 2300, percent: 70 }],
    deduction: participation,
    amc: { kind: 'percentOfTariff', percent: 130 },
    excess: 'extraFee',
  },
  /** 23,10 € stay with the customer: 2,00 € of participation and 21,10 € of fees above what the contract pays. */
  specialistSector2: {
    code: 'CS',
    label: { fr: 'Consultation chez un cardiologue hors OPTAM', en: 'Visit to a cardiologist outside OPTAM' },
    priceCents: 5100,
    tariff: [{ cents: 2300, percent: 70 }],
    deduction: participation,
    amc: { kind: 'percentOfTariff', percent: 130 },
    excess: 'extraFee',
  },
  lab: {
    code: 'B',
    label: { fr: 'Analyse de laboratoire', en: 'Laboratory test' },
    priceCents: 2700,
    tariff: [{ cents: 2700, percent: 60 }],
    deduction: participation,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  pharmacy: {
    code: 'PH',
    label: { fr: 'Pharmacie, 2 boîtes', en: 'Pharmacy, 2 boxes' },
    priceCents: 1860,
    tariff: [
      { cents: 1240, percent: 65 },
      { cents: 620, percent: 30 },
    ],
    deduction: { kind: 'franchise', cents: 200 },
    amc: medicalBalance,
    excess: 'extraFee',
  },
  dentist: {
    code: 'CD',
    label: { fr: 'Consultation chez le dentiste', en: 'Visit to the dentist' },
    priceCents: 2300,
    tariff: [{ cents: 2300, percent: 60 }],
    deduction: none,
    amc: medicalBalance,
    excess: 'extraFee',
  },
  crownFullCover: {
    code: 'CROWN_100',
    label: { fr: 'Couronne dentaire 100\u00a0% Santé', en: 'Dental crown, 100% Santé' },
    priceCents: 50_000,
    tariff: [{ cents: 12_000, percent: 60 }],
    deduction: none,
    amc: { kind: 'full' },
    excess: 'aboveLimit',
  },
  glassesClassA: {
    code: 'OPT_A',
    label: { fr: 'Lunettes de classe A, verres simples', en: 'Class A glasses, simple lenses' },
    priceCents: 9500,
    tariff: [{ cents: 2850, percent: 60 }],
    deduction: none,
    amc: { kind: 'full' },
    excess: 'aboveLimit',
  },
  emergencyVisit: {
    code: 'FPU',
    label: { fr: 'Passage aux urgences', en: 'Visit to the emergency department' },
    priceCents: 2300,
    tariff: [],
    deduction: none,
    amc: { kind: 'full' },
    excess: 'extraFee',
  },
} as const satisfies Record<string, Act>;

/** A crown at a free price of 750 €, paid up to a percentage of its tariff of 120 €. */
export function crown(percent: number): Act {
  return {
    code: 'CROWN',
    label: crownLabel,
    priceCents: 75_000,
    tariff: [{ cents: 12_000, percent: 60 }],
    deduction: none,
    amc: { kind: 'percentOfTariff', percent },
    excess: 'aboveLimit',
  };
}

/** Class B glasses with simple lenses; the social security's tariff is 5 cents for each of the three items. */
export function glassesClassB(priceCents: Cents, limitCents: Cents): Act {
  return {
    code: 'OPT_B',
    label: { fr: 'Lunettes de classe B, verres simples', en: 'Class B glasses, simple lenses' },
    priceCents,
    tariff: [{ cents: 15, percent: 60 }],
    deduction: none,
    amc: { kind: 'package', limitCents },
    excess: 'aboveLimit',
  };
}

export function contactLenses(priceCents: Cents, limitCents: Cents): Act {
  return {
    code: 'LENS',
    label: { fr: 'Lentilles', en: 'Contact lenses' },
    priceCents,
    tariff: [],
    deduction: none,
    amc: { kind: 'package', limitCents },
    excess: 'aboveLimit',
  };
}

/** A session that the social security ignores; the formula pays a fixed sum for it. */
export function osteopathy(priceCents: Cents, perSessionCents: Cents): Act {
  return {
    code: 'OSTEO',
    label: { fr: 'Séance d’ostéopathie', en: 'Osteopathy session' },
    priceCents,
    tariff: [],
    deduction: none,
    amc: { kind: 'package', limitCents: perSessionCents },
    excess: 'aboveLimit',
  };
}

/** Flat share of the patient on hospital acts of 120 € or more, and the daily charge, both of 2026. */
const heavyActShare: Cents = 3200;
const dailyCharge: Cents = 2300;

/** Surgery with four nights: the stay, the daily charge (day of exit included) and a single room at 65 €. */
export function surgeryFourNights(roomCoverPerDay: Cents): Act {
  const stay = 450_000;
  const nights = 4;
  const days = nights + 1;
  const roomPerDay = 6500;
  return {
    code: 'HOSP',
    label: { fr: 'Opération, 4 nuits à l’hôpital', en: 'Surgery, 4 nights in hospital' },
    priceCents: stay + days * dailyCharge + nights * roomPerDay,
    tariff: [{ cents: stay, percent: 80 }],
    allButCents: heavyActShare,
    deduction: none,
    amc: {
      kind: 'parts',
      parts: [
        { label: { fr: 'Participation pour acte lourd', en: 'Flat share of a heavy act' }, cents: heavyActShare },
        { label: { fr: 'Forfait journalier, 5 jours', en: 'Daily charge, 5 days' }, cents: days * dailyCharge },
        {
          label: { fr: 'Chambre particulière, 4 nuits', en: 'Single room, 4 nights' },
          cents: nights * Math.min(roomPerDay, roomCoverPerDay),
        },
      ],
    },
    excess: 'comfort',
  };
}

export function refused(act: Act): Act {
  if (act.amc.kind === 'refused') return act;
  return { ...act, amc: { kind: 'refused', rule: act.amc } };
}
