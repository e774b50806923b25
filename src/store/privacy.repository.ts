import { type PhotoPlace, readPhotoPlace } from '../domain/photoPlace.ts';
import { verdictsOf } from './coverVerdicts.repository.ts';
import type { Db } from './openStore.ts';
import { type PhotoPlaceConsent, photoPlaceConsentsOf } from './photoPlaces.repository.ts';

/** What we keep of a customer beside the insurer's own file, for the customer to read. */
export interface KeptOfCustomer {
  conversations: { begunAt: number; channel: string; messages: { at: number; by: string; body: unknown }[] }[];
  drafts: { form: string; answers: unknown; updatedAt: number; keptUntil: number }[];
  requests: { reference: string; kind: string; status: string; topic: string; createdAt: number }[];
  files: { name: string; bytes: number; createdAt: number; place: PhotoPlace | null }[];
  /** What they said when asked whether the places of their photos may be kept. */
  photoPlaces: PhotoPlaceConsent[];
  /** Sentences kept because they were not understood, for a person to say what they mean. */
  sentences: { text: string; createdAt: number }[];
  /** What the insurer had told, with whether the customer heard it. */
  news: { kind: string; what: unknown; happenedAt: number; toldAt: number | null }[];
  /** What advisors noted for each other. */
  notes: { text: string; createdAt: number }[];
  /** What they were told on questions of cover, with what that rested on. */
  verdicts: {
    reference: string;
    question: string;
    facts: unknown;
    verdict: string;
    reason: string;
    clause: string;
    contract: string;
    version: string;
    toldAt: number;
  }[];
  ratings: { score: number | null; comment: string | null; createdAt: number }[];
  /** The chat in which news is wanted. */
  newsChannel: string | null;
}

const MOST_MESSAGES = 20_000;
const RECEIPT_MS = 60_000;

/** Everything of one customer: from all their conversations, and from the one they are in. */
export async function keptOf(db: Db, customerRef: string): Promise<KeptOfCustomer> {
  const conversations = await db
    .selectFrom('conversation')
    .select(['id', 'channel', 'created_at'])
    .where('customer_ref', '=', customerRef)
    .orderBy('created_at')
    .execute();
  const ids = conversations.map(({ id }) => id);
  const news = {
    ...(await newsKeptOf(db, customerRef)),
    verdicts: await verdictsKeptOf(db, customerRef),
    photoPlaces: await photoPlaceConsentsOf(db, customerRef),
  };
  if (ids.length === 0) return { conversations: [], drafts: [], requests: [], files: [], ...nothingSaid, ...news };
  const [messages, drafts, requests, files] = await Promise.all([
    db
      .selectFrom('transcript')
      .select(['conversation_id', 'role', 'body', 'created_at'])
      .where('conversation_id', 'in', ids)
      .orderBy('conversation_id')
      .orderBy('seq')
      .limit(MOST_MESSAGES)
      .execute(),
    db
      .selectFrom('draft')
      .selectAll()
      .where('customer_ref', '=', customerRef)
      .where('status', '!=', 'deleted')
      .execute(),
    db.selectFrom('desk_request').selectAll().where('customer_ref', '=', customerRef).execute(),
    db.selectFrom('file').selectAll().where('conversation_id', 'in', ids).where('status', '!=', 'removed').execute(),
  ]);
  return {
    conversations: conversations.map(({ id, channel, created_at }) => ({
      begunAt: created_at,
      channel,
      messages: messages
        .filter((row) => row.conversation_id === id)
        .map((row) => ({ at: row.created_at, by: row.role, body: JSON.parse(row.body) })),
    })),
    drafts: drafts.map((row) => ({
      form: row.form,
      answers: JSON.parse(row.answers),
      updatedAt: row.updated_at,
      keptUntil: row.expires_at,
    })),
    requests: requests.map((row) => ({
      reference: row.reference,
      kind: row.kind,
      status: row.status,
      topic: row.topic,
      createdAt: row.created_at,
    })),
    files: files.map((row) => ({
      ...{ name: row.name, bytes: row.bytes, createdAt: row.created_at },
      place: readPhotoPlace(row.place),
    })),
    ...(await sayingsOf(db, ids)),
    ...news,
  };
}

const nothingSaid = { sentences: [], notes: [], ratings: [] };

async function sayingsOf(db: Db, ids: string[]): Promise<Pick<KeptOfCustomer, 'sentences' | 'notes' | 'ratings'>> {
  const [sentences, notes, ratings] = await Promise.all([
    db
      .selectFrom('misunderstood')
      .select(['text', 'created_at as createdAt'])
      .where('conversation_id', 'in', ids)
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('desk_note')
      .select(['text', 'created_at as createdAt'])
      .where('conversation_id', 'in', ids)
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('satisfaction')
      .select(['score', 'comment', 'created_at as createdAt'])
      .where('conversation_id', 'in', ids)
      .orderBy('created_at')
      .execute(),
  ]);
  return { sentences, notes, ratings };
}

