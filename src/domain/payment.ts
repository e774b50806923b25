import { z } from 'zod';
import { languages } from './identity.ts';
import type { ContractId } from './ids.ts';

/** `pending`: sent to the bank. `rejected`: the bank sent it back. `unpaid`: and a formal notice has gone. */
export const instalmentStates = ['upcoming', 'pending', 'paid', 'rejected', 'unpaid', 'refunded'] as const;
export type InstalmentState = (typeof instalmentStates)[number];

/** SEPA reasons: not enough money on the account, account closed, no mandate. */
export const rejectCodes = ['AM04', 'AC04', 'MD01'] as const;
export type RejectCode = (typeof rejectCodes)[number];

export const instalment = z.object({
  dueOn: z.iso.date(),
  amountCents: z.int(),
  state: z.enum(instalmentStates),
  rejectCode: z.enum(rejectCodes).nullable(),
});
export type Instalment = z.infer<typeof instalment>;

/** The instalments of one contract in its current year. */
export const paymentSchedule = z.object({
  contractId: z.string().transform((value) => value as ContractId),
  contractNumber: z.string(),
  /** First day of the contract's year, and the day after its last; the day of its end when it ends before. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Oldest first. Their sum is `totalCents`. */
  instalments: z.array(instalment),
  totalCents: z.int(),
  /** The next debit, which may belong to the year after; null when nothing more is due. */
  next: z
    .object({
      dueOn: z.iso.date(),
      amountCents: z.int(),
      /** What it is made of; the parts add up to the amount. */
      parts: z.array(z.object({ label: z.object({ fr: z.string(), en: z.string() }), cents: z.int() })).min(1),
    })
    .nullable(),
  /** The direct debit; null when the customer pays otherwise. */
  mandate: z.object({ reference: z.string().max(35), ibanEnd: z.string().length(4) }).nullable(),
});
export type PaymentSchedule = z.infer<typeof paymentSchedule>;

/** Instalments that the bank sent back and that are still owed. */
export function lateInstalments(schedule: PaymentSchedule): Instalment[] {
  return schedule.instalments.filter(({ state }) => state === 'rejected' || state === 'unpaid');
}

/** Asks for a page on which what a contract owes can be paid. */
export const paymentRequest = z.object({
  contractId: z.string().transform((value) => value as ContractId),
  language: z.enum(languages),
});
export type PaymentRequest = z.infer<typeof paymentRequest>;

export const payment = z.object({
  id: z.string(),
  contractId: z.string().transform((value) => value as ContractId),
  contractNumber: z.string(),
  amountCents: z.int().positive(),
  /** `expired`: not used in time; nothing was taken. */
  state: z.enum(['open', 'paid', 'expired']),
  /** The insurer's own page, absolute; whoever has it can pay and learns no more than the sum. */
  url: z.url(),
  expiresAt: z.iso.datetime(),
  /** What the customer keeps, PAY-2026-000123; null until it is paid. */
  receipt: z.string().nullable(),
  paidAt: z.iso.datetime().nullable(),
  /** When suspended cover comes back; null where it never stopped, or before the payment. */
  coverResumesAt: z.iso.datetime().nullable(),
});
export type Payment = z.infer<typeof payment>;
