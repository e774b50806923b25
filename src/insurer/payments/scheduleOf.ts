import { addDays, addWorkingDays, type IsoDate, isWorkingDay } from '../../domain/calendar.ts';
import type { Contract } from '../../domain/contract.ts';
import { type Cents, instalments as split } from '../../domain/money.ts';
import type { Instalment, PaymentSchedule } from '../../domain/payment.ts';
import { addYears } from '../seed/dates.ts';
import { partsOf } from './partsOf.ts';

/** How a contract is paid: the mandate's reference and the end of the account's number. */
export type Mandate = NonNullable<PaymentSchedule['mandate']>;

/** The instalments of a contract in its current year, or in its last one when it has ended. Pure. */
export function scheduleOf(contract: Contract, mandate: Mandate | null, today: IsoDate): PaymentSchedule {
  const { from, to: anniversary } = currentYear(contract, today);
  const to = contract.endsOn !== null && contract.endsOn < anniversary ? contract.endsOn : anniversary;
  const days = dueDays(contract, from, anniversary);
  const amounts = split(contract.premium.yearlyCents, days.length);
  const due = days.flatMap((dueOn, index) => (dueOn < to ? [{ dueOn, amountCents: amounts[index] ?? 0 }] : []));
  const lateCount = lateOf(contract, due, today);
  const past = due.filter(({ dueOn }) => dueOn < today).length;
  const instalments = due.map(
    (one, index): Instalment => ({ ...one, ...stateOf(one.dueOn, past - index, lateCount, today) }),
  );
  return {
    contractId: contract.id,
    contractNumber: contract.number,
    from,
    to,
    instalments,
    totalCents: instalments.reduce((sum, { amountCents }) => sum + amountCents, 0),
    next: nextOf(contract, instalments, today),
    mandate,
  };
}

/** From the last anniversary to the next one; for an ended contract, the year in which it ended. */
export function currentYear(contract: Contract, today: IsoDate): { from: IsoDate; to: IsoDate } {
  const last = contract.endsOn !== null && contract.endsOn <= today ? addDays(contract.endsOn, -1) : today;
  let years = 0;
  while (addYears(contract.startsOn, years + 1) <= last) years++;
  return { from: addYears(contract.startsOn, years), to: addYears(contract.startsOn, years + 1) };
}

/** The same day of each month (5, 10 or 15): twelve fall in a year. A yearly premium is due on its first day. */
function dueDays({ premium }: Contract, from: IsoDate, to: IsoDate): IsoDate[] {
  if (premium.frequency === 'yearly') return [from];
  const debitDay = premium.nextDueOn?.slice(8) ?? usualDebitDay;
  const days: IsoDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) if (day.slice(8) === debitDay) days.push(day);
  return days;
}

const usualDebitDay = '05';

/** How many of the instalments that are behind us are owed. */
function lateOf({ arrears }: Contract, due: readonly { dueOn: IsoDate; amountCents: Cents }[], today: IsoDate): number {
  if (arrears === null) return 0;
  const behind = due.filter(({ dueOn }) => dueOn < today).reverse();
  let left = arrears.owedCents;
  let count = 0;
  for (const { amountCents } of behind) {
    if (left <= 0) break;
    left -= amountCents;
    count++;
  }
  return count;
}

/** `fromLast` is 1 for the latest instalment behind us. The formal notice went for the oldest one that is owed. */
function stateOf(
  dueOn: IsoDate,
  fromLast: number,
  lateCount: number,
  today: IsoDate,
): Pick<Instalment, 'state' | 'rejectCode'> {
  if (fromLast >= 1 && fromLast <= lateCount) {
    return { state: fromLast === lateCount ? 'unpaid' : 'rejected', rejectCode: 'AM04' };
  }
  if (dueOn > today) return { state: 'upcoming', rejectCode: null };
  // Banks move no money on Sundays and holidays.
  const moved = isWorkingDay(dueOn) ? dueOn : addWorkingDays(dueOn, 1);
  return { state: moved < today ? 'paid' : 'pending', rejectCode: null };
}

function nextOf(contract: Contract, instalments: readonly Instalment[], today: IsoDate): PaymentSchedule['next'] {
  const dueOn = contract.premium.nextDueOn;
  if (dueOn === null || dueOn <= today) return null;
  if (contract.endsOn !== null && dueOn >= contract.endsOn) return null;
  const amountCents = instalments.find((one) => one.dueOn === dueOn)?.amountCents ?? contract.premium.instalmentCents;
  return { dueOn, amountCents, parts: partsOf(contract, amountCents) };
}
