import type { CustomerRef } from '../domain/ids.ts';
import type { Db } from './openStore.ts';
import type { ChallengeTable } from './tables.ts';

export interface NewChallenge {
  id: string;
  conversationId: string;
  /** Whom the code was sent to; perhaps nobody. */
  customerRef: CustomerRef;
  purpose: string;
  salt: string;
  codeHmac: string;
  now: number;
  expiresAt: number;
}

/** Opens a challenge; any other of the conversation with the same purpose ends, so that a new code kills the old. */
export async function openChallenge(db: Db, challenge: NewChallenge): Promise<void> {
  await db
    .updateTable('challenge')
    .set({ ended_at: challenge.now })
    .where('conversation_id', '=', challenge.conversationId)
    .where('purpose', '=', challenge.purpose)
    .where('ended_at', 'is', null)
    .execute();
  await db
    .insertInto('challenge')
    .values({
      id: challenge.id,
      conversation_id: challenge.conversationId,
      customer_ref: challenge.customerRef,
      purpose: challenge.purpose,
      salt: challenge.salt,
      code_hmac: challenge.codeHmac,
      tries: 0,
      last_inbox_id: null,
      last_matched: 0,
      created_at: challenge.now,
      expires_at: challenge.expiresAt,
      ended_at: null,
    })
    .execute();
}

/** A challenge of this conversation; undefined for another conversation's, which is as unknown as none. */
export async function findChallenge(db: Db, id: string, conversationId: string): Promise<ChallengeTable | undefined> {
  return db
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', id)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
}

/** The newest challenge of a conversation for a purpose, ended or not. */
export async function latestChallenge(
  db: Db,
  conversationId: string,
  purpose: string,
): Promise<ChallengeTable | undefined> {
  return db
    .selectFrom('challenge')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('purpose', '=', purpose)
    .orderBy('created_at', 'desc')
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
}

export interface Try {
  id: string;
  conversationId: string;
  /** The inbox row that carried the code. */
  inboxId: string;
  /** Whether the code was the right one; compared in constant time by the caller. */
  matched: boolean;
  /** Tries that a code allows. */
  most: number;
  now: number;
}

export type TryOutcome =
  | { is: 'right' }
  | { is: 'wrong'; left: number }
  /** Expired, used, replaced or tried too often; `why` for the words only. */
  | { is: 'over'; why: 'expired' | 'ended' };

/**
 * Spends one try in one conditional update that commits at once: a crash gives no try back, fifty tries at the same
 * moment bring one success, and a turn that runs again for the same inbox row gets the outcome it had.
 */
export async function spendTry(db: Db, attempt: Try): Promise<TryOutcome> {
  const { most, now } = attempt;
  await db
    .updateTable('challenge')
    .set((set) => ({
      tries: set('tries', '+', 1),
      last_inbox_id: attempt.inboxId,
      last_matched: attempt.matched ? 1 : 0,
      ended_at: attempt.matched
        ? now
        : set
            .case()
            .when('tries', '>=', most - 1)
            .then(now)
            .else(set.ref('ended_at'))
            .end(),
    }))
    .where('id', '=', attempt.id)
    .where('conversation_id', '=', attempt.conversationId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', most)
    .where((where) => where.or([where('last_inbox_id', 'is', null), where('last_inbox_id', '!=', attempt.inboxId)]))
    .execute();
  const row = await findChallenge(db, attempt.id, attempt.conversationId);
  if (row === undefined) return { is: 'over', why: 'ended' };
  if (row.last_inbox_id === attempt.inboxId) {
    return row.last_matched === 1 ? { is: 'right' } : { is: 'wrong', left: Math.max(0, most - row.tries) };
  }
  return { is: 'over', why: row.ended_at === null ? 'expired' : 'ended' };
}

/** Removes challenges that nobody can use any more since `before` (ms UTC): codes are kept a day after their end. */
export async function dropOldChallenges(db: Db, before: number): Promise<void> {
  await db.deleteFrom('challenge').where('expires_at', '<', before).execute();
}
