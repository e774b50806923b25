import { z } from 'zod';
import { claimParty, mostParties } from './claimParty.ts';
import type { ContractKind } from './contract.ts';
import type { ClaimId, ContractId } from './ids.ts';
import { jointReport } from './jointReport.ts';
import { photoPlace } from './photoPlace.ts';

export const claimTypes = [
  'auto_accident',
  'auto_glass',
  'auto_theft',
  'auto_vandalism',
  'auto_fire',
  'auto_natural_disaster',
  'home_water',
  'home_burglary',
  'home_fire',
  'home_glass',
  'home_storm',
  'home_natural_disaster',
  'home_electrical',
  'home_liability',
  'health_hospital',
  'health_optical',
  'health_dental',
  'health_accident',
  'legal',
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** The kind of contract that a claim of this type is declared on. */
export function contractKindOf(type: ClaimType): ContractKind {
  if (type.startsWith('auto_')) return 'car';
  if (type.startsWith('home_')) return 'home';
  if (type.startsWith('health_')) return 'health';
  return 'legal';
}

export const claimStates = [
  'declared',
  'complete',
  'missingDocuments',
  'underReview',
  'expertPlanned',
  'expertReported',
  'offerSent',
  'accepted',
  'contested',
  'paymentIssued',
  'closed',
  'refused',
  'noFurtherAction',
  'awaitingThirdParty',
  'withHandler',
  'awaitingDecree',
] as const;
export type ClaimState = (typeof claimStates)[number];

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** A declaration as it is sent to the insurer, once, under an idempotency key. */
export const claimRequest = z.object({
  type: z.enum(claimTypes),
  contractId: z.string().transform((value) => value as ContractId),
  occurredOn: z.iso.date(),
  /** `HH:MM` in Paris, when known. */
  occurredAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  place: z.string().max(300).nullable(),
  story: text(4000),
  injured: z.boolean(),
  /** Answers to the questions of the type, by question id; null = "I do not know". */
  details: z.record(z.string().max(60), z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])),
  /** Everybody beside the customer who has to do with it; left out where nobody was told of. */
  parties: z.array(claimParty).max(mostParties).exactOptional(),
  /** For a car accident with somebody else. */
  report: jointReport.exactOptional(),
  attachments: z
    .array(z.object({ sha256: z.string().length(64), name: text(200), contentType: z.string(), bytes: z.int() }))
    .max(50),
  /** E.164. */
  contactPhone: z.string().nullable(),
  /** ISO instant of the honesty statement. */
  consentedAt: z.iso.datetime(),
  language: z.enum(['fr', 'en']),
});
export type ClaimRequest = z.infer<typeof claimRequest>;

export const claim = z.object({
  id: z.string().transform((value) => value as ClaimId),
  /** SIN-2026-AUT-000123 */
  number: z.string(),
  type: z.enum(claimTypes),
  contractId: z.string().transform((value) => value as ContractId),
  contractNumber: z.string(),
  occurredOn: z.iso.date(),
  declaredAt: z.iso.datetime(),
  state: z.enum(claimStates),
  /** Oldest first; `next` is true for steps that are still to come. */
  steps: z.array(
    z.object({
      state: z.enum(claimStates),
      on: z.iso.date().nullable(),
      sentence: z.object({ fr: z.string(), en: z.string() }),
      status: z.enum(['done', 'current', 'next']),
    }),
  ),
  nextAct: z.object({
    who: z.enum(['customer', 'insurer', 'expert', 'garage', 'thirdParty', 'nobody']),
    sentence: z.object({ fr: z.string(), en: z.string() }),
    before: z.iso.date().nullable(),
  }),
  missing: z.array(z.object({ code: z.string(), label: z.object({ fr: z.string(), en: z.string() }) })),
  offer: z.object({ grossCents: z.int(), wearCents: z.int(), deductibleCents: z.int(), netCents: z.int() }).nullable(),
  refusal: z.object({ reason: z.object({ fr: z.string(), en: z.string() }), clause: z.string() }).nullable(),
  /** `place`: only what the customer has agreed to have joined. */
  attachments: z.array(z.object({ sha256: z.string(), name: z.string(), place: photoPlace.exactOptional() })),
  /** As they were declared. */
  parties: z.array(claimParty).exactOptional(),
  report: jointReport.exactOptional(),
});
export type Claim = z.infer<typeof claim>;
