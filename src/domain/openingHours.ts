import type { Brand } from './brand.ts';
import { addDays, type IsoDate, isPublicHoliday, type LocalTime, parisAt, parisInstant, weekday } from './calendar.ts';

/** What decides when advisors are there; wall clock in Paris. */
export type Hours = Pick<Brand, 'hours' | 'closures'>;

/** Half an hour during which an advisor calls; instants in ms UTC. */
export interface Slot {
  date: IsoDate;
  /** Wall clock in Paris. */
  time: LocalTime;
  start: number;
  end: number;
}

export const SLOT_MS = 30 * 60_000;
/** An advisor needs this much notice before a call. */
export const LEAD_MS = 30 * 60_000;
/** How many days that still have a slot may be chosen from. */
export const HORIZON_DAYS = 10;

/** Longest search for an open day: a brand that never opens must not hang the program. */
const FARTHEST_DAYS = 60;

export type DayState =
  | { is: 'open'; open: LocalTime; close: LocalTime }
  | { is: 'closed'; reason: 'weekday' | 'holiday' | 'closure' };

/** Whether advisors work on a day. A public holiday and an exceptional closure win over the week's hours. */
export function dayState({ hours, closures }: Hours, date: IsoDate): DayState {
  const day = hours[String(weekday(date))];
  if (day === undefined) return { is: 'closed', reason: 'weekday' };
  if (isPublicHoliday(date)) return { is: 'closed', reason: 'holiday' };
  if (closures.includes(date)) return { is: 'closed', reason: 'closure' };
  return { is: 'open', ...day };
}

/** True from the opening minute up to, not including, the closing one. `instant` is ms UTC. */
export function isOpen(hours: Hours, instant: number): boolean {
  const { date, time } = parisAt(instant);
  const day = dayState(hours, date);
  return day.is === 'open' && time >= day.open && time < day.close;
}

/** When advisors are next there: `instant` itself while they are. Null for a brand that has no hours. */
export function nextOpening(hours: Hours, instant: number): number | null {
  return spansFrom(hours, instant).next().value?.start ?? null;
}

/**
 * The slots that may be booked at `from`: those of the first `days` days that still have one, each at least
 * `LEAD_MS` away and ended at closing time.
 */
export function slots(hours: Hours, from: number, days = HORIZON_DAYS): Slot[] {
  const found: Slot[] = [];
  let daysFound = 0;
  let date = parisAt(from).date;
  for (let step = 0; step < FARTHEST_DAYS && daysFound < days; step++, date = addDays(date, 1)) {
    const left = slotsOfDay(hours, date).filter((slot) => slot.start >= from + LEAD_MS);
    found.push(...left);
    if (left.length > 0) daysFound += 1;
  }
  return found;
}

/** All slots of a day, whether past or not. */
export function slotsOfDay(hours: Hours, date: IsoDate): Slot[] {
  const day = dayState(hours, date);
  if (day.is === 'closed') return [];
  const found: Slot[] = [];
  for (let minutes = minutesOf(day.open); minutes + 30 <= minutesOf(day.close); minutes += 30) {
    const time = timeOf(minutes);
    const start = parisInstant(date, time);
    // A time that the spring change skips is no slot: it would be the same instant as the one an hour later.
    if (parisAt(start).time === time) found.push({ date, time, start, end: start + SLOT_MS });
  }
  return found;
}

/** The instant at which `ms` of opening hours have passed since `from`. Null for a brand that has no hours. */
export function addOpenTime(hours: Hours, from: number, ms: number): number | null {
  let left = ms;
  for (const span of spansFrom(hours, from)) {
    if (span.start + left <= span.end) return span.start + left;
    left -= span.end - span.start;
  }
  return null;
}

/** Opening hours between two instants, in ms; negative when `to` comes first. */
export function openTimeBetween(hours: Hours, from: number, to: number): number {
  if (to < from) return -openTimeBetween(hours, to, from);
  let sum = 0;
  for (const span of spansFrom(hours, from)) {
    if (span.start >= to) break;
    sum += Math.min(span.end, to) - span.start;
  }
  return sum;
}

/** Stretches of opening hours from `from` on; the first one begins at `from` while it is open. */
function* spansFrom(hours: Hours, from: number): Generator<{ start: number; end: number }, undefined> {
  let date = parisAt(from).date;
  for (let step = 0; step < FARTHEST_DAYS; step++, date = addDays(date, 1)) {
    const day = dayState(hours, date);
    if (day.is === 'closed') continue;
    const start = Math.max(from, parisInstant(date, day.open));
    const end = parisInstant(date, day.close);
    if (start < end) yield { start, end };
  }
  return undefined;
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minutes: number): LocalTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
