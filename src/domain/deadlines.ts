import { addDays, addWorkingDays, type IsoDate, isWorkingDay } from './calendar.ts';
import type { ClaimType } from './claim.ts';

/** How long a customer has to declare (code des assurances, L113-2 and L125-2; the contract for the last three). */
export type DeadlineRule =
  | 'fiveWorkingDays'
  | 'twoWorkingDays'
  | 'thirtyDaysAfterDecree'
  | 'thirtyDays'
  | 'sameDay'
  | 'twoYears';

export interface Deadline {
  rule: DeadlineRule;
  /** The last day in time, itself included; null while a natural-disaster decree is awaited. */
  lastDay: IsoDate | null;
}

export type Standing =
  | { is: 'notBegun' }
  /** `workingDaysLeft` counts the days after today: 0 on the last day itself and over a week-end that ends it. */
  | { is: 'inTime'; lastDay: IsoDate; workingDaysLeft: number }
  /** Late is taken all the same: only a proven harm to the insurer could matter. */
  | { is: 'late'; lastDay: IsoDate; workingDaysLate: number };

const rules: Readonly<Record<ClaimType, DeadlineRule>> = {
  auto_accident: 'fiveWorkingDays',
  auto_glass: 'fiveWorkingDays',
  auto_theft: 'twoWorkingDays',
  auto_vandalism: 'fiveWorkingDays',
  auto_fire: 'fiveWorkingDays',
  auto_natural_disaster: 'thirtyDaysAfterDecree',
  home_water: 'fiveWorkingDays',
  home_burglary: 'twoWorkingDays',
  home_fire: 'fiveWorkingDays',
  home_glass: 'fiveWorkingDays',
  home_storm: 'fiveWorkingDays',
  home_natural_disaster: 'thirtyDaysAfterDecree',
  home_electrical: 'fiveWorkingDays',
  home_liability: 'fiveWorkingDays',
  health_hospital: 'sameDay',
  health_optical: 'twoYears',
  health_dental: 'twoYears',
  health_accident: 'twoYears',
  legal: 'thirtyDays',
};

/**
 * The last day to declare something known since `knownOn`. Days are counted from the one after it; working days leave
 * out week-ends and public holidays. `decreeOn` is the day the decree appeared in the Journal officiel.
 */
export function declarationDeadline(type: ClaimType, knownOn: IsoDate, decreeOn: IsoDate | null = null): Deadline {
  const rule = rules[type];
  switch (rule) {
    case 'fiveWorkingDays':
      return { rule, lastDay: addWorkingDays(knownOn, 5) };
    case 'twoWorkingDays':
      return { rule, lastDay: addWorkingDays(knownOn, 2) };
    case 'thirtyDaysAfterDecree':
      return { rule, lastDay: decreeOn === null ? null : addDays(decreeOn, 30) };
    case 'thirtyDays':
      return { rule, lastDay: addDays(knownOn, 30) };
    case 'sameDay':
      return { rule, lastDay: knownOn };
    case 'twoYears':
      return { rule, lastDay: twoYearsAfter(knownOn) };
  }
}

export function standingOn({ lastDay }: Deadline, today: IsoDate): Standing {
  if (lastDay === null) return { is: 'notBegun' };
  return today <= lastDay
    ? { is: 'inTime', lastDay, workingDaysLeft: workingDaysAfter(today, lastDay) }
    : { is: 'late', lastDay, workingDaysLate: workingDaysAfter(lastDay, today) };
}

// Where the month has no such day, the last of the month (code de procédure civile, art. 641).
function twoYearsAfter(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4)) + 2;
  const rest = date.slice(4);
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
}

/** Working days after `from`, up to and including `to`. */
function workingDaysAfter(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}
