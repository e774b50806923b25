import { z } from 'zod';
import { languages } from './identity.ts';
import type { CustomerRef } from './ids.ts';

/** The messages that the assistant may have sent by mail or SMS; the insurer owns their wording. */
export const messageTemplates = [
  'one-time-code',
  'claim-received',
  'callback-booked',
  'callback-moved',
  'callback-cancelled',
  'complaint-received',
  'new-sign-in',
  'channel-unlinked',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** The parameters of each template: those it cannot do without, and those that it says when they are there. */
export const messageParameters = {
  /** act: what is confirmed, after "pour" ("to"): "confirmer votre identité". */
  'one-time-code': { needed: ['code'], optional: ['act', 'minutes'] },
  'claim-received': { needed: ['number'], optional: ['nextStep'] },
  /** when: the slot in words, in the language of the message: "mardi 24 novembre à 17 h". */
  'callback-booked': { needed: ['reference', 'when'], optional: ['topic', 'phone'] },
  'callback-moved': { needed: ['reference', 'when'], optional: ['topic', 'phone'] },
  'callback-cancelled': { needed: ['reference'], optional: ['when'] },
  /** by: the day in words by which it is answered. */
  'complaint-received': { needed: ['reference', 'by'], optional: [] },
  /** place: where from, in words: "sur le site", "dans WhatsApp". */
  'new-sign-in': { needed: ['when'], optional: ['place'] },
  /** place: where the customer is known no more, in words. */
  'channel-unlinked': { needed: ['when', 'place'], optional: [] },
} as const satisfies Record<MessageTemplate, { needed: readonly string[]; optional: readonly string[] }>;

export const messageRequest = z.object({
  /** Who: a customer, at the contact on file; the assistant never names an address. */
  customerRef: z.string().transform((value) => value as CustomerRef),
  channel: z.enum(['sms', 'email', 'preferred']),
  template: z.enum(messageTemplates),
  parameters: z.record(z.string(), z.string().max(400)),
  language: z.enum(languages),
});
export type MessageRequest = z.infer<typeof messageRequest>;

export const mailboxEntry = z.object({
  to: z.string(),
  channel: z.enum(['email', 'sms']),
  subject: z.string().optional(),
  text: z.string(),
  createdAt: z.iso.datetime(),
});
export type MailboxEntry = z.infer<typeof mailboxEntry>;
