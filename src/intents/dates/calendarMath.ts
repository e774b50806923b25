import { addDays, daysBetween, easter, type IsoDate, isRealDate, weekday } from '../../domain/calendar.ts';

export function iso(year: number, month: number, day: number): IsoDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
export const dayOf = (date: IsoDate): number => Number(date.slice(8, 10));

/** The same day some months away, or the last one of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  for (let day = dayOf(date); ; day--) {
    const found = iso(year, month, day);
    if (found !== null) return found;
  }
}

export const monthStart = (date: IsoDate): IsoDate => `${date.slice(0, 8)}01`;

/** The Monday of a day's week. */
export const weekStart = (date: IsoDate): IsoDate => addDays(date, -((weekday(date) + 6) % 7));

/** The nearest such weekday strictly before (-1) or after (1) a day. */
export function weekdayFrom(date: IsoDate, wanted: number, way: -1 | 1): IsoDate {
  const gap = way === 1 ? (wanted - weekday(date) + 7) % 7 || 7 : -((weekday(date) - wanted + 7) % 7 || 7);
  return addDays(date, gap);
}

/** Of two days, the one nearer to a third. */
export function nearer(date: IsoDate, one: IsoDate, other: IsoDate): IsoDate {
  return Math.abs(daysBetween(date, one)) <= Math.abs(daysBetween(date, other)) ? one : other;
}

const feasts: Readonly<Record<string, (year: number) => IsoDate>> = {
  christmas: (year) => `${year}-12-25`,
  boxing: (year) => `${year}-12-26`,
  christmaseve: (year) => `${year}-12-24`,
  newyear: (year) => `${year}-01-01`,
  newyearseve: (year) => `${year}-12-31`,
  easter,
  eastermonday: (year) => addDays(easter(year), 1),
  ascension: (year) => addDays(easter(year), 39),
  whit: (year) => addDays(easter(year), 49),
  whitmonday: (year) => addDays(easter(year), 50),
  labour: (year) => `${year}-05-01`,
  victory: (year) => `${year}-05-08`,
  bastille: (year) => `${year}-07-14`,
  assumption: (year) => `${year}-08-15`,
  halloween: (year) => `${year}-10-31`,
  bonfire: (year) => `${year}-11-05`,
  allsaints: (year) => `${year}-11-01`,
  armistice: (year) => `${year}-11-11`,
};

export function feast(name: string, year: number): IsoDate | null {
  return feasts[name]?.(year) ?? null;
}
