import { z } from 'zod';
import type { Sealer } from '../store/seal.ts';
import { openSealedLink } from './sealedLink.ts';

const linkSchema = z.object({
  is: z.literal('outsideLink'),
  /** Absolute: a page of the insurer's. */
  url: z.url(),
  /** ms UTC. */
  expiresAt: z.number(),
});

/**
 * A same-origin path that leads to a page of the insurer's. Sealed, so that it can lead nowhere else and shows no
 * address that is a right by itself in the chat's history after its time.
 */
export function outsidePath(sealer: Sealer, link: { url: string; expiresAt: number }): string {
  return `/go/${sealer.seal(JSON.stringify({ is: 'outsideLink', ...link }))}`;
}

/** Where a path leads at `now`; null for one that has expired or that we did not make. */
export function readOutsideLink(sealer: Sealer, token: string, now: number): string | null {
  if (!/^[\w-]{40,1200}$/.test(token)) return null;
  const link = openSealedLink(sealer, token, linkSchema);
  const leads = link !== null && link.expiresAt > now && /^https?:$/.test(new URL(link.url).protocol);
  return leads ? link.url : null;
}
