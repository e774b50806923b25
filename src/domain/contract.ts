import { z } from 'zod';
import type { ContractId } from './ids.ts';

export const contractKinds = ['health', 'home', 'car', 'legal'] as const;
export type ContractKind = (typeof contractKinds)[number];

export const contractStates = ['pending', 'active', 'suspended', 'ended'] as const;
export type ContractState = (typeof contractStates)[number];

const isoDate = z.iso.date();

/** What the contract covers, by kind: people, a dwelling, a vehicle. */
const riskSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('people'),
    people: z.array(z.object({ name: z.string(), birthDate: isoDate, link: z.enum(['holder', 'spouse', 'child']) })),
  }),
  z.object({
    kind: z.literal('dwelling'),
    address: z.string(),
    city: z.string(),
    occupancy: z.enum(['tenant', 'owner']),
  }),
  z.object({
    kind: z.literal('vehicle'),
    plate: z.string(),
    make: z.string(),
    model: z.string(),
    /** Bonus-malus in hundredths: 76 means 0.76. */
    crmHundredths: z.int(),
  }),
  z.object({ kind: z.literal('disputes'), fields: z.array(z.string()) }),
]);

export const contract = z.object({
  id: z.string().transform((value) => value as ContractId),
  number: z.string(),
  kind: z.enum(contractKinds),
  /** The formula as the customer reads it: "Tous Risques", "Confort". */
  formula: z.string(),
  state: z.enum(contractStates),
  startsOn: isoDate,
  /** Yearly renewal day; null when the contract has ended. */
  renewsOn: isoDate.nullable(),
  /**
   * The yearly notice that tells the customer of a renewal and of the last day to refuse it: for which renewal, and
   * when it was sent; null when it was due and none was. Absent before it is due, or where the insurer does not tell.
   */
  renewalNotice: z.object({ renewsOn: isoDate, sentOn: isoDate.nullable() }).exactOptional(),
  /** Set when the contract has ended or its end is already known. */
  endsOn: isoDate.nullable(),
  premium: z.object({
    yearlyCents: z.int(),
    instalmentCents: z.int(),
    frequency: z.enum(['monthly', 'yearly']),
    nextDueOn: isoDate.nullable(),
  }),
  /** Set while premiums are unpaid: what is owed and when cover stops. */
  arrears: z.object({ owedCents: z.int(), noticeOn: isoDate, suspendedOn: isoDate }).nullable(),
  risk: riskSchema,
  /** Version of the terms that apply, quoted beside each clause. */
  termsVersion: z.string(),
  /** Every version that has applied to this contract, oldest first, each from its first day; absent where it never changed. */
  terms: z.array(z.object({ version: z.string(), from: isoDate })).exactOptional(),
  /** Who stands beside the insurer for this contract: assistance, networks, experts. */
  partners: z
    .array(
      z.object({
        role: z.enum(['assistance', 'garages', 'repairers', 'careNetwork', 'directPayment', 'legalAdvice']),
        name: z.string(),
        /** E.164; null where nobody is called. */
        phone: z.string().nullable(),
        /** True when it answers day and night. */
        always: z.boolean(),
      }),
    )
    .exactOptional(),
});
export type Contract = z.infer<typeof contract>;

/** Narrows what is read of guarantees. */
export const guaranteeQuery = z.object({
  /** As the terms stood on that day; as they stand today when absent. */
  on: isoDate.optional(),
});

/** A limit always says its unit and its period. */
export const limitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('amount'),
    cents: z.int(),
    per: z.enum(['claim', 'year', 'twoYears', 'fourYears', 'item', 'day', 'session']),
    /** How many units at most: 30 days, 3 sessions. */
    times: z.int().nullable(),
  }),
  /** A share of the social-security tariff (BR), its own part included: 150 means 150 % BR. */
  z.object({ kind: z.literal('percentOfTariff'), percent: z.int() }),
  z.object({ kind: z.literal('marketValue') }),
  z.object({ kind: z.literal('realCost') }),
  z.object({ kind: z.literal('unlimited') }),
  z.object({ kind: z.literal('legal') }),
]);
export type Limit = z.infer<typeof limitSchema>;

const bilingual = z.object({ fr: z.string(), en: z.string() });

/** One fact that decides whether a guarantee pays, asked so that yes or no answers it. */
export const coverCondition = z.object({
  /** Stable code: the assistant knows the customer's words for the usual ones, and asks the others as they stand. */
  code: z.string().regex(/^[a-z0-9_]{1,60}$/),
  question: bilingual,
  /** The answer under which the guarantee pays. */
  paidIf: z.boolean(),
  /** What holds under the other answer, in the words of the terms. */
  otherwise: bilingual,
  /** Article that says so; it may be another one than the guarantee's. */
  clause: z.string(),
  /** `always`: asked of whoever asks for cover. `named`: only of those whose words touch on it. */
  asked: z.enum(['always', 'named']),
});
export type CoverCondition = z.infer<typeof coverCondition>;

export const guarantee = z.object({
  /** Stable code within a product, such as `glass`, `water`, `glasses_class_b_simple`. */
  code: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
  included: z.boolean(),
  limit: limitSchema.nullable(),
  deductibleCents: z.int(),
  /** For deductibles that depend on something ("repair: 0"); null when there is nothing to add. */
  deductibleNote: z.object({ fr: z.string(), en: z.string() }).nullable(),
  /** Used and left of an amount; null where nothing is counted. used + left = limit × (times ?? 1), always. */
  usage: z.object({ usedCents: z.int(), leftCents: z.int(), renewsOn: isoDate }).nullable(),
  /** The same for each person, where a contract covers several and each has a ceiling; `usage` is the holder's. */
  usageByPerson: z
    .array(
      z.object({
        name: z.string(),
        link: z.enum(['holder', 'spouse', 'child']),
        usedCents: z.int(),
        leftCents: z.int(),
        renewsOn: isoDate,
      }),
    )
    .exactOptional(),
  /** What is not paid, in full sentences; never empty for an included guarantee. */
  exclusions: z.array(z.object({ fr: z.string(), en: z.string() })),
  /** Article of the terms: "4.2". */
  clause: z.string(),
  /** Heading of that article, and what it promises: quoted with each verdict on cover. */
  terms: z.object({ title: bilingual, text: bilingual }).exactOptional(),
  /** What decides whether it pays, the most telling first. Without them every exclusion is listed instead. */
  conditions: z.array(coverCondition).exactOptional(),
});
export type Guarantee = z.infer<typeof guarantee>;
