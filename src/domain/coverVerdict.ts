import { z } from 'zod';

/** A fact that a verdict on cover took into account: the question of the terms, and what the customer told of it. */
const factKnown = z.object({
  code: z.string(),
  question: z.object({ fr: z.string(), en: z.string() }),
  /** Null for "I do not know". */
  answer: z.boolean().nullable(),
});
export type FactKnown = z.infer<typeof factKnown>;

/** The stored facts of a verdict; none when they are of a version that cannot be read. */
export function readFactsKnown(json: string): FactKnown[] {
  const parsed = z.array(factKnown).safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : [];
}
