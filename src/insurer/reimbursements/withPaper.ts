import { addWorkingDays, parisAt } from '../../domain/calendar.ts';
import type { Reimbursement } from '../../domain/reimbursement.ts';

/** Working days from complete papers to the payment: the promise that members are given. */
const workingDaysAfterPapers = 5;

/** A line after a paper has come: what it waited for is there, and the payment has a day again. */
export function withPaper(line: Reimbursement, now: number): Reimbursement {
  const today = parisAt(now).date;
  return {
    ...line,
    state: 'received',
    stateOn: today,
    paidOn: addWorkingDays(today, workingDaysAfterPapers),
    missing: [],
  };
}
