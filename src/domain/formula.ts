import { z } from 'zod';
import { guarantee } from './contract.ts';

/** One formula of a product as this contract would have it: what it gives, and its price for the same people or risk. */
export const formulaOffer = z.object({
  /** As the customer reads it: "Confort". */
  name: z.string(),
  /** True for the one the contract has now; exactly one. */
  current: z.boolean(),
  premium: z.object({ instalmentCents: z.int(), yearlyCents: z.int(), frequency: z.enum(['monthly', 'yearly']) }),
  /** The same codes in each formula, in the same order. */
  guarantees: z.array(
    guarantee.pick({
      code: true,
      label: true,
      included: true,
      limit: true,
      deductibleCents: true,
      deductibleNote: true,
      clause: true,
    }),
  ),
});
export type FormulaOffer = z.infer<typeof formulaOffer>;
export type FormulaGuarantee = FormulaOffer['guarantees'][number];
