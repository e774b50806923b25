import { z } from 'zod';
import { reference } from './reference.ts';

/** What a request to the desk is about. */
export const deskTopics = [
  'claim',
  'reimbursement',
  'premium',
  'contract',
  'quote',
  'cancellation',
  'account',
  'complaint',
  'other',
] as const;
export type DeskTopic = (typeof deskTopics)[number];

/** Why a person is needed. */
export const deskReasons = ['userRequest', 'botFailed', 'complaint', 'emergency', 'vulnerable'] as const;
export type DeskReason = (typeof deskReasons)[number];

/** 1 = emergency … 5 = can wait. */
export type Priority = 1 | 2 | 3 | 4 | 5;

export const priorityOf = {
  emergency: 1,
  complaint: 2,
  vulnerable: 2,
  botFailed: 3,
  userRequest: 3,
} as const satisfies Record<DeskReason, Priority>;

/** How soon an advisor should have read a request, in minutes of opening hours. */
export const targetMinutes = { 1: 15, 2: 60, 3: 240, 4: 480, 5: 960 } as const satisfies Record<Priority, number>;

/** Calls to one customer before the desk gives up and says so. */
export const CALL_ATTEMPTS = 3;
/** Minutes of opening hours between two calls that nobody answered. */
export const RETRY_MINUTES = 20;

/**
 * What the assistant hands over with a request: facts in no language, put into the advisor's words when they are read.
 * Kept as JSON; raise `v` when an older one could not be read any more.
 */
export const deskSummary = z.object({
  v: z.literal(1),
  /** The last thing the customer came for (an intent), and their own words for it. */
  wanted: z.object({ intent: z.string(), words: z.string().max(300).nullable() }),
  /** What the assistant already answered, oldest first. */
  tried: z.array(z.object({ intent: z.string(), times: z.int().positive() })).max(20),
  /** What was achieved in this conversation. */
  done: z.array(z.object({ what: z.enum(['claimSent', 'callbackBooked']), number: z.string() })).max(10),
  /** The form that waits for answers, with what was answered so far. */
  form: z.object({ id: z.string(), answers: z.record(z.string(), z.unknown()) }).nullable(),
  /** The danger that was spoken of, when there was one. */
  danger: z.string().nullable(),
  /** Times in a row that the assistant did not understand. */
  misses: z.int(),
  /** Facts of the row that come from the insurer's file; the others are the customer's own words. */
  verified: z.array(z.enum(['name', 'phone'])),
  /** Which sentence the customer agreed to before being called, and when (ms UTC). */
  consent: z.object({ version: z.string(), at: z.int() }).nullable(),
  /** When the customer read it and let it be passed on, ms UTC. */
  readAt: z.int().nullable().default(null),
});
export type DeskSummary = z.infer<typeof deskSummary>;

/** A stored summary; null when it is of a version that cannot be read. */
export function readDeskSummary(json: string): DeskSummary | null {
  const parsed = deskSummary.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}

/** "RAP-7K3M2P" from `bytes` random bytes, at least six. */
export function deskReference(kind: 'callback' | 'person', bytes: Uint8Array): string {
  return reference(kind === 'callback' ? 'RAP' : 'DEM', bytes);
}
