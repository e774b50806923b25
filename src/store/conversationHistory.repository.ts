import type { Db } from './openStore.ts';

export interface PastInbound {
  seq: number;
  /** JSON of what came in (bot/inbound.ts). */
  body: string;
  /** What the turn understood; null for what nobody typed. */
  intent: string | null;
}

/** What came into a conversation and was answered, newest first, at most `limit`. */
export async function pastInbound(db: Db, conversationId: string, limit: number): Promise<PastInbound[]> {
  return db
    .selectFrom('inbox')
    .leftJoin('turn', 'turn.id', 'inbox.turn_id')
    .select(['inbox.seq', 'inbox.body', 'turn.intent'])
    .where('inbox.conversation_id', '=', conversationId)
    .where('inbox.done_at', 'is not', null)
    .orderBy('inbox.seq', 'desc')
    .limit(limit)
    .execute();
}

/** The newest rows of a transcript that the assistant wrote, newest first. */
export async function pastAnswers(db: Db, conversationId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('transcript')
    .select('body')
    .where('conversation_id', '=', conversationId)
    .where('role', '=', 'bot')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.body);
}
