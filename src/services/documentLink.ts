import { z } from 'zod';
import type { DocumentId } from '../domain/ids.ts';
import type { Sealer } from '../store/seal.ts';
import { openSealedLink } from './sealedLink.ts';

/** ms. */
export const DOCUMENT_LINK_LIFE = 10 * 60_000;
export const DOWNLOADS_PER_LINK = 5;

const linkSchema = z.object({
  is: z.literal('documentLink'),
  /** Of this link: downloads are counted by it. */
  id: z.string(),
  conversationId: z.string(),
  documentId: z.string().transform((value) => value as DocumentId),
  /** ms UTC. */
  expiresAt: z.number(),
});
/** One paper, for the browser of one conversation, for a while. It names no customer and gives no right by itself. */
export type DocumentLink = Omit<z.infer<typeof linkSchema>, 'is'>;

/** A same-origin path. Sealed rather than only signed: not even the ids can be read from an address. */
export function documentPath(sealer: Sealer, link: DocumentLink): string {
  return `/documents/${sealer.seal(JSON.stringify({ is: 'documentLink', ...link }))}`;
}

/** What was sealed into an address; null for one that we did not make. Whether it has expired is not looked at. */
export function readDocumentLink(sealer: Sealer, token: string): DocumentLink | null {
  if (!/^[\w-]{40,600}$/.test(token)) return null;
  return openSealedLink(sealer, token, linkSchema);
}
