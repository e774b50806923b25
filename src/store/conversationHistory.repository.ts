import type { Db } from './openStore.ts';

export interface PastTurn {
  turnId: string;
  /** JSON of what came in (bot/inbound.ts). */
  body: string;
  /** What the turn understood; null for what nobody typed. Inside a form it may be anything. */
  intent: string | null;
}

/** What came into a conversation and was answered, newest first, at most `limit`. */
export async function pastTurns(db: Db, conversationId: string, limit: number): Promise<PastTurn[]> {
  return db
    .selectFrom('inbox')
    .innerJoin('turn', 'turn.id', 'inbox.turn_id')
    .select(['turn.id as turnId', 'inbox.body', 'turn.intent'])
    .where('inbox.conversation_id', '=', conversationId)
    .orderBy('inbox.seq', 'desc')
    .limit(limit)
    .execute();
}

/** The newest answers of the assistant as they are kept, with the turn that gave them; newest first. */
export async function pastAnswers(
  db: Db,
  conversationId: string,
  limit: number,
): Promise<{ turnId: string | null; body: string }[]> {
  return db
    .selectFrom('transcript')
    .select(['turn_id as turnId', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('role', '=', 'bot')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}
