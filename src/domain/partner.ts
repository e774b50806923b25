import { z } from 'zod';

export const partnerKinds = ['optician', 'dentist', 'hearing', 'hospital', 'garage', 'glass', 'repairer'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** Where to look: a post code or the name of a town, and what for. */
export const partnerQuery = z.object({
  kind: z.enum(partnerKinds),
  near: z.string().trim().min(2).max(80),
  limit: z.coerce.number().int().min(1).max(20).default(5),
});
export type PartnerQuery = z.infer<typeof partnerQuery>;

export const partner = z.object({
  id: z.string(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  /** E.164. */
  phone: z.string(),
  /** Metres, as the crow flies from the middle of the place that was asked for. */
  distanceMetres: z.int().nonnegative(),
  services: z.array(z.object({ fr: z.string(), en: z.string() })),
  /** True when the insurer pays them and the customer advances nothing. */
  directPayment: z.boolean(),
  hours: z.object({ fr: z.string(), en: z.string() }),
});
export type Partner = z.infer<typeof partner>;

export const partnerPage = z.object({
  /** The place as it was understood: "69003 Lyon". */
  place: z.string(),
  /** Nearest first. */
  items: z.array(partner),
});
export type PartnerPage = z.infer<typeof partnerPage>;
