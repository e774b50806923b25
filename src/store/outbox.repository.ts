import { isPushed } from '../domain/channelName.ts';
import type { Db } from './openStore.ts';
import type { OutboxTable, TranscriptRow } from './tables.ts';

/**
 * Queues rows of the transcript for a channel that is pushed to, in the transaction that wrote them; a Direct Line
 * client reads the transcript itself, so for its conversations nothing is queued. Whoever writes a row that the
 * customer must see (a turn, an advisor's message) calls this beside it.
 */
export async function queueForPush(db: Db, rows: readonly TranscriptRow[], now: number): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const conversation = await db
    .selectFrom('conversation')
    .select(['channel', 'epoch'])
    .where('id', '=', first.conversation_id)
    .executeTakeFirstOrThrow();
  if (!isPushed(conversation.channel)) return;
  const queued = rows.map((row): OutboxTable => {
    const { conversation_id, seq } = row;
    const open = { status: 'pending' as const, attempts: 0, next_at: now, created_at: now, sent_at: null };
    return { conversation_id, seq, epoch: conversation.epoch, ...open };
  });
  await db.insertInto('outbox').values(queued).execute();
}

/** A transcript row that waits for its channel, with what decides whether it is still said. */
export interface PendingRow extends TranscriptRow {
  epoch: number;
  conversation_epoch: number;
  owner: string;
  language: string;
}

/** What waits for one contact, oldest first: rows of one conversation follow its order. */
export async function pendingOfContact(db: Db, contactId: string, limit = 50): Promise<PendingRow[]> {
  return db
    .selectFrom('outbox')
    .innerJoin('conversation', 'conversation.id', 'outbox.conversation_id')
    .innerJoin('transcript', (join) =>
      join
        .onRef('transcript.conversation_id', '=', 'outbox.conversation_id')
        .onRef('transcript.seq', '=', 'outbox.seq'),
    )
    .selectAll('transcript')
    .select(['outbox.epoch', 'conversation.epoch as conversation_epoch', 'conversation.owner', 'conversation.language'])
    .where('outbox.conversation_id', 'in', (select) =>
      select.selectFrom('conversation as own').select('own.id').where('own.user_id', '=', contactId),
    )
    .where('outbox.status', '=', 'pending')
    .orderBy('outbox.created_at')
    .orderBy('outbox.seq')
    .limit(limit)
    .execute();
}

/** Rows that left the outbox: rendered into the channel's messages, or not to be said any more. */
export async function endOutbox(
  db: Db,
  rows: readonly Pick<TranscriptRow, 'conversation_id' | 'seq'>[],
  status: 'sent' | 'discarded',
  now: number,
): Promise<void> {
  for (const { conversation_id, seq } of rows) {
    await db
      .updateTable('outbox')
      .set({ status, sent_at: now })
      .where('conversation_id', '=', conversation_id)
      .where('seq', '=', seq)
      .execute();
  }
}
