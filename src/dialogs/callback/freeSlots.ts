import { addDays, daysBetween, type IsoDate, type LocalTime, parisInstant } from '../../domain/calendar.ts';
import { dayState, LEAD_MS, type Slot, slots, slotsOfDay } from '../../domain/openingHours.ts';
import { holdSeat, releaseHolds, takenSeats } from '../../store/slotSeats.repository.ts';
import type { Turn } from '../turn.ts';

const HOLD_MS = 10 * 60_000;

/** Under this name a conversation holds the seat of the slot it is choosing; one at a time. */
export function holderOf(turn: Turn): string {
  return `hold:${turn.conversationId}`;
}

/** The slots that can be booked now, oldest first; what this conversation holds itself counts as free. */
export async function freeSlots(turn: Turn): Promise<Slot[]> {
  const { brand } = turn.services;
  const all = slots(brand, turn.now);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const taken = await takenSeats(turn.db, {
    from: first.start,
    to: last.start,
    now: turn.now,
    exceptHolder: holderOf(turn),
  });
  return all.filter((slot) => (taken.get(slot.start) ?? 0) < brand.callbackSeats);
}

/**
 * Takes the seat at once, before the turn commits, so that what the customer is told stays true; a turn that runs
 * again takes the same one. What the conversation held before is given back. False when the slot is full.
 */
export async function takeSlot(turn: Turn, slotStart: number): Promise<boolean> {
  const held = await holdSeat(turn.db, {
    slotStart,
    seats: turn.services.brand.callbackSeats,
    holder: holderOf(turn),
    now: turn.now,
    heldUntil: turn.now + HOLD_MS,
  });
  if (held) await releaseHolds(turn.db, holderOf(turn), slotStart);
  return held;
}

export type DayRefusal = 'weekday' | 'holiday' | 'closure' | 'past' | 'over' | 'full' | 'tooFar';

/** Why no call can be booked on a day; null when one can. `free` is what `freeSlots` gave. */
export function dayRefusal(turn: Turn, date: IsoDate, free: readonly Slot[]): DayRefusal | null {
  if (free.some((slot) => slot.date === date)) return null;
  if (date < turn.today) return 'past';
  const day = dayState(turn.services.brand, date);
  if (day.is === 'closed') return day.reason;
  const all = slots(turn.services.brand, turn.now);
  if (all.some((slot) => slot.date === date)) return 'full';
  return date === turn.today ? 'over' : 'tooFar';
}

export type HourRefusal = 'full' | 'tooSoon' | 'closed';

/** Why no call can be booked at a time of a day that has free slots; null when the slot is among `free`. */
export function hourRefusal(turn: Turn, date: IsoDate, time: LocalTime, free: readonly Slot[]): HourRefusal | null {
  if (slotAt(date, time, free) !== undefined) return null;
  if (slotAt(date, time, slotsOfDay(turn.services.brand, date)) === undefined) return 'closed';
  return parisInstant(date, halfHour(time)) < turn.now + LEAD_MS ? 'tooSoon' : 'full';
}

/** The slot that a time falls into: "17 h 10" is in the one of 17 h. */
export function slotAt(date: IsoDate, time: LocalTime, among: readonly Slot[]): Slot | undefined {
  const start = halfHour(time);
  return among.find((slot) => slot.date === date && slot.time === start);
}

/** The days that still have a free slot, in order. */
export function freeDays(free: readonly Slot[]): IsoDate[] {
  return [...new Set(free.map((slot) => slot.date))];
}

/** The three free days nearest to the one that was asked for, in order. */
export function nearestDays(date: IsoDate, free: readonly Slot[]): IsoDate[] {
  return freeDays(free)
    .toSorted((left, right) => Math.abs(daysBetween(date, left)) - Math.abs(daysBetween(date, right)))
    .slice(0, 3)
    .toSorted();
}

/** The free slots of a day nearest to a time, in order. */
export function nearestHours(date: IsoDate, time: LocalTime, free: readonly Slot[], count = 5): Slot[] {
  const wanted = parisInstant(date, time);
  return free
    .filter((slot) => slot.date === date)
    .toSorted((left, right) => Math.abs(left.start - wanted) - Math.abs(right.start - wanted))
    .slice(0, count)
    .toSorted((left, right) => left.start - right.start);
}

/** Days from `start` up to, not including, `end`. */
export function daysOf(start: IsoDate, end: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let date = start; date < end && days.length < 31; date = addDays(date, 1)) days.push(date);
  return days;
}

function halfHour(time: LocalTime): LocalTime {
  return `${time.slice(0, 2)}:${time.slice(3, 5) < '30' ? '00' : '30'}`;
}
