import { identityIsOver, type SessionLimits } from '../../domain/identitySession.ts';
import { hotQuery } from '../../store/hotQuery.ts';
import type { Db, Store } from '../../store/openStore.ts';
import type { ConversationRow, TranscriptRow } from '../../store/tables.ts';

/** What each request needs of a conversation; not its state, which can be long. */
export type ConversationHead = Pick<
  ConversationRow,
  | 'id'
  | 'user_id'
  | 'language'
  | 'last_seq'
  | 'customer_ref'
  | 'identified_at'
  | 'last_at'
  | 'browser_hash'
  | 'ended_at'
  | 'ended_reason'
>;

export async function readHead(db: Db, id: string): Promise<ConversationHead | undefined> {
  return (await selectHead(db, { id })).rows[0];
}

const selectHead = hotQuery<{ id: string }, ConversationHead>((db, at) =>
  db
    .selectFrom('conversation')
    .select(['id', 'user_id', 'language', 'last_seq', 'customer_ref', 'identified_at', 'last_at', 'browser_hash'])
    .select(['ended_at', 'ended_reason'])
    .where('id', '=', at('id')),
);

/**
 * False when what was said may no longer be shown: the customer was identified here, and signed out since, or their
 * session is over. Only signals are replayed then, which say so.
 */
export function mayShowHistory(head: ConversationHead, now: number, limits: SessionLimits): boolean {
  if (head.customer_ref === null) return true;
  const signedOut = head.ended_reason === 'signedOut' || head.ended_reason === 'idle';
  return !signedOut && !identityIsOver(head, now, limits);
}

/**
 * Ends a conversation and writes the signal that tells its pages so, in one commit. Returns the signal's row, or null
 * when it had ended before.
 */
export async function endWithSignal(
  store: Store,
  id: string,
  reason: 'signedOut' | 'idle' | 'customer',
  now: number,
): Promise<TranscriptRow | null> {
  return store.commit(async (tx) => {
    const ended = await tx
      .updateTable('conversation')
      .set((set) => ({ ended_at: now, ended_reason: reason, last_seq: set('last_seq', '+', 1) }))
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('last_seq')
      .executeTakeFirst();
    if (ended === undefined) return null;
    const row: TranscriptRow = {
      conversation_id: id,
      seq: ended.last_seq,
      role: 'system',
      body: JSON.stringify({ kind: 'signal', name: 'conversationEnded', reason }),
      turn_id: null,
      created_at: now,
    };
    await tx.insertInto('transcript').values(row).execute();
    return row;
  });
}
