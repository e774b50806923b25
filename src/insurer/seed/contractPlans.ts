import type { Contract } from '../../domain/contract.ts';
import type { CustomerKey } from './customers.ts';
import type { CarFormula, HealthFormula, HomeFormula } from './tariff.ts';

/** A demo contract before it gets its dates, its ids and its price. */
export interface ContractPlan {
  key: string;
  owner: CustomerKey;
  product:
    | {
        kind: 'health';
        formula: HealthFormula;
        others: { name: string; birthDate: string; link: 'spouse' | 'child' }[];
      }
    | { kind: 'home'; formula: HomeFormula; address: string; city: string; occupancy: 'tenant' | 'owner' }
    | {
        kind: 'car';
        formula: CarFormula;
        plate: string;
        make: string;
        model: string;
        crmHundredths: number;
        /** Deductible for theft of the personal terms, where the customer chose another one than the formula's. */
        theftDeductibleCents?: number;
      }
    | { kind: 'legal' };
  /** Whole years since the contract began, and how many days ago its last anniversary was. */
  age: { years: number; daysSinceAnniversary: number };
  debitDay: 5 | 10 | 15;
  /** The edition of the general terms that an ended contract ended under. */
  endedUnder?: string;
  /** Days from today to the end, when the contract has ended (negative) or will end. */
  endsIn?: number;
  /** When the notice of the coming renewal was sent, where it was not in time. */
  noticeSentDaysAgo?: number;
  /** Unpaid instalments, and how many days ago the formal notice went. */
  arrears?: { instalments: number; noticeDaysAgo: number };
}

/** From formal notice to suspension of cover (code des assurances, L113-3). */
export const noticeToSuspensionDays = 30;

