import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Db, Store } from './openStore.ts';
import type { InboxRow, TranscriptTable } from './tables.ts';

export interface NewInbound {
  conversationId: string;
  /** The sender's id of the message: the idempotency key of the whole turn. */
  key: string;
  /** Masked; what the turn will parse. */
  body: unknown;
  /** Sealed at once; null when nothing was masked. */
  secrets: unknown;
  /** What the history shows of it; null for internal rows, which nobody wrote. */
  shown: { role: TranscriptTable['role']; body: unknown } | null;
  correlationId: string;
  notBefore?: number;
  groupKey?: string;
}

export interface Accepted {
  inboxId: string;
  seq: number;
  /** False for a repeat of something accepted before: nothing was written. */
  fresh: boolean;
}

/** Writes an inbound message durably, once. Only after this may it be acknowledged. */
export async function acceptInbound(store: Store, inbound: NewInbound, now: number, newId: NewId): Promise<Accepted> {
  try {
    return await store.commit((tx) => insertInbound(tx, store, inbound, now, newId));
  } catch (thrown) {
    if (!(thrown instanceof Repeated)) throw thrown;
    const first = await store.db
      .selectFrom('inbox')
      .select(['id', 'seq'])
      .where('conversation_id', '=', inbound.conversationId)
      .where('inbound_key', '=', inbound.key)
      .executeTakeFirstOrThrow();
    return { inboxId: first.id, seq: first.seq, fresh: false };
  }
}

/** The same inside a transaction of the caller; throws `Repeated` (which must roll it back) for a repeat. */
export async function insertInbound(
  tx: Db,
  store: Pick<Store, 'sealer'>,
  inbound: NewInbound,
  now: number,
  newId: NewId,
): Promise<Accepted> {
  const conversation = await tx
    .updateTable('conversation')
    .set((set) => ({
      last_seq: set('last_seq', '+', 1),
      // Only what the customer writes keeps an identity session alive.
      ...(inbound.shown === null ? {} : { last_at: now }),
    }))
    .where('id', '=', inbound.conversationId)
    .returning('last_seq')
    .executeTakeFirst();
  if (conversation === undefined)
    throw new AppError('INVARIANT_BROKEN', { message: 'inbound for an unknown conversation' });
  const seq = conversation.last_seq;
  const id = newId('in');
  const inserted = await tx
    .insertInto('inbox')
    .values({
      id,
      conversation_id: inbound.conversationId,
      inbound_key: inbound.key,
      seq,
      body: JSON.stringify(inbound.body),
      sealed: inbound.secrets === null ? null : store.sealer.seal(JSON.stringify(inbound.secrets)),
      correlation_id: inbound.correlationId,
      received_at: now,
      not_before: inbound.notBefore ?? now,
      group_key: inbound.groupKey ?? null,
      failures: 0,
      done_at: null,
      turn_id: null,
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'inbound_key']).doNothing())
    .executeTakeFirst();
  if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) throw new Repeated();
  if (inbound.shown !== null) {
    await tx
      .insertInto('transcript')
      .values({
        conversation_id: inbound.conversationId,
        seq,
        role: inbound.shown.role,
        body: JSON.stringify(inbound.shown.body),
        turn_id: null,
        created_at: now,
      })
      .execute();
  }
  return { inboxId: id, seq, fresh: true };
}

export class Repeated extends Error {}

/** The parsed body of what came under a key; undefined when nothing did. */
export async function inboundBodyByKey(db: Db, conversationId: string, key: string): Promise<unknown> {
  const row = await db
    .selectFrom('inbox')
    .select('body')
    .where('conversation_id', '=', conversationId)
    .where('inbound_key', '=', key)
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.body);
}

/** What waits in a conversation, oldest first. */
export async function openInbox(db: Db, conversationId: string): Promise<InboxRow[]> {
  return db
    .selectFrom('inbox')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('done_at', 'is', null)
    .orderBy('seq')
    .limit(50)
    .execute();
}

/** Conversations with something to do now, oldest first. */
export async function conversationsWaiting(db: Db, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('inbox')
    .select('conversation_id')
    .where('done_at', 'is', null)
    .where('not_before', '<=', now)
    .groupBy('conversation_id')
    .orderBy((select) => select.fn.min('not_before'))
    .limit(limit)
    .execute();
  return rows.map((row) => row.conversation_id);
}

/** When the next delayed row becomes due; null when none waits. */
export async function nextDue(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('inbox')
    .select((select) => select.fn.min('not_before').as('due'))
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return row?.due ?? null;
}
