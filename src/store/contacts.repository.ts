import type { NewId } from '../domain/ids.ts';
import type { Db } from './openStore.ts';
import type { ContactRow } from './tables.ts';

/** How a channel knows a person. What is undefined stays as it was; null forgets it. */
export interface SeenContact {
  channel: string;
  account: string;
  userKey: string;
  address?: string | null;
  name?: string | null;
  reference?: string | null;
}

/** The contact of a person, made at the first message. */
export async function seeContact(db: Db, seen: SeenContact, now: number, newId: NewId): Promise<ContactRow> {
  const { channel, account, userKey, address, name, reference } = seen;
  const known = {
    ...(address === undefined ? {} : { address }),
    ...(name === undefined ? {} : { name }),
    ...(reference === undefined ? {} : { reference }),
  };
  await db
    .insertInto('channel_contact')
    .values({
      ...{ id: newId('ct'), channel, account, user_key: userKey, address: null, name: null, reference: null },
      ...{ conversation_id: null, last_inbound_at: null, blocked_at: null, held_until: 0, holds: 0 },
      ...{ taking_until: 0, sending_until: 0, created_at: now },
      ...known,
    })
    .onConflict((conflict) =>
      Object.keys(known).length === 0
        ? conflict.columns(['channel', 'account', 'user_key']).doNothing()
        : conflict.columns(['channel', 'account', 'user_key']).doUpdateSet(known),
    )
    .execute();
  return db
    .selectFrom('channel_contact')
    .selectAll()
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('user_key', '=', userKey)
    .executeTakeFirstOrThrow();
}

export async function findContact(db: Db, id: string): Promise<ContactRow | undefined> {
  return db.selectFrom('channel_contact').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Contacts of an account by the key or the address that a channel knows them by. */
export async function contactsBy(
  db: Db,
  by: { channel: string; account: string } & ({ userKey: string } | { address: string }),
): Promise<ContactRow[]> {
  const query = db
    .selectFrom('channel_contact')
    .selectAll()
    .where('channel', '=', by.channel)
    .where('account', '=', by.account);
  return 'userKey' in by
    ? query.where('user_key', '=', by.userKey).execute()
    : query.where('address', '=', by.address).execute();
}

export async function contactOfConversation(db: Db, conversationId: string): Promise<ContactRow | undefined> {
  return db
    .selectFrom('channel_contact')
    .innerJoin('conversation', 'conversation.user_id', 'channel_contact.id')
    .selectAll('channel_contact')
    .where('conversation.id', '=', conversationId)
    .executeTakeFirst();
}

export async function updateContact(
  db: Db,
  id: string,
  changed: Partial<
    Pick<
      ContactRow,
      'conversation_id' | 'last_inbound_at' | 'blocked_at' | 'held_until' | 'holds' | 'address' | 'reference'
    >
  >,
): Promise<void> {
  await db.updateTable('channel_contact').set(changed).where('id', '=', id).execute();
}

type Lease = 'taking_until' | 'sending_until';

/** Takes the work on a contact for one process; false when another has it. */
export async function leaseContact(db: Db, id: string, lease: Lease, now: number, until: number): Promise<boolean> {
  const result = await db
    .updateTable('channel_contact')
    .set({ [lease]: until })
    .where('id', '=', id)
    .where(lease, '<=', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function releaseContact(db: Db, id: string, lease: Lease): Promise<void> {
  await db
    .updateTable('channel_contact')
    .set({ [lease]: 0 })
    .where('id', '=', id)
    .execute();
}

/** The embedded database has one process: whatever was leased at its start is nobody's. */
export async function clearContactLeases(db: Db): Promise<void> {
  await db.updateTable('channel_contact').set({ taking_until: 0, sending_until: 0 }).execute();
}
