import { hotQuery, number, text } from './hotQuery.ts';
import type { Db } from './openStore.ts';
import type { TranscriptRow } from './tables.ts';

/** What was said after `afterSeq`, oldest first, at most `limit`. */
export async function readTranscript(
  db: Db,
  conversationId: string,
  afterSeq: number,
  limit = 500,
): Promise<TranscriptRow[]> {
  return (await selectAfter(db, { conversationId, afterSeq, limit })).rows;
}

const selectAfter = hotQuery<{ conversationId: string; afterSeq: number; limit: number }, TranscriptRow>((db, at) =>
  db
    .selectFrom('transcript')
    .selectAll()
    .where('conversation_id', '=', text(at('conversationId')))
    .where('seq', '>', number(at('afterSeq')))
    .orderBy('seq')
    .limit(number(at('limit'))),
);

export async function insertTranscriptRow(db: Db, row: TranscriptRow): Promise<void> {
  await insertRow(db, row);
}

const insertRow = hotQuery<TranscriptRow, unknown>((db, at) =>
  db.insertInto('transcript').values({
    conversation_id: at('conversation_id'),
    seq: at('seq'),
    role: at('role'),
    body: at('body'),
    turn_id: at('turn_id'),
    created_at: at('created_at'),
  }),
);
