import { z } from 'zod';
import { reimbursement } from './reimbursement.ts';

/** Kinds of care whose refund can be told from a price alone. */
export const estimatedActs = [
  'gp',
  'specialist_optam',
  'specialist_non_optam',
  'lab_test',
  'dental_care',
  'crown',
  'crown_full_cover',
  'implant',
  'glasses_simple',
  'glasses_complex',
  'contact_lenses',
  'hearing_aid',
  'osteopathy',
  'single_room',
] as const;
export type EstimatedAct = (typeof estimatedActs)[number];

/** A price that is quoted: for whom, and for what. */
export const estimateQuery = z.object({
  act: z.enum(estimatedActs),
  priceCents: z.coerce.number().int().min(1).max(10_000_000),
  /** Full name of a covered person; the holder when absent. */
  person: z.string().trim().min(1).max(120).optional(),
});
export type EstimateQuery = z.infer<typeof estimateQuery>;

const bilingual = z.object({ fr: z.string(), en: z.string() });

/** What would be refunded of a price, on these assumptions; binds nobody. The same sums as a reimbursement. */
export const careEstimate = reimbursement
  .pick({
    person: true,
    act: true,
    priceCents: true,
    tariffCents: true,
    amoRate: true,
    amoGrossCents: true,
    deductionCents: true,
    amoPaidCents: true,
    amcPaidCents: true,
    leftCents: true,
    leftParts: true,
    amcRule: true,
  })
  .extend({
    /** False when the formula pays nothing for this act. */
    included: z.boolean(),
    /** The maximum that this act would use up; null where none is counted. */
    ceiling: z
      .object({
        label: bilingual,
        leftBeforeCents: z.int(),
        leftAfterCents: z.int(),
        renewsOn: z.iso.date(),
      })
      .nullable(),
    /** What was taken for granted, in full sentences; never empty. */
    assumptions: z.array(bilingual).min(1),
    /** Article of the terms that the insurer's share rests on. */
    clause: z.string(),
  });
export type CareEstimate = z.infer<typeof careEstimate>;
