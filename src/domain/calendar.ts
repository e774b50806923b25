/** The French calendar: Paris time, public holidays, working days. Instants are ms UTC, local days are ISO dates. */

/** `YYYY-MM-DD`, a day in Paris. */
export type IsoDate = string;
/** `HH:MM`, 24 hours, wall clock in Paris. */
export type LocalTime = string;

export const PARIS = 'Europe/Paris';

const parisParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: PARIS,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The wall clock in Paris at an instant. */
export function parisAt(instant: number): { date: IsoDate; time: LocalTime } {
  const local = new Date(instant + parisOffset(instant)).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

const HOUR_MS = 3_600_000;
/** Asked many times for the same hour, within which the clocks never change; the platform's answer is a slow one. */
let asked = { hour: Number.NaN, offset: 0 };

/** By how many ms the clocks of Paris are ahead of UTC. */
function parisOffset(instant: number): number {
  const hour = Math.floor(instant / HOUR_MS);
  if (hour !== asked.hour) {
    const parts: Record<string, string> = {};
    for (const { type, value } of parisParts.formatToParts(hour * HOUR_MS)) parts[type] = value;
    const { year, month, day, minute, second } = parts;
    const wall = Date.parse(`${year}-${month}-${day}T${parts['hour']}:${minute}:${second}Z`);
    asked = { hour, offset: wall - hour * HOUR_MS };
  }
  return asked.offset;
}

/**
 * The instant of a wall-clock time in Paris. A time that the spring change skips becomes the later valid instant;
 * one that the autumn change repeats means its first occurrence.
 */
export function parisInstant(date: IsoDate, time: LocalTime = '00:00'): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const summer = asUtc - 2 * 3_600_000;
  const winter = asUtc - 3_600_000;
  const reads = (instant: number) => {
    const local = parisAt(instant);
    return local.date === date && local.time === time;
  };
  if (reads(summer)) return summer;
  return winter;
}

const DAY_MS = 86_400_000;

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** True for a day that exists: 2027-02-29 does not. */
export function isRealDate(date: string): date is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). */
export function easter(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidaysByYear = new Map<number, ReadonlySet<IsoDate>>();

/** The public holidays of metropolitan France (code du travail, L3133-1). */
export function publicHolidays(year: number): ReadonlySet<IsoDate> {
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    const sunday = easter(year);
    const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
    holidays = new Set([...fixed.map((day) => `${year}-${day}`), ...[1, 39, 50].map((days) => addDays(sunday, days))]);
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

export function isPublicHoliday(date: IsoDate): boolean {
  return publicHolidays(Number(date.slice(0, 4))).has(date);
}

/** A "jour ouvré": Monday to Friday, no public holiday. */
export function isWorkingDay(date: IsoDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !isPublicHoliday(date);
}

/** The day that lies `count` working days after `date`, not counting `date` itself. */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}
