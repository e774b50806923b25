import type { Db } from './openStore.ts';
import type { PairingRow } from './tables.ts';

export interface NewPairing {
  /** Keyed hash of the code; the code itself is stored nowhere else than in the chat that shows it. */
  codeHash: string;
  conversationId: string;
  /** Of the form that asked for photos. */
  formKey: string;
  now: number;
  expiresAt: number;
}

/** Opens a code; an earlier one of the conversation that no phone has used ends. Throws when the code is in use. */
export async function openPairing(db: Db, pairing: NewPairing): Promise<void> {
  await db
    .deleteFrom('pairing')
    .where('conversation_id', '=', pairing.conversationId)
    .where('phone_hash', 'is', null)
    .execute();
  await db
    .insertInto('pairing')
    .values({
      ...{ code_hash: pairing.codeHash, conversation_id: pairing.conversationId, form_key: pairing.formKey },
      ...{ created_at: pairing.now, expires_at: pairing.expiresAt, phone_hash: null },
    })
    .execute();
}

/**
 * Gives an open code to the phone that typed it, until `expiresAt`. Undefined when there is no such code, it has
 * expired, or another phone has it: a code serves once.
 */
export async function bindPairing(
  db: Db,
  bound: { codeHash: string; phoneHash: string; now: number; expiresAt: number },
): Promise<PairingRow | undefined> {
  return db
    .updateTable('pairing')
    .set({ phone_hash: bound.phoneHash, expires_at: bound.expiresAt })
    .where('code_hash', '=', bound.codeHash)
    .where('phone_hash', 'is', null)
    .where('expires_at', '>', bound.now)
    .returningAll()
    .executeTakeFirst();
}

export async function pairingOfPhone(db: Db, phoneHash: string, now: number): Promise<PairingRow | undefined> {
  return db
    .selectFrom('pairing')
    .selectAll()
    .where('phone_hash', '=', phoneHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Forgets what ended before an instant (ms UTC). */
export async function dropOldPairings(db: Db, before: number): Promise<void> {
  await db.deleteFrom('pairing').where('expires_at', '<', before).execute();
}
