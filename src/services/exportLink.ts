import { z } from 'zod';
import type { Sealer } from '../store/seal.ts';
import { openSealedLink } from './sealedLink.ts';

/** ms. */
export const EXPORT_LINK_LIFE = 15 * 60_000;

const linkSchema = z.object({
  is: z.literal('exportLink'),
  conversationId: z.string(),
  /** ms UTC. */
  expiresAt: z.number(),
});
/** The export of whoever is identified in one conversation, for its own browser. It names no customer. */
export type ExportLink = Omit<z.infer<typeof linkSchema>, 'is'>;

export function exportPath(sealer: Sealer, link: ExportLink): string {
  return `/my-data/${sealer.seal(JSON.stringify({ is: 'exportLink', ...link }))}`;
}

/** What was sealed into an address; null for one that we did not make. */
export function readExportLink(sealer: Sealer, token: string): ExportLink | null {
  if (!/^[\w-]{40,600}$/.test(token)) return null;
  return openSealedLink(sealer, token, linkSchema);
}
