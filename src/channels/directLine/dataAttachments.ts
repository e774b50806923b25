import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ProblemReason } from '../../http/reply.ts';
import type { DirectLineContext } from './context.ts';

const attachment = z.object({
  contentUrl: z.string(),
  contentType: z.string().max(100).nullish(),
  name: z.string().max(300).nullish(),
});
const DATA = /^data:([\w.+/-]{0,100});base64,([A-Za-z0-9+/=]*)$/;

/**
 * Files that stand inside an activity as `data:` addresses. Any other address is refused: fetching what a client
 * names would let it reach what only we can reach.
 */
export async function storeDataAttachments(
  context: DirectLineContext,
  conversationId: string,
  attachments: readonly unknown[],
): Promise<{ ids: string[] } | { refused: ProblemReason }> {
  const ids: string[] = [];
  const refuse = async (reason: ProblemReason) => {
    for (const id of ids) await context.files.remove(id);
    return { refused: reason };
  };
  for (const given of attachments) {
    const parsed = attachment.safeParse(given);
    const match = parsed.success ? DATA.exec(parsed.data.contentUrl) : null;
    if (!parsed.success || match === null) return refuse('ActivityRefused');
    const outcome = await context.files.store({
      conversationId,
      name: parsed.data.name ?? '',
      contentType: parsed.data.contentType ?? match[1] ?? '',
      content: Readable.from([Buffer.from(match[2] ?? '', 'base64')]),
      onlyNew: false,
    });
    if (outcome.is === 'refused') return refuse(outcome.reason);
    ids.push(outcome.file.id);
  }
  return { ids };
}