export const contractPlans: readonly ContractPlan[] = [
  {
    key: 'camille-health',
    owner: 'camille',
    product: {
      kind: 'health',
      formula: 'confort',
      others: [
        { name: 'Sacha Exemple', birthDate: '1987-08-02', link: 'spouse' },
        { name: 'Nino Exemple', birthDate: '2018-03-14', link: 'child' },
        { name: 'Zoé Exemple', birthDate: '2022-10-09', link: 'child' },
      ],
    },
    age: { years: 4, daysSinceAnniversary: 210 },
    debitDay: 5,
  },
  {
    key: 'camille-home',
    owner: 'camille',
    product: { kind: 'home', formula: 'integrale', address: '12 rue de la Démo', city: 'Lyon', occupancy: 'tenant' },
    age: { years: 5, daysSinceAnniversary: 140 },
    debitDay: 5,
  },
  {
    key: 'camille-car',
    owner: 'camille',
    product: {
      kind: 'car',
      formula: 'tousRisques',
      plate: 'DM-001-XX',
      make: 'Renault',
      model: 'Clio',
      crmHundredths: 76,
    },
    age: { years: 3, daysSinceAnniversary: 95 },
    debitDay: 10,
  },
  {
    key: 'yanis-car',
    owner: 'yanis',
    product: {
      kind: 'car',
      formula: 'tiersPlus',
      plate: 'DM-002-XX',
      make: 'Peugeot',
      model: '208',
      crmHundredths: 95,
    },
    age: { years: 2, daysSinceAnniversary: 250 },
    debitDay: 10,
    arrears: { instalments: 2, noticeDaysAgo: 12 },
  },
  {
    key: 'odette-health',
    owner: 'odette',
    product: { kind: 'health', formula: 'premium', others: [] },
    age: { years: 9, daysSinceAnniversary: 230 },
    debitDay: 5,
  },
  {
    key: 'odette-home',
    owner: 'odette',
    product: { kind: 'home', formula: 'essentielle', address: '3 quai de la Démo', city: 'Brest', occupancy: 'owner' },
    age: { years: 12, daysSinceAnniversary: 60 },
    debitDay: 5,
  },
  {
    key: 'karim-home-lille',
    owner: 'karim',
    product: {
      kind: 'home',
      formula: 'integrale',
      address: '28 boulevard de la Démo',
      city: 'Lille',
      occupancy: 'tenant',
    },
    age: { years: 3, daysSinceAnniversary: 180 },
    debitDay: 15,
  },
  {
    key: 'karim-home-touquet',
    owner: 'karim',
    product: {
      kind: 'home',
      formula: 'essentielle',
      address: '4 avenue de la Démo',
      city: 'Le Touquet',
      occupancy: 'owner',
    },
    age: { years: 1, daysSinceAnniversary: 300 },
    debitDay: 15,
  },
  {
    key: 'karim-car',
    owner: 'karim',
    product: { kind: 'car', formula: 'tiers', plate: 'DM-004-XX', make: 'Citroën', model: 'C3', crmHundredths: 85 },
    age: { years: 6, daysSinceAnniversary: 30 },
    debitDay: 15,
  },
  {
    key: 'lea-health',
    owner: 'lea',
    product: { kind: 'health', formula: 'essentiel', others: [] },
    age: { years: 0, daysSinceAnniversary: 80 },
    debitDay: 10,
  },
  {
    key: 'lea-home',
    owner: 'lea',
    product: {
      kind: 'home',
      formula: 'essentielle',
      address: '5 allée de la Démo',
      city: 'Toulouse',
      occupancy: 'tenant',
    },
    age: { years: 0, daysSinceAnniversary: 85 },
    debitDay: 10,
  },
  {
    key: 'bruno-car',
    owner: 'bruno',
    product: {
      kind: 'car',
      formula: 'tousRisques',
      plate: 'DM-006-XX',
      make: 'Dacia',
      model: 'Duster',
      crmHundredths: 50,
      theftDeductibleCents: 50_000,
    },
    age: { years: 15, daysSinceAnniversary: 120 },
    debitDay: 5,
  },
  {
    key: 'bruno-legal',
    owner: 'bruno',
    product: { kind: 'legal' },
    age: { years: 4, daysSinceAnniversary: 315 },
    debitDay: 5,
    noticeSentDaysAgo: 12,
  },
  {
    key: 'emma-health',
    owner: 'emma',
    product: { kind: 'health', formula: 'confort', others: [] },
    age: { years: 2, daysSinceAnniversary: 240 },
    debitDay: 15,
  },
  {
    key: 'emma-home',
    owner: 'emma',
    product: {
      kind: 'home',
      formula: 'integrale',
      address: '9 passage de la Démo',
      city: 'Paris',
      occupancy: 'tenant',
    },
    age: { years: 2, daysSinceAnniversary: 160 },
    debitDay: 15,
  },
  {
    key: 'hugo-health',
    owner: 'hugo',
    product: { kind: 'health', formula: 'premium', others: [] },
    age: { years: 5, daysSinceAnniversary: 270 },
    debitDay: 10,
    endedUnder: 'SANTE-CG-2023-01',
    endsIn: -92,
  },
  {
    key: 'hugo-home',
    owner: 'hugo',
    product: {
      kind: 'home',
      formula: 'integrale',
      address: '16 chemin de la Démo',
      city: 'Montpellier',
      occupancy: 'owner',
    },
    age: { years: 3, daysSinceAnniversary: 335 },
    debitDay: 10,
    endsIn: 30,
  },
  {
    key: 'hugo-car',
    owner: 'hugo',
    product: {
      kind: 'car',
      formula: 'tousRisques',
      plate: 'DM-008-XX',
      make: 'Toyota',
      model: 'Yaris',
      crmHundredths: 90,
    },
    age: { years: 2, daysSinceAnniversary: 110 },
    debitDay: 10,
  },
];

/** Prefix of a contract's number, by kind. */
export const numberPrefix: Record<Contract['kind'], string> = { health: 'SAN', home: 'HAB', car: 'AUT', legal: 'JUR' };
