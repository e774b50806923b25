import { z } from 'zod';
import type { CustomerRef } from './ids.ts';

/**
 * How sure we are of who writes. `anonymous`: nobody. `identified`: may read their own data and declare claims.
 * `confirmed`: has just confirmed one act by a one-time code bound to it.
 */
export const identityLevels = ['anonymous', 'identified', 'confirmed'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a customer types to say who they are: customer number (ECA1000001) or e-mail, and birth date. */
export const matchRequest = z.object({
  identifier: z.string().min(3).max(254),
  birthDate: z.iso.date(),
});
export type MatchRequest = z.infer<typeof matchRequest>;

/**
 * The answer has one shape whether somebody was found or not: on a miss the reference belongs to nobody, and a
 * message sent to it goes nowhere. Only a code typed back proves that there was a match.
 */
export const matchAnswer = z.object({
  reference: z.string().transform((value) => value as CustomerRef),
  channels: z.array(z.enum(['sms', 'email'])).min(1),
});
export type MatchAnswer = z.infer<typeof matchAnswer>;

export const customer = z.object({
  ref: z.string().transform((value) => value as CustomerRef),
  number: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.iso.date(),
  language: z.enum(languages),
  email: z.email(),
  /** E.164. */
  phone: z.string().nullable(),
  /** E.164; one-time codes go here. */
  mobile: z.string().nullable(),
  address: z.object({ street: z.string(), postcode: z.string(), city: z.string() }),
  accountState: z.enum(['active', 'notActivated', 'resetRequired']),
});
export type Customer = z.infer<typeof customer>;
