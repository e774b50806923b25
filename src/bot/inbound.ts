import { z } from 'zod';
import { actionSchema } from '../cards/action.ts';
import { languages } from '../domain/identity.ts';
import type { CustomerRef } from '../domain/ids.ts';

/** Why a message could not be taken in as it is; each has its own kind sentence. */
export const refusals = [
  'unknownButton',
  'unsupported',
  'voice',
  'video',
  'sticker',
  'order',
  'contacts',
  'fileTooLarge',
  'fileType',
  'fileLost',
] as const;
export type Refusal = (typeof refusals)[number];

/**
 * What reaches the bot, in no channel's terms: the body of an inbox row. Channels make the first two from what people
 * send; the others are made by our own jobs and timers and can never come from outside.
 */
export const inboundBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    /** Secrets masked already; at most 8,000 characters. */
    text: z.string().max(8000),
    /** The button that was pressed, when one was. */
    action: actionSchema.nullable(),
    fileIds: z.array(z.string().max(80)).max(8),
    /** Dropped before it was stored; the customer is told. */
    dropped: z.array(z.enum(['password', 'card'])),
    /** Something the channel could not take in, such as a file of a wrong type: answered with a kind sentence. */
    refused: z.enum(refusals).nullable(),
  }),
  /** The customer opened the chat; answered by a greeting, once. */
  z.object({
    kind: z.literal('join'),
    language: z.enum(languages),
  }),
  z.object({
    kind: z.literal('jobDone'),
    jobId: z.string(),
    jobKind: z.string(),
    outcome: z.discriminatedUnion('is', [
      z.object({ is: z.literal('done'), result: z.unknown() }),
      z.object({ is: z.literal('refused'), code: z.string() }),
      /** The backend is slow or down; the job goes on trying. */
      z.object({ is: z.literal('delayed') }),
    ]),
  }),
  /** The customer signed in on the insurer's page, in the browser of this conversation. */
  z.object({
    kind: z.literal('signedIn'),
    /** The insurer's opaque reference. */
    customerRef: z
      .string()
      .min(1)
      .max(255)
      .transform((value) => value as CustomerRef),
  }),
  /** The customer went on from a sign-in link to the insurer's page; `until` (ms UTC) is when that has expired. */
  z.object({ kind: z.literal('signInOpened'), until: z.number() }),
  /** The insurer has reported something about a customer; what it is stands in the store. */
  z.object({ kind: z.literal('insurerNews'), customerRef: z.string().min(1).max(255) }),
  /** The insurer's sign-in has ended the sessions of a customer. */
  z.object({ kind: z.literal('signedOutByInsurer'), customerRef: z.string().min(1).max(255) }),
  /** The customer ended their identity here from another chat. */
  z.object({ kind: z.literal('unlinked') }),
  /** The desk changed a request of this conversation. */
  z.object({
    kind: z.literal('deskNews'),
    requestId: z.string(),
    change: z.enum([
      'taken',
      'done',
      'noAnswer',
      'returned',
      'closed',
      'stillWaiting',
      'callAtRisk',
      'callSoon',
      'callMoved',
    ]),
  }),
]);

export type InboundBody = z.infer<typeof inboundBody>;
export type InboundMessage = Extract<InboundBody, { kind: 'message' }>;

/** What travels sealed beside the body for one turn. */
export const inboundSecrets = z.object({
  code: z.string().nullable(),
  ibans: z.array(z.string()),
  /** Shown by the sign-in page, typed in the chat that asked for it. */
  linkCode: z.string().optional(),
});
export type InboundSecrets = z.infer<typeof inboundSecrets>;
