import { addDays, type IsoDate, type LocalTime } from '../../domain/calendar.ts';
import type { DateReading, DateValue } from '../understanding.port.ts';
import type { Atom, Day, Situation } from './atoms.ts';
import { localTime, minutesOf } from './timeRules.ts';

type Value = Pick<DateReading, 'value' | 'doubts'>;
type Part = Extract<Atom, { kind: 'part' }>;
type Hours = { kind: 'time'; time: LocalTime; half: boolean } | { kind: 'times'; start: LocalTime; end: LocalTime };

/** Makes one value of a day, a part of the day and a time that were said together; null when they name no day. */
export function compose(atoms: readonly Atom[], situation: Situation): Value | null {
  const day = atoms.find((atom) => atom.kind === 'day');
  const part = atoms.find((atom) => atom.kind === 'part');
  const hours = atoms.find((atom) => atom.kind === 'time' || atom.kind === 'times');
  const instant = atoms.find((atom) => atom.kind === 'instant');
  const span = atoms.find((atom) => atom.kind === 'span');
  if (instant !== undefined)
    return { value: { type: 'datetime', value: `${instant.date}T${instant.time}` }, doubts: [] };
  if (span !== undefined) {
    if (hours?.kind === 'time') return { value: atTime(span.start.slice(0, 10), hours.time, night), doubts: [] };
    return { value: { type: 'datetimerange', start: span.start, end: span.end }, doubts: [] };
  }
  if (day !== undefined) {
    const doubts = day.doubts.map((doubt) => onDay(doubt, part, hours));
    // "Hier à minuit": the midnight that begins the day or the one that ends it.
    const midnight = hours?.kind === 'time' && hours.time === '00:00' && day.day.end === null && part === undefined;
    if (midnight) doubts.push(atTime(addDays(day.day.start, 1), '00:00', undefined));
    // Nobody asks to be called at half past two in the night.
    const small = hours?.kind === 'time' && hours.half && minutesOf(hours.time) < 7 * 60 && part === undefined;
    if (small && !situation.past && day.day.end === null) {
      const meant = atTime(day.day.start, localTime(minutesOf(hours.time) + 720), undefined);
      return { value: meant, doubts: [onDay(day.day, part, hours), ...doubts] };
    }
    return { value: onDay(day.day, part, hours), doubts };
  }
  if (part !== undefined && part.base !== null) return partAlone(part, hours, situation);
  if (hours !== undefined) return hoursAlone(part, hours, situation);
  return null;
}

const night: Part = { kind: 'part', name: 'night', from: 20 * 60, to: 30 * 60, base: null };

function onDay(day: Day, part: Part | undefined, hours: Hours | undefined): DateValue {
  if (day.end !== null) return { type: 'daterange', start: day.start, end: day.end };
  if (hours?.kind === 'time') return atTime(day.start, hours.time, part);
  if (hours?.kind === 'times') return timesOn(day.start, hours, part);
  if (part !== undefined)
    return { type: 'datetimerange', start: stamp(day.start, part.from), end: stamp(day.start, part.to) };
  return { type: 'date', value: day.start };
}

/** "Hier soir vers 11 h" is 23:00; "dimanche dans la nuit vers 2 h" is Monday, 02:00. */
function atTime(date: IsoDate, time: LocalTime, part: Part | undefined): DateValue {
  return { type: 'datetime', value: stamp(date, minutesIn(minutesOf(time), part)) };
}

function minutesIn(minutes: number, part: Part | undefined): number {
  if (part === undefined || part.name === 'morning') return minutes;
  if (part.name === 'night') {
    if (minutes < 7 * 60) return minutes + 1440;
    return minutes < 12 * 60 ? minutes + 720 : minutes === 720 ? 1440 : minutes;
  }
  return minutes < 12 * 60 && minutes > 0 ? minutes + 720 : minutes;
}

function timesOn(date: IsoDate, { start, end }: Extract<Hours, { kind: 'times' }>, part?: Part): DateValue {
  const from = minutesIn(minutesOf(start), part);
  const to = minutesIn(minutesOf(end), part);
  return { type: 'datetimerange', start: stamp(date, from), end: stamp(date, to <= from ? to + 1440 : to) };
}

/** "Ce matin", "cette nuit", "en fin d’après-midi", with or without a time. */
function partAlone(part: Part, hours: Hours | undefined, { today, now, past, language }: Situation): Value {
  const minutes = minutesOf(now);
  let base = part.base === 'today-ish' || part.base === null ? 0 : part.base;
  if (part.base === 'today-ish' && !past && part.name === 'morning' && language === 'en' && part.from === 360) base = 1;
  else if (part.base === 'today-ish') base = past ? (part.from > minutes ? -1 : 0) : part.to <= minutes ? 1 : 0;
  else if (part.base === 0 && part.name === 'night')
    base = past && minutes < 20 * 60 ? -1 : minutes < 5 * 60 && !past ? -1 : 0;
  const day = addDays(today, base);
  return { value: onDay({ start: day, end: null }, part, hours), doubts: [] };
}

/** A time without a day: the nearest one in the direction asked; not today makes it doubtful. */
function hoursAlone(part: Part | undefined, hours: Hours, { today, now, past }: Situation): Value {
  const start = minutesIn(minutesOf(hours.kind === 'time' ? hours.time : hours.start), part);
  const end = hours.kind === 'time' ? start : minutesOf(hours.end) || 1440;
  const later = past ? start > minutesOf(now) : end <= minutesOf(now);
  const on = (date: IsoDate) =>
    hours.kind === 'time' ? atTime(date, localTime(start), undefined) : timesOn(date, hours, part);
  const other = addDays(today, past ? -1 : 1);
  const afternoon =
    !past &&
    hours.kind === 'time' &&
    hours.half &&
    part === undefined &&
    start < 8 * 60 &&
    start + 720 > minutesOf(now);
  if (afternoon) {
    const meant: DateValue = { type: 'datetime', value: stamp(today, start + 720) };
    return { value: meant, doubts: [on(other)] };
  }
  return later ? { value: on(other), doubts: [on(today)] } : { value: on(today), doubts: [] };
}

/** Minutes may run past midnight. */
function stamp(date: IsoDate, minutes: number): `${IsoDate}T${LocalTime}` {
  return `${addDays(date, Math.floor(minutes / 1440))}T${localTime(minutes)}`;
}