async function verdictsKeptOf(db: Db, customerRef: string): Promise<KeptOfCustomer['verdicts']> {
  const rows = await verdictsOf(db, { customerRef }, MOST_MESSAGES);
  return rows.toReversed().map((row) => ({
    ...{ reference: row.reference, question: row.question, facts: JSON.parse(row.facts), verdict: row.verdict },
    ...{ reason: row.reason, clause: row.clause, contract: row.contract_number, version: row.contract_version },
    toldAt: row.told_at,
  }));
}

async function newsKeptOf(db: Db, customerRef: string): Promise<Pick<KeptOfCustomer, 'news' | 'newsChannel'>> {
  const rows = await db
    .selectFrom('insurer_event')
    .select(['kind', 'body', 'happened_at', 'told_at'])
    .where('customer_ref', '=', customerRef)
    .orderBy('happened_at')
    .limit(MOST_MESSAGES)
    .execute();
  const chosen = await db
    .selectFrom('news_channel')
    .select('channel')
    .where('customer_ref', '=', customerRef)
    .executeTakeFirst();
  return {
    news: rows.map(({ kind, body, happened_at: happenedAt, told_at: toldAt }) => ({
      ...{ kind, what: JSON.parse(body), happenedAt, toldAt },
    })),
    newsChannel: chosen?.channel ?? null,
  };
}

/**
 * Erases what a customer said and was told, their drafts, and files that belong to no claim. What has become a claim, a
 * change or a request of the desk stays where it is. Nothing of the turn that erases is touched: the conversation ends
 * with it. `upTo` is the last row of the current conversation that goes.
 */
export async function eraseConversations(
  tx: Db,
  {
    customerRef,
    conversationId,
    upTo,
    now,
  }: { customerRef: string; conversationId: string; upTo: number; now: number },
): Promise<void> {
  const rows = await tx.selectFrom('conversation').select('id').where('customer_ref', '=', customerRef).execute();
  const others = rows.map(({ id }) => id).filter((id) => id !== conversationId);
  await tx.deleteFrom('transcript').where('conversation_id', '=', conversationId).where('seq', '<=', upTo).execute();
  const all = [...others, conversationId];
  await tx
    .updateTable('inbox')
    .set({ body: '{}', sealed: null })
    .where('conversation_id', 'in', all)
    .where('done_at', 'is not', null)
    .execute();
  await tx
    .updateTable('file')
    .set({ status: 'staged', draft_id: null, created_at: 0 })
    .where('conversation_id', 'in', all)
    .where('status', 'in', ['received', 'sent'])
    // What waits to be sent with a claim is not lost by this.
    .where('conversation_id', 'not in', tx.selectFrom('job').select('conversation_id').where('status', '=', 'queued'))
    .execute();
  await tx.updateTable('file').set({ held_place: null, place: null }).where('conversation_id', 'in', all).execute();
  await tx
    .updateTable('draft')
    .set({ status: 'deleted', answers: '{}', updated_at: now })
    .where('customer_ref', '=', customerRef)
    .where('status', '=', 'open')
    .execute();
  await tx.deleteFrom('news_channel').where('customer_ref', '=', customerRef).execute();
  await eraseSayings(tx, { customerRef, ids: all, now });
  if (others.length === 0) return;
  await tx.deleteFrom('transcript').where('conversation_id', 'in', others).execute();
  await tx
    .updateTable('conversation')
    .set({ state: '{}' })
    .where('id', 'in', others)
    // What is being sent is told where it was asked for, and an empty state is one that begins.
    .where('id', 'not in', tx.selectFrom('job').select('conversation_id').where('status', '=', 'queued'))
    .execute();
}

/** The same words wherever else they were kept: for review, as sent on a channel, as told, as rated, as done. */
async function eraseSayings(
  tx: Db,
  { customerRef, ids, now }: { customerRef: string; ids: string[]; now: number },
): Promise<void> {
  await tx.deleteFrom('misunderstood').where('conversation_id', 'in', ids).execute();
  await tx.deleteFrom('satisfaction').where('conversation_id', 'in', ids).execute();
  await tx.deleteFrom('cover_verdict').where('customer_ref', '=', customerRef).execute();
  await tx.deleteFrom('desk_note').where('conversation_id', 'in', ids).execute();
  await tx
    .deleteFrom('insurer_event')
    .where('customer_ref', '=', customerRef)
    .where('status', '!=', 'waiting')
    .execute();
  await tx
    .updateTable('channel_message')
    .set({ payload: '{}' })
    .where('conversation_id', 'in', ids)
    .where('status', 'in', ['sent', 'failed', 'discarded'])
    .execute();
  await tx
    .updateTable('job')
    .set({ payload: '{}', sealed: null })
    .where('conversation_id', 'in', ids)
    .where('status', '!=', 'queued')
    // A receipt may still be on its way, and which page was opened is no word of theirs.
    .where('done_at', '<', now - RECEIPT_MS)
    .where('kind', '!=', 'payment.watch')
    .execute();
}

/** The last row of a conversation. */
export async function lastSeqOf(db: Db, conversationId: string): Promise<number> {
  const row = await db
    .selectFrom('conversation')
    .select('last_seq')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row?.last_seq ?? 0;
}
