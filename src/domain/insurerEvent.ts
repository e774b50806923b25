import { z } from 'zod';
import { changeKinds } from './change.ts';
import { claimStates } from './claim.ts';
import type { CustomerRef } from './ids.ts';
import type { NotificationTopic } from './notification.ts';

const both = z.object({ fr: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const id = z.string().min(1).max(100);
const number = z.string().min(1).max(60);

/** What has happened, in facts: the assistant owns the words. */
export const insurerNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim.step'), claimId: id, number, state: z.enum(claimStates) }),
  z.object({ kind: z.literal('claim.paperReceived'), claimId: id, number, paper: both }),
  z.object({
    kind: z.literal('claim.paperMissing'),
    claimId: id,
    number,
    paper: both,
    before: z.iso.date().nullable(),
  }),
  z.object({
    kind: z.literal('refund.paid'),
    reimbursementId: id,
    act: both,
    careOn: z.iso.date(),
    amountCents: z.int().positive(),
  }),
  z.object({
    kind: z.literal('payment.due'),
    contractId: id,
    contractNumber: number,
    amountCents: z.int().positive(),
    dueOn: z.iso.date(),
  }),
  z.object({
    kind: z.literal('payment.failed'),
    contractId: id,
    contractNumber: number,
    amountCents: z.int().positive(),
    dueOn: z.iso.date(),
  }),
  /** A sum was taken on a page of the insurer's. */
  z.object({
    kind: z.literal('payment.received'),
    paymentId: id,
    contractId: id,
    contractNumber: number,
    amountCents: z.int().positive(),
    receipt: number,
  }),
  /** A change that had waited, for its day or for a person, holds now. */
  z.object({ kind: z.literal('change.applied'), changeId: id, reference: number, change: z.enum(changeKinds) }),
  z.object({ kind: z.literal('document.ready'), documentId: id, title: both }),
  z.object({ kind: z.literal('account.passwordChanged') }),
]);
export type InsurerNews = z.infer<typeof insurerNews>;
export type InsurerNewsKind = InsurerNews['kind'];

/** The topic whose silence a customer may have asked for; null for what concerns the safety of the file. */
export const topicOfNews = {
  'claim.step': 'claims',
  'claim.paperReceived': 'claims',
  'claim.paperMissing': 'claims',
  'refund.paid': 'reimbursements',
  'payment.due': 'payments',
  'payment.failed': 'payments',
  'payment.received': 'payments',
  'change.applied': 'profile',
  'document.ready': 'requests',
  'account.passwordChanged': null,
} as const satisfies Record<InsurerNewsKind, NotificationTopic | null>;

/** The envelope of each event. A kind of a later contract is taken in and not told. */
export const insurerEvent = z.object({
  /** Names the event for good: sent again, it is the same one. */
  id: z.string().regex(/^[\w.-]{8,100}$/),
  at: z.iso.datetime(),
  customerRef: z
    .string()
    .min(1)
    .max(255)
    .transform((value) => value as CustomerRef),
  /** What it is about, such as a claim's id: events of one subject arrive in the order of `sequence`. */
  subject: z.string().min(1).max(120),
  sequence: z.int().nonnegative(),
  news: z.looseObject({ kind: z.string().min(1).max(60) }),
});
export type InsurerEvent = z.infer<typeof insurerEvent>;

/** Asks for what was reported since an instant, for whoever may have missed deliveries. */
export const eventQuery = z.object({
  since: z.iso.datetime(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type EventQuery = z.input<typeof eventQuery>;

/** Oldest first. */
export const insurerEventPage = z.object({ items: z.array(insurerEvent), nextCursor: z.string().nullable() });
export type InsurerEventPage = z.infer<typeof insurerEventPage>;

/** Headers of a delivery: Unix seconds, and `v1=` with the HMAC-SHA256 of "{timestamp}.{body}" in hex. */
export const TIMESTAMP_HEADER = 'insurer-timestamp';
export const SIGNATURE_HEADER = 'insurer-signature';
/** A delivery may be this old, or this early, in seconds. */
export const REPLAY_WINDOW_S = 300;
