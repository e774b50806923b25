import type { Db } from './openStore.ts';

/**
 * Seats of call-back slots. The two unique keys of the table (slot and seat, slot and holder) make the capacity true
 * whatever runs at the same time; a read alone never decides.
 */
export interface SeatWish {
  /** ms UTC. */
  slotStart: number;
  /** How many calls advisors can make in one slot. */
  seats: number;
  /** Who takes the seat; the same holder asking again keeps it. */
  holder: string;
  now: number;
  /** The seat is free again after this, unless it is confirmed. */
  heldUntil: number;
}

/** Takes a seat for a while. False when the slot is full. Asking again with the same holder prolongs the hold. */
export async function holdSeat(db: Db, wish: SeatWish): Promise<boolean> {
  const mine = await db
    .updateTable('slot_seat')
    .set({ held_until: wish.heldUntil })
    .where('slot_start', '=', wish.slotStart)
    .where('holder', '=', wish.holder)
    .where('held_until', 'is not', null)
    .executeTakeFirst();
  if (mine.numUpdatedRows > 0n) return true;
  await db
    .deleteFrom('slot_seat')
    .where('slot_start', '=', wish.slotStart)
    .where('held_until', '<=', wish.now)
    .execute();
  for (let seat = 1; seat <= wish.seats; seat++) {
    const taken = await db
      .insertInto('slot_seat')
      .values({ slot_start: wish.slotStart, seat, holder: wish.holder, held_until: wish.heldUntil })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(taken.numInsertedOrUpdatedRows ?? 0) > 0) return true;
  }
  return false;
}

/** Turns a hold into the seat of a booking. False when the hold has ended: the caller's transaction must not commit. */
export async function confirmSeat(db: Db, slotStart: number, holder: string, booking: string): Promise<boolean> {
  const result = await db
    .updateTable('slot_seat')
    .set({ holder: booking, held_until: null })
    .where('slot_start', '=', slotStart)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Gives back what a holder holds without a booking, but for the slot it wants to keep. */
export async function releaseHolds(db: Db, holder: string, except: number | null = null): Promise<void> {
  let holds = db.deleteFrom('slot_seat').where('holder', '=', holder).where('held_until', 'is not', null);
  if (except !== null) holds = holds.where('slot_start', '!=', except);
  await holds.execute();
}

/** Gives back the seat of a booking. */
export async function freeSeat(db: Db, booking: string): Promise<void> {
  await db.deleteFrom('slot_seat').where('holder', '=', booking).execute();
}

/** How many seats others have in each slot from `from` on; slots without any are absent. */
export async function takenSeats(
  db: Db,
  options: { from: number; to: number; now: number; exceptHolder: string },
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('slot_seat')
    .select(['slot_start', (select) => select.fn.countAll().as('taken')])
    .where('slot_start', '>=', options.from)
    .where('slot_start', '<=', options.to)
    .where('holder', '!=', options.exceptHolder)
    .where((where) => where.or([where('held_until', 'is', null), where('held_until', '>', options.now)]))
    .groupBy('slot_start')
    .execute();
  return new Map(rows.map((row) => [row.slot_start, Number(row.taken)]));
}
