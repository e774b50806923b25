import { z } from 'zod';

export const reimbursementStates = [
  'received',
  'awaitingDocuments',
  'validated',
  'paid',
  'refused',
  'adjusted',
] as const;
export type ReimbursementState = (typeof reimbursementStates)[number];

/** One act of care. Always: price = amoPaid + amcPaid + left, to the cent. All amounts in cents. */
export const reimbursement = z.object({
  id: z.string(),
  person: z.object({ name: z.string(), link: z.enum(['holder', 'spouse', 'child']) }),
  careOn: z.iso.date(),
  act: z.object({ code: z.string(), label: z.object({ fr: z.string(), en: z.string() }) }),
  provider: z.string(),
  priceCents: z.int(),
  /** The social-security tariff (base de remboursement). */
  tariffCents: z.int(),
  /** Share of the tariff that the social security pays, in percent; null when the act mixes rates. */
  amoRate: z.int().nullable(),
  amoGrossCents: z.int(),
  /** Flat participation or franchise that nobody refunds. */
  deductionCents: z.int(),
  amoPaidCents: z.int(),
  amcPaidCents: z.int(),
  leftCents: z.int(),
  /** Why something is left to pay, part by part; the parts add up to leftCents. */
  leftParts: z.array(
    z.object({
      reason: z.enum(['flatParticipation', 'franchise', 'offPathway', 'aboveLimit', 'extraFee', 'comfort']),
      cents: z.int(),
    }),
  ),
  /** How our own share was reached: "150 % × 31,50 € − 22,05 €" as data. */
  amcRule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ticketModerateur') }),
    z.object({ kind: z.literal('percentOfTariff'), percent: z.int() }),
    z.object({ kind: z.literal('package'), limitCents: z.int() }),
    z.object({ kind: z.literal('full') }),
    z.object({
      kind: z.literal('parts'),
      parts: z.array(z.object({ label: z.object({ fr: z.string(), en: z.string() }), cents: z.int() })),
    }),
  ]),
  state: z.enum(reimbursementStates),
  stateOn: z.iso.date(),
  /** Day the money is expected or was paid; null when nothing can be said yet. */
  paidOn: z.iso.date().nullable(),
  paidTo: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('member'), ibanEnd: z.string().length(4) }),
    z.object({ kind: z.literal('provider'), name: z.string() }),
  ]),
  /** What we wait for, when state is awaitingDocuments. */
  missing: z.array(z.object({ fr: z.string(), en: z.string() })),
  /** Why it was refused, when it was. */
  refusal: z.object({ reason: z.object({ fr: z.string(), en: z.string() }), clause: z.string() }).nullable(),
});
export type Reimbursement = z.infer<typeof reimbursement>;

export const reimbursementPage = z.object({ items: z.array(reimbursement), nextCursor: z.string().nullable() });
export type ReimbursementPage = z.infer<typeof reimbursementPage>;
