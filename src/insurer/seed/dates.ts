import { addDays, addWorkingDays, type IsoDate, isWorkingDay } from '../../domain/calendar.ts';

/** The same day `years` later; 29 February becomes the 28th where the year has none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const monthDay = date.slice(4);
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${String(year).padStart(4, '0')}${monthDay === '-02-29' && !leap ? '-02-28' : monthDay}`;
}

/** The first yearly return of `startsOn` that lies after `today`. */
export function nextAnniversary(startsOn: IsoDate, today: IsoDate): IsoDate {
  for (let years = 1; ; years++) {
    const day = addYears(startsOn, years);
    if (day > today) return day;
  }
}

/** The next day of debit after `today`, `dayOfMonth` being 5, 10 or 15. */
export function nextDebit(today: IsoDate, dayOfMonth: number): IsoDate {
  let day = addDays(today, 1);
  while (Number(day.slice(8)) !== dayOfMonth) day = addDays(day, 1);
  return day;
}

/**
 * A past day on which the insurer did something: `daysAgo`, moved to the next working day, or to the last one before
 * where the next has not come yet. Never before `earliest`.
 */
export function officeDay(today: IsoDate, daysAgo: number, earliest: IsoDate): IsoDate {
  const wanted = addDays(today, -daysAgo);
  const next = workingDayFrom(wanted);
  const day = next > today ? workingDayUpTo(wanted) : next;
  return day < earliest ? earliest : day;
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayUpTo(wanted: IsoDate): IsoDate {
  let day = wanted;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}
