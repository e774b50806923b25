import type { Language } from '../domain/identity.ts';
import type { ConversationId } from '../domain/ids.ts';
import { hotQuery } from './hotQuery.ts';
import type { Db, Store } from './openStore.ts';
import type { ConversationRow } from './tables.ts';

export interface NewConversation {
  id: ConversationId;
  channel: string;
  userId: string;
  language: string;
  browserHash: string | null;
  now: number;
}

export async function createConversation(db: Db, conversation: NewConversation): Promise<void> {
  await db
    .insertInto('conversation')
    .values({
      id: conversation.id,
      channel: conversation.channel,
      user_id: conversation.userId,
      language: conversation.language,
      owner: 'bot',
      epoch: 0,
      state: '{}',
      last_seq: 0,
      lease_token: null,
      lease_until: null,
      customer_ref: null,
      identified_at: null,
      browser_hash: conversation.browserHash,
      created_at: conversation.now,
      last_at: conversation.now,
      ended_at: null,
      ended_reason: null,
    })
    .execute();
}

export async function findConversation(db: Db, id: string): Promise<ConversationRow | undefined> {
  return db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same for every turn. */
export const conversationHot = hotQuery<{ id: string }, ConversationRow>((db, at) =>
  db.selectFrom('conversation').selectAll().where('id', '=', at('id')),
);

/** The newest conversation of a browser that has not ended. */
/** In which language a conversation is held; French where there is none. */
export async function languageOfConversation(db: Db, id: string): Promise<Language> {
  const row = await db.selectFrom('conversation').select('language').where('id', '=', id).executeTakeFirst();
  return row?.language === 'en' ? 'en' : 'fr';
}

/**
 * Takes the rows of several conversations in one order, before any of them is written: two transactions that change
 * each other's would wait for one another else. The embedded database has one writer, and needs none of it.
 */
export async function lockConversations(
  tx: Db,
  { dialect }: Pick<Store, 'dialect'>,
  ids: readonly string[],
): Promise<void> {
  if (dialect === 'sqlite' || ids.length < 2) return;
  await tx
    .selectFrom('conversation')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function conversationOfBrowser(db: Db, browserHash: string): Promise<ConversationRow | undefined> {
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function endConversation(db: Db, id: string, reason: string, now: number): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ ended_at: now, ended_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/**
 * Takes the conversation for one worker until `until`; nobody else can while the lease lives. Undefined when another
 * worker holds it.
 */
export async function leaseConversation(
  db: Db,
  id: string,
  lease: { token: string; until: number; now: number },
): Promise<ConversationRow | undefined> {
  return (await takeLease(db, { id, ...lease })).rows[0];
}

const takeLease = hotQuery<{ id: string; token: string; until: number; now: number }, ConversationRow>((db, at) =>
  db
    .updateTable('conversation')
    .set({ lease_token: at('token'), lease_until: at('until') })
    .where('id', '=', at('id'))
    .where((where) => where.or([where('lease_token', 'is', null), where('lease_until', '<', at('now'))]))
    .returningAll(),
);

/** False when the lease was lost. */
export async function renewLease(db: Db, id: string, token: string, until: number): Promise<boolean> {
  const result = await db
    .updateTable('conversation')
    .set({ lease_until: until })
    .where('id', '=', id)
    .where('lease_token', '=', token)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function releaseLease(db: Db, id: string, token: string): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ lease_token: null, lease_until: null })
    .where('id', '=', id)
    .where('lease_token', '=', token)
    .execute();
}
