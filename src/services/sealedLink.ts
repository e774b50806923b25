import type { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Sealer } from '../store/seal.ts';

/** What was sealed into an address, by its schema; null for one that we did not make. */
export function openSealedLink<Link>(sealer: Sealer, token: string, schema: z.ZodType<Link>): Link | null {
  try {
    const parsed = schema.safeParse(JSON.parse(sealer.open(token)));
    return parsed.success ? parsed.data : null;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'SEAL_BROKEN') return null;
    throw thrown;
  }
}
