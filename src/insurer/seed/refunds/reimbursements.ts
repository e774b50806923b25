import { addDays, addWorkingDays } from '../../../domain/calendar.ts';
import type { Reimbursement } from '../../../domain/reimbursement.ts';
import { type CustomerKey, demoCustomer, ibanEnds } from '../customers.ts';
import { officeDay, workingDayUpTo } from '../dates.ts';
import type { SeedContext } from '../seedContext.ts';
import { type LinePlan, linePlans } from './lines.ts';
import { settle } from './settle.ts';

/** Working days between the arrival of the social security's statement and our payment. */
const workingDaysToPay = 2;

/** The refund lines of one customer, most recent care first. */
export function demoReimbursements(owner: CustomerKey, context: SeedContext): { key: string; line: Reimbursement }[] {
  return linePlans
    .filter((plan) => plan.owner === owner)
    .map((plan) => ({ key: plan.key, line: demoReimbursement(plan, context) }))
    .sort((a, b) => b.line.careOn.localeCompare(a.line.careOn));
}

function demoReimbursement(plan: LinePlan, context: SeedContext): Reimbursement {
  const holder = demoCustomer(plan.owner, context);
  const wanted = addDays(context.today, -plan.careDaysAgo);
  // Only the emergency department works on Sundays.
  const careOn = plan.act.code === 'FPU' ? wanted : workingDayUpTo(wanted);
  const stateOn = officeDay(context.today, plan.stateDaysAgo, careOn);
  return {
    id: context.idOf('rmb', plan.key),
    person: plan.person ?? { name: `${holder.firstName} ${holder.lastName}`, link: 'holder' },
    careOn,
    provider: plan.provider,
    ...settle(plan.act),
    state: plan.state,
    stateOn,
    paidOn: paidOn(plan, stateOn, context.today),
    paidTo: plan.thirdPartyPayment
      ? { kind: 'provider', name: plan.provider }
      : { kind: 'member', ibanEnd: ibanEnds[plan.owner] },
    missing: plan.missing ?? [],
    refusal: plan.refusal ?? null,
  };
}

/** The day of payment, past or promised; a promise is never in the past. */
function paidOn(plan: LinePlan, stateOn: string, today: string): string | null {
  switch (plan.state) {
    case 'paid':
    case 'adjusted':
      return stateOn;
    case 'received':
    case 'validated': {
      const promised = addWorkingDays(stateOn, workingDaysToPay);
      return promised > today ? promised : addWorkingDays(today, 1);
    }
    case 'awaitingDocuments':
    case 'refused':
      return null;
  }
}
