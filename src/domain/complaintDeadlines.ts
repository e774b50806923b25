import { addDays, type IsoDate, isPublicHoliday, weekday } from './calendar.ts';

const DAYS_TO_ACKNOWLEDGE = 10;
const MONTHS_TO_ANSWER = 2;

/**
 * By when a complaint is acknowledged (10 "jours ouvrables": Monday to Saturday without holidays) and answered
 * (2 months), both counted from the day it was made. ACPR, recommendation 2022-R-01.
 */
export function complaintDeadlines(made: IsoDate): { acknowledged: IsoDate; answered: IsoDate } {
  let acknowledged = made;
  for (let left = DAYS_TO_ACKNOWLEDGE; left > 0; ) {
    acknowledged = addDays(acknowledged, 1);
    if (weekday(acknowledged) !== 0 && !isPublicHoliday(acknowledged)) left--;
  }
  return { acknowledged, answered: monthsLater(made, MONTHS_TO_ANSWER) };
}

/** The same day of a later month, or its last day when it is shorter. */
function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, lastDay)).padStart(2, '0')}`;
}
