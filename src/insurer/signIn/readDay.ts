import { addDays, type IsoDate } from '../../domain/calendar.ts';

/** "03/02/1946", "3.2.1946", "03021946" or "1946-02-03" as a day up to today; null when it is none. */
export function readDay(written: string, today: IsoDate): IsoDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const own = /^(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4})$/.exec(written);
  const [year, month, day] = iso === null ? [own?.[3], own?.[2], own?.[1]] : [iso[1], iso[2], iso[3]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return addDays(date, 0) === date && date <= today ? date : null;
}
