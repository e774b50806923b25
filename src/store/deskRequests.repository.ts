import type { Db } from './openStore.ts';
import type { DeskRequestRow, NewDeskRequest } from './tables.ts';

/** What waits for an advisor or is in an advisor's hands. */
const ACTIVE = ['open', 'taken'] as const;

/** Throws on a second open call-back of one customer or one number: the unique keys of the table say so. */
export async function insertDeskRequest(db: Db, request: NewDeskRequest): Promise<void> {
  await db.insertInto('desk_request').values(request).execute();
}

export async function findDeskRequest(db: Db, id: string): Promise<DeskRequestRow | undefined> {
  return db.selectFrom('desk_request').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface RequestOwner {
  customerRef: string | null;
  conversationId: string;
}

/** The call-backs to come of a customer, or of a conversation in which nobody was identified; soonest first. */
export async function activeCallbacks(db: Db, owner: RequestOwner): Promise<DeskRequestRow[]> {
  return callbacksOf(db, owner).where('status', 'in', ACTIVE).orderBy('slot_start').execute();
}

/** The call-back of an owner that was changed last, whatever became of it. */
export async function lastCallback(db: Db, owner: RequestOwner): Promise<DeskRequestRow | undefined> {
  return callbacksOf(db, owner).orderBy('updated_at', 'desc').limit(1).executeTakeFirst();
}

function callbacksOf(db: Db, owner: RequestOwner) {
  return db
    .selectFrom('desk_request')
    .selectAll()
    .where('kind', '=', 'callback')
    .where((where) => {
      const inConversation = where.and([
        where('conversation_id', '=', owner.conversationId),
        where('customer_ref', 'is', null),
      ]);
      return owner.customerRef === null
        ? inConversation
        : where.or([where('customer_ref', '=', owner.customerRef), inConversation]);
    });
}

/** True when somebody, whoever it is, will already be called at this number. `phone` is E.164. */
export async function numberHasCallback(db: Db, phone: string): Promise<boolean> {
  const row = await db
    .selectFrom('desk_request')
    .select('id')
    .where('phone', '=', phone)
    .where('kind', '=', 'callback')
    .where('status', 'in', ACTIVE)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Call-backs booked for a number since an instant, those that were cancelled included. */
export async function bookingsOfNumber(db: Db, phone: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('desk_request')
    .select((select) => select.fn.countAll().as('count'))
    .where('phone', '=', phone)
    .where('kind', '=', 'callback')
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The request for a person that a conversation has open; at most one. */
export async function activePersonRequest(db: Db, conversationId: string): Promise<DeskRequestRow | undefined> {
  return db
    .selectFrom('desk_request')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'person')
    .where('status', 'in', ACTIVE)
    .limit(1)
    .executeTakeFirst();
}

/** What has become more urgent or more complete about an open request. */
export type Update = Partial<
  Omit<DeskRequestRow, 'id' | 'reference' | 'kind' | 'conversation_id' | 'language' | 'created_at' | 'updated_at'>
>;

export interface Expected {
  id: string;
  status: readonly DeskRequestRow['status'][];
  /** The version that was read; null when any will do. */
  updatedAt: number | null;
  now: number;
}

/**
 * Changes a request if it still is what was read. Undefined when somebody else was faster: nothing is written then.
 * `updated_at` grows by at least 1 at every change, so that it tells versions apart within a millisecond.
 */
export async function changeDeskRequest(
  db: Db,
  expected: Expected,
  update: Update,
): Promise<DeskRequestRow | undefined> {
  let change = db
    .updateTable('desk_request')
    .set((set) => ({
      ...update,
      updated_at: set
        .case()
        .when('updated_at', '>=', expected.now)
        .then(set('updated_at', '+', 1))
        .else(expected.now)
        .end(),
    }))
    .where('id', '=', expected.id)
    .where('status', 'in', expected.status);
  if (expected.updatedAt !== null) change = change.where('updated_at', '=', expected.updatedAt);
  return change.returningAll().executeTakeFirst();
}

/** A request with the channel of its conversation and the name of who has it in hand. */
export type QueuedRequest = DeskRequestRow & { channel: string; advisor_name: string | null };

/** Requests that wait or are in hand, in no order; of many, asked for in parts. */
export async function activeRequests(db: Db, ids: readonly string[]): Promise<QueuedRequest[]> {
  const rows: QueuedRequest[] = [];
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const part = ids.slice(from, from + MOST_IDS);
    rows.push(...(await withChannel(db).where('desk_request.id', 'in', part).where('status', 'in', ACTIVE).execute()));
  }
  return rows;
}

/** More values than this are given to no statement. */
const MOST_IDS = 500;

/**
 * The queue of the desk in its order, what waits first, the most urgent on top, then what advisors have in hand: of each
 * request what differs whenever anything that a list shows of it has changed.
 */
export async function activeMarks(db: Db, limit = 5000): Promise<ActiveMark[]> {
  return db
    .selectFrom('desk_request')
    .select(['id', 'updated_at', 'customer_wrote_at', 'advisor_wrote_at', 'read_seq', 'offered_to', 'offered_until'])
    .where('status', 'in', ACTIVE)
    .orderBy('status')
    .orderBy('priority')
    .orderBy('due_at')
    .orderBy('created_at')
    .limit(limit)
    .execute();
}

export type ActiveMark = Pick<
  DeskRequestRow,
  'id' | 'updated_at' | 'customer_wrote_at' | 'advisor_wrote_at' | 'read_seq' | 'offered_to' | 'offered_until'
>;

/** What was ended since an instant, newest first. */
export async function endedRequests(db: Db, since: number, limit = 100): Promise<QueuedRequest[]> {
  return withChannel(db)
    .where('status', 'in', ['done', 'noAnswer', 'cancelled'])
    .where('updated_at', '>=', since)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
}

export async function findQueuedRequest(db: Db, id: string): Promise<QueuedRequest | undefined> {
  return withChannel(db).where('desk_request.id', '=', id).executeTakeFirst();
}

/** Every request of a customer and of a conversation, the newest first. */
export async function requestsAbout(
  db: Db,
  of: { customerRef: string; conversationId: string },
  limit = 50,
): Promise<QueuedRequest[]> {
  return withChannel(db)
    .where((where) =>
      where.or([
        where('desk_request.customer_ref', '=', of.customerRef),
        where('desk_request.conversation_id', '=', of.conversationId),
      ]),
    )
    .orderBy('desk_request.created_at', 'desc')
    .limit(limit)
    .execute();
}

function withChannel(db: Db) {
  return db
    .selectFrom('desk_request')
    .innerJoin('conversation', 'conversation.id', 'desk_request.conversation_id')
    .leftJoin('staff', 'staff.id', 'desk_request.advisor')
    .selectAll('desk_request')
    .select(['conversation.channel', 'staff.name as advisor_name']);
}

/** Promised calls whose slot begins between two instants, whatever became of them. */
export async function callsBetween(db: Db, from: number, to: number, limit = 1000): Promise<QueuedRequest[]> {
  return withChannel(db)
    .where('kind', '=', 'callback')
    .where('slot_start', '>=', from)
    .where('slot_start', '<=', to)
    .orderBy('slot_start')
    .limit(limit)
    .execute();
}
