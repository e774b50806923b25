import { z } from 'zod';
import { claimTypes } from './claim.ts';

/** A claim as it counts for an event that hits many: where, when and of what kind; nothing of a person. */
export const recentClaim = z.object({
  number: z.string().min(1).max(40),
  type: z.enum(claimTypes),
  /** Department of the place, such as "69" or "2A"; null when it is not known. */
  department: z
    .string()
    .regex(/^(?:\d{2,3}|2[AB])$/)
    .nullable(),
  declaredAt: z.iso.datetime(),
});
export type RecentClaim = z.infer<typeof recentClaim>;

/** Asks for the claims that were declared since an instant, whoever took them in. */
export const recentClaimQuery = z.object({
  since: z.iso.datetime(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RecentClaimQuery = z.input<typeof recentClaimQuery>;

/** Oldest first. */
export const recentClaimPage = z.object({ items: z.array(recentClaim), nextCursor: z.string().nullable() });
export type RecentClaimPage = z.infer<typeof recentClaimPage>;
