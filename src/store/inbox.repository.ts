import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import { hotQuery, number, text } from './hotQuery.ts';
import type { Db, Store } from './openStore.ts';
import type { InboxRow, TranscriptTable } from './tables.ts';
import { insertTranscriptRow } from './transcript.repository.ts';

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
  // Only what the customer writes keeps an identity session alive.
  const heardAt = inbound.shown === null ? null : now;
  const { rows } = await takePlace(tx, { id: inbound.conversationId, heardAt });
  const [conversation] = rows;
  if (conversation === undefined)
    throw new AppError('INVARIANT_BROKEN', { message: 'inbound for an unknown conversation' });
  const seq = conversation.last_seq;
  const id = newId('in');
  const { numAffectedRows } = await insertInboxRow(tx, {
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
  });
  if (numAffectedRows !== 1n) throw new Repeated();
  if (inbound.shown !== null) {
    await insertTranscriptRow(tx, {
      conversation_id: inbound.conversationId,
      seq,
      role: inbound.shown.role,
      body: JSON.stringify(inbound.shown.body),
      turn_id: null,
      created_at: now,
    });
  }
  return { inboxId: id, seq, fresh: true };
}

export class Repeated extends Error {}

const takePlace = hotQuery<{ id: string; heardAt: number | null }, { last_seq: number }>((db, at) =>
  db
    .updateTable('conversation')
    .set((set) => ({
      last_seq: set('last_seq', '+', 1),
      last_at: set.fn.coalesce(set.val(at('heardAt')), set.ref('last_at')),
    }))
    .where('id', '=', at('id'))
    .returning('last_seq'),
);

type NewInboxRow = Omit<InboxRow, 'failures' | 'done_at' | 'turn_id'>;

const insertInboxRow = hotQuery<NewInboxRow, unknown>((db, at) =>
  db
    .insertInto('inbox')
    .values({
      id: at('id'),
      conversation_id: at('conversation_id'),
      inbound_key: at('inbound_key'),
      seq: at('seq'),
      body: at('body'),
      sealed: at('sealed'),
      correlation_id: at('correlation_id'),
      received_at: at('received_at'),
      not_before: at('not_before'),
      group_key: at('group_key'),
      failures: 0,
      done_at: null,
      turn_id: null,
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'inbound_key']).doNothing()),
);

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
  return (await selectOpen(db, { conversationId })).rows;
}

const selectOpen = hotQuery<{ conversationId: string }, InboxRow>((db, at) =>
  db
    .selectFrom('inbox')
    .selectAll()
    .where('conversation_id', '=', text(at('conversationId')))
    .where('done_at', 'is', null)
    .orderBy('seq')
    .limit(number(50)),
);

/** These rows were consumed by one turn; what they carried sealed is erased. */
export async function endInbox(db: Db, ids: readonly string[], turnId: string, now: number): Promise<void> {
  for (const id of ids) await endInboxRow(db, { id, turnId, now });
}

const endInboxRow = hotQuery<{ id: string; turnId: string; now: number }, unknown>((db, at) =>
  db
    .updateTable('inbox')
    .set({ done_at: at('now'), turn_id: at('turnId'), sealed: null })
    .where('id', '=', at('id')),
);

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
