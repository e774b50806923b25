import type { Db } from './openStore.ts';
import type { TranscriptRow } from './tables.ts';

/** What was said after `afterSeq`, oldest first, at most `limit`. */
export async function readTranscript(
  db: Db,
  conversationId: string,
  afterSeq: number,
  limit = 500,
): Promise<TranscriptRow[]> {
  return db
    .selectFrom('transcript')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}
