import { createHash } from 'node:crypto';
import type { NewId } from '../domain/ids.ts';
import { insertInbound, type NewInbound, Repeated } from './inbox.repository.ts';
import type { Db, Store } from './openStore.ts';
import type { LinkRow } from './tables.ts';

export interface NewLink {
  handle: string;
  conversationId: string;
  channel: string;
  browserHash: string | null;
  why: string | null;
  now: number;
  expiresAt: number;
}

export async function createLink(db: Db, link: NewLink): Promise<void> {
  await db
    .insertInto('link')
    .values({
      handle_hash: hashed(link.handle),
      conversation_id: link.conversationId,
      channel: link.channel,
      browser_hash: link.browserHash,
      why: link.why,
      created_at: link.now,
      expires_at: link.expiresAt,
      state_hash: null,
      sealed: null,
      state_expires_at: null,
      state_used_at: null,
      linked_at: null,
    })
    .execute();
}

/** The browser that a conversation was opened with; null when it was opened by no page of ours. */
export async function browserOfConversation(db: Db, conversationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversation')
    .select('browser_hash')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row?.browser_hash ?? null;
}

/** A link that can still be used, whose conversation goes on and is nobody's yet; changes nothing. */
export async function findUsableLink(
  db: Db,
  handle: string,
  now: number,
): Promise<(LinkRow & { language: string }) | undefined> {
  return db
    .selectFrom('link')
    .innerJoin('conversation', 'conversation.id', 'link.conversation_id')
    .selectAll('link')
    .select('conversation.language')
    .where('handle_hash', '=', hashed(handle))
    .where('link.expires_at', '>', now)
    .where('linked_at', 'is', null)
    .where('conversation.ended_at', 'is', null)
    .where('conversation.customer_ref', 'is', null)
    .executeTakeFirst();
}

/** Begins a sign-in behind a link. False when the link cannot be used any more, or is another browser's. */
export async function beginLink(
  store: Pick<Store, 'db' | 'sealer'>,
  begun: { handle: string; browserHash: string; state: string; secrets: unknown; now: number; expiresAt: number },
): Promise<boolean> {
  const result = await store.db
    .updateTable('link')
    .set({
      state_hash: hashed(begun.state),
      sealed: store.sealer.seal(JSON.stringify(begun.secrets)),
      state_expires_at: begun.expiresAt,
      state_used_at: null,
    })
    .where('handle_hash', '=', hashed(begun.handle))
    .where('browser_hash', '=', begun.browserHash)
    .where('expires_at', '>', begun.now)
    .where('linked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type StateOutcome =
  | { is: 'taken'; link: LinkRow }
  /** The state is good, in another browser than the one that began: it stays unused. */
  | { is: 'otherBrowser' }
  /** Forged, used, replaced or expired. */
  | { is: 'unknown' };

/** Consumes a state by one conditional update: of fifty callbacks at the same moment one goes on. */
export async function takeState(
  db: Db,
  taken: { state: string; browserHash: string | null; now: number },
): Promise<StateOutcome> {
  const live = { hash: hashed(taken.state), now: taken.now };
  const link = await db
    .updateTable('link')
    .set({ state_used_at: taken.now })
    .where('state_hash', '=', live.hash)
    .where('browser_hash', '=', taken.browserHash ?? '')
    .where('state_used_at', 'is', null)
    .where('state_expires_at', '>', live.now)
    .where('linked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (link !== undefined) return { is: 'taken', link };
  const other = await db
    .selectFrom('link')
    .select('browser_hash')
    .where('state_hash', '=', live.hash)
    .where('state_used_at', 'is', null)
    .where('state_expires_at', '>', live.now)
    .executeTakeFirst();
  const isOther = other !== undefined && other.browser_hash !== taken.browserHash;
  return { is: isOther ? 'otherBrowser' : 'unknown' };
}

/**
 * Ends a link by the inbox row that tells its conversation who signed in, in one commit. False when the link was used
 * meanwhile, or the conversation has ended or is somebody's: nothing is written then.
 */
export async function completeLink(
  store: Store,
  completed: { link: LinkRow; inbound: NewInbound; now: number; newId: NewId },
): Promise<boolean> {
  const { link, now } = completed;
  try {
    return await store.commit(async (tx) => {
      const used = await tx
        .updateTable('link')
        .set({ linked_at: now, sealed: null })
        .where('handle_hash', '=', link.handle_hash)
        .where('linked_at', 'is', null)
        .executeTakeFirst();
      // Who signs in is there: the idle time begins again, as for a message.
      const free = await tx
        .updateTable('conversation')
        .set({ last_at: now })
        .where('id', '=', link.conversation_id)
        .where('ended_at', 'is', null)
        .where('customer_ref', 'is', null)
        .executeTakeFirst();
      if (used.numUpdatedRows !== 1n || free.numUpdatedRows !== 1n) throw new Repeated();
      await insertInbound(tx, store, completed.inbound, now, completed.newId);
      return true;
    });
  } catch (thrown) {
    if (thrown instanceof Repeated) return false;
    throw thrown;
  }
}

/** Removes links that nobody can use any more since `before` (ms UTC). */
export async function dropOldLinks(db: Db, before: number): Promise<void> {
  await db.deleteFrom('link').where('expires_at', '<', before).execute();
}

/** Random texts of 128 bits and more need no slow hash. */
function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * Gives a link of a chat without a browser to the first browser whose person goes on from it. False when another one
 * has it: whoever opens the link after that learns nothing.
 */
export async function bindLink(db: Db, handle: string, browserHash: string): Promise<boolean> {
  await db
    .updateTable('link')
    .set({ browser_hash: browserHash })
    .where('handle_hash', '=', hashed(handle))
    .where('browser_hash', 'is', null)
    .execute();
  const row = await db
    .selectFrom('link')
    .select('browser_hash')
    .where('handle_hash', '=', hashed(handle))
    .executeTakeFirst();
  return row?.browser_hash === browserHash;
}

/** Who signed in, kept sealed until they say whether the chat is theirs. */
export async function keepSignedIn(store: Pick<Store, 'db' | 'sealer'>, link: LinkRow, kept: unknown): Promise<void> {
  await store.db
    .updateTable('link')
    .set({ sealed: store.sealer.seal(JSON.stringify(kept)) })
    .where('handle_hash', '=', link.handle_hash)
    .where('linked_at', 'is', null)
    .execute();
}

/** Takes a link out of use by the answer to "is it you?". Undefined when it was answered before, or is another's. */
export async function endLink(
  db: Db,
  ended: { handle: string; browserHash: string; now: number },
): Promise<LinkRow | undefined> {
  const open = db
    .selectFrom('link')
    .selectAll()
    .where('handle_hash', '=', hashed(ended.handle))
    .where('browser_hash', '=', ended.browserHash)
    .where('state_used_at', 'is not', null)
    .where('expires_at', '>', ended.now)
    .where('linked_at', 'is', null);
  const link = await open.executeTakeFirst();
  if (link === undefined) return undefined;
  const result = await db
    .updateTable('link')
    .set({ linked_at: ended.now, sealed: null })
    .where('handle_hash', '=', link.handle_hash)
    .where('linked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n ? link : undefined;
}
