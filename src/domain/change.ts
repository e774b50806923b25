import { z } from 'zod';
import { isSepaIban } from './iban.ts';
import { languages } from './identity.ts';
import type { ContractId } from './ids.ts';
import { notificationPreferences } from './notification.ts';

export const changeKinds = [
  'address',
  'phone',
  'email',
  'bank',
  'civilStatus',
  'beneficiaryAdded',
  'beneficiaryRemoved',
  'debitDay',
  'frequency',
  'preferences',
  'cancellation',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Changes by which somebody could take a file over or turn a payment: always confirmed by a code. */
export const sensitiveKinds: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'address',
  'phone',
  'email',
  'bank',
  'beneficiaryAdded',
  'beneficiaryRemoved',
]);

/** How a change was confirmed: by a code to the mobile or the mail address on file; null where none was needed. */
export const confirmations = ['sms', 'email'] as const;
export type Confirmation = (typeof confirmations)[number];

/** Days of the month on which premiums may be debited. */
export const debitDays = [5, 10, 15] as const;
export type DebitDay = (typeof debitDays)[number];

export const paymentFrequencies = ['monthly', 'yearly'] as const;
export type PaymentFrequency = (typeof paymentFrequencies)[number];

export const civilEvents = ['marriage', 'civilUnion', 'divorce', 'widowed', 'nameChange', 'birth'] as const;
export type CivilEvent = (typeof civilEvents)[number];

/** Why a contract ends: what the customer may rely on (domain/cancellation.ts). */
export const cancellationGrounds = [
  'anyTimeAfterAYear',
  'renewal',
  'lateNotice',
  'move',
  'sale',
  'employer',
  'other',
] as const;
export type CancellationGround = (typeof cancellationGrounds)[number];

const text = (longest: number) => z.string().trim().min(1).max(longest);
const contractId = z.string().transform((value) => value as ContractId);

/** What is to change; each kind says all it needs. */
export const changeContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), street: text(120), postcode: z.string().regex(/^\d{5}$/), city: text(80) }),
  /** E.164. */
  z.object({ kind: z.literal('phone'), phone: z.string().regex(/^\+\d{8,15}$/) }),
  z.object({ kind: z.literal('email'), email: z.email().max(254) }),
  /** Compact, upper case. */
  z.object({ kind: z.literal('bank'), iban: z.string().refine(isSepaIban, 'not an IBAN of the SEPA area') }),
  z.object({
    kind: z.literal('civilStatus'),
    event: z.enum(civilEvents),
    on: z.iso.date(),
    /** The name from now on; null when it stays. */
    lastName: text(80).nullable(),
  }),
  z.object({
    kind: z.literal('beneficiaryAdded'),
    contractId,
    name: text(120),
    birthDate: z.iso.date(),
    link: z.enum(['spouse', 'child']),
  }),
  z.object({ kind: z.literal('beneficiaryRemoved'), contractId, name: text(120), on: z.iso.date() }),
  z.object({ kind: z.literal('debitDay'), contractId, day: z.union(debitDays.map((day) => z.literal(day))) }),
  z.object({ kind: z.literal('frequency'), contractId, frequency: z.enum(paymentFrequencies) }),
  z.object({ kind: z.literal('preferences'), preferences: notificationPreferences }),
  z.object({
    kind: z.literal('cancellation'),
    contractId,
    ground: z.enum(cancellationGrounds),
    /** First day without cover that the customer asked for; the insurer answers with the one that holds. */
    endsOn: z.iso.date(),
  }),
]);
export type ChangeContent = z.infer<typeof changeContent>;

/** A change as it is sent to the insurer, once, under an idempotency key. */
export const changeRequest = z.object({
  content: changeContent,
  confirmedBy: z.enum(confirmations).nullable(),
  language: z.enum(languages),
});
export type ChangeRequest = z.infer<typeof changeRequest>;

/**
 * `scheduled`: holds from `effectiveAt` on. `awaitingPapers`: nothing changes before they are there. `underReview`:
 * they are. `stopped`: undone by the customer.
 */
export const changeStates = ['applied', 'scheduled', 'awaitingPapers', 'underReview', 'stopped'] as const;
export type ChangeState = (typeof changeStates)[number];

const bilingual = z.object({ fr: z.string(), en: z.string() });

export const change = z.object({
  id: z.string(),
  /** What the customer quotes: MOD-7K3M2P. */
  reference: z.string(),
  kind: z.enum(changeKinds),
  contractId: contractId.nullable(),
  state: z.enum(changeStates),
  requestedAt: z.iso.datetime(),
  /** Null while papers are waited for. */
  effectiveAt: z.iso.datetime().nullable(),
  /** Until then the customer can undo it; null when there is nothing to undo. */
  stoppableUntil: z.iso.datetime().nullable(),
  papers: z.array(z.object({ code: z.string(), label: bilingual })),
  /** Files that have come, by sha256. */
  attachments: z.array(z.object({ sha256: z.string(), name: z.string() })),
});
export type Change = z.infer<typeof change>;

/** Contact details changed less than this ago put a bank change off; a bank change waits as long. In ms. */
export const BANK_PAUSE_MS = 24 * 3_600_000;

/** The instant (ms UTC) from which an account may be changed; null when it may now. */
export function bankChangeFrom(changes: readonly Change[], now: number): number | null {
  const contact = changes
    .filter(({ kind, state }) => (kind === 'phone' || kind === 'email') && state !== 'stopped')
    .map(({ requestedAt }) => Date.parse(requestedAt) + BANK_PAUSE_MS);
  const until = Math.max(0, ...contact);
  return until > now ? until : null;
}
