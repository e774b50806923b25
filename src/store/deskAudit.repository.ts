import type { Db } from './openStore.ts';
import type { DeskAuditTable } from './tables.ts';

/** Who read what of a customer, when and why: written before it is shown. */
export async function recordReading(db: Db, reading: DeskAuditTable): Promise<void> {
  await db.insertInto('desk_audit').values(reading).execute();
}

export interface Reading extends DeskAuditTable {
  first_name: string | null;
}

/** Readings of a customer's file and of a conversation, newest first; for the customer and for whoever audits. */
export async function readingsOf(
  db: Db,
  of: { customerRef: string | null; conversationId: string },
  limit = 50,
): Promise<Reading[]> {
  return db
    .selectFrom('desk_audit')
    .leftJoin('staff', 'staff.id', 'desk_audit.staff_id')
    .selectAll('desk_audit')
    .select('staff.first_name')
    .where((where) =>
      where.or([
        where('conversation_id', '=', of.conversationId),
        ...(of.customerRef === null ? [] : [where('customer_ref', '=', of.customerRef)]),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}

/** The newest readings of the whole desk. */
export async function latestReadings(db: Db, limit = 200): Promise<Reading[]> {
  return db
    .selectFrom('desk_audit')
    .leftJoin('staff', 'staff.id', 'desk_audit.staff_id')
    .selectAll('desk_audit')
    .select('staff.first_name')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}
