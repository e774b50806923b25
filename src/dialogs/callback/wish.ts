import { addDays, type IsoDate, type LocalTime } from '../../domain/calendar.ts';
import type { Slot } from '../../domain/openingHours.ts';
import type { DateValue } from '../../intents/understanding.port.ts';
import type { Turn } from '../turn.ts';
import { daysOf, slotAt } from './freeSlots.ts';
import { type Hour, readHour } from './readHour.ts';

/** A day to be called, with what was said about the hour. `to` is exclusive. */
export interface DayWish extends Hour {
  date: IsoDate;
}

export type Wish =
  /** Only an hour was said: it belongs to the day that is known already. */
  | { is: 'hour'; hour: Hour }
  | { is: 'day'; day: DayWish; doubts: IsoDate[] }
  /** "La semaine prochaine": one of several days. */
  | { is: 'days'; dates: IsoDate[] }
  | { is: 'soonest' };

const SOONEST =
  /(?<!\p{L})(?:d[èe]s que possible|(?:le|au) plus (?:t[ôo]t|vite)(?: possible)?|tout de suite|maintenant|imm[ée]diatement|asap|as soon as possible|right (?:now|away)|immediately)(?!\p{L})/iu;
const BARE_NUMBERS = /^[\d\s./-]+$/;

/**
 * What a sentence says about when to call; null when it says nothing about it. `expecting` decides what bare numbers
 * are: "26" is a day, "14" an hour.
 */
export function readWish(text: string, turn: Turn, expecting: 'day' | 'hour'): Wish | null {
  if (text === '') return null;
  const bare = expecting === 'day' && BARE_NUMBERS.test(text);
  const hour = bare ? null : readHour(text);
  if (hour !== null) return { is: 'hour', hour };
  const reading = turn.services.readDate(bare && /^\d{1,2}$/.test(text) ? dayOfMonth(text, turn) : text, {
    language: turn.t.language,
    reference: turn.now,
    direction: 'future',
  });
  // "Un conseiller peut m’appeler vers 17 h": no day was said, whatever day the reader supposes.
  const bareHour = reading === null || bare ? null : readHour(text.slice(reading.span[0], reading.span[1]));
  if (bareHour !== null) return { is: 'hour', hour: bareHour };
  const day = reading === null ? null : dayOf(reading.value);
  if (SOONEST.test(text) && (day === null || day.date === turn.today)) return { is: 'soonest' };
  if (reading === null || day === null) return null;
  const { value } = reading;
  if (value.type === 'daterange' && addDays(value.start, 1) < value.end)
    return { is: 'days', dates: daysOf(value.start, value.end) };
  const doubts = reading.doubts.map((doubt) => dayOf(doubt).date).filter((date) => date !== day.date);
  return { is: 'day', day, doubts };
}

export function wholeDay(date: IsoDate): DayWish {
  return { date, at: null, from: null, to: null };
}

/** The free slots that a wish leaves: of its hours when they have any, else of the whole day. */
export function slotsWithin(day: DayWish, free: readonly Slot[]): Slot[] {
  const ofDay = free.filter((slot) => slot.date === day.date);
  const within = ofDay.filter((slot) => slot.time >= (day.from ?? '00:00') && slot.time < (day.to ?? '24:00'));
  return within.length > 0 ? within : ofDay;
}

/** The first day on which the hour is free; null when there is none. */
export function firstDayAt(hour: Hour, free: readonly Slot[]): IsoDate | null {
  const fits = (slot: Slot) =>
    hour.at === null
      ? slot.time >= (hour.from ?? '00:00') && slot.time < (hour.to ?? '24:00')
      : slotAt(slot.date, hour.at, [slot]) !== undefined;
  return free.find(fits)?.date ?? null;
}

function dayOfMonth(text: string, turn: Turn): string {
  return turn.t.language === 'fr' ? `le ${text}` : `the ${text}${ordinal(Number(text))}`;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function dayOf(value: DateValue): DayWish {
  switch (value.type) {
    case 'date':
      return wholeDay(value.value);
    case 'datetime':
      return { ...wholeDay(value.value.slice(0, 10)), at: value.value.slice(11, 16) };
    case 'daterange':
      return wholeDay(value.start);
    case 'datetimerange': {
      const date = value.start.slice(0, 10);
      const to: LocalTime = value.end.slice(0, 10) === date ? value.end.slice(11, 16) : '24:00';
      return { date, at: null, from: value.start.slice(11, 16), to };
    }
  }
}
