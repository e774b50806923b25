import { z } from 'zod';
import type { Sealer } from '../store/seal.ts';
import { openSealedLink } from './sealedLink.ts';

const linkSchema = z.object({
  is: z.literal('takeLink'),
  requestId: z.string(),
  /** ms UTC. */
  expiresAt: z.number(),
});

/**
 * What a notice's "take" carries: sealed, so that no page or mail of somebody else's can make an advisor take a request
 * by a click. Who takes it is whoever is signed in at the console.
 */
export function takeToken(sealer: Sealer, link: { requestId: string; expiresAt: number }): string {
  return sealer.seal(JSON.stringify({ is: 'takeLink', ...link }));
}

/** The request to take at `now`; null for a token that has expired or that we did not make. */
export function readTakeToken(sealer: Sealer, token: string, now: number): string | null {
  if (!/^[\w-]{40,600}$/.test(token)) return null;
  const link = openSealedLink(sealer, token, linkSchema);
  return link !== null && link.expiresAt > now ? link.requestId : null;
}
