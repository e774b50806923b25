import { addDays, type IsoDate, parisInstant } from '../../../domain/calendar.ts';
import type { Claim, ClaimState } from '../../../domain/claim.ts';
import { paper } from '../../../domain/claimPapers.ts';
import type { Contract } from '../../../domain/contract.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import { AppError } from '../../../errors.ts';
import { claimBranch, claimNumber } from '../../claims/claimNumber.ts';
import { nextActOf, stepsOf } from '../../claims/steps.ts';
import type { CustomerKey } from '../customers.ts';
import { officeDay, workingDayFrom } from '../dates.ts';
import type { SeedContext } from '../seedContext.ts';
import type { ClaimPlan } from './claimPlan.ts';
import { claimPlans } from './claimPlans.ts';

/** The last number that demo claims take in each branch and year; declarations go on from there. */
export const lastDemoSequence = 122;
const firstDemoSequence = 101;

export interface DemoClaim {
  key: string;
  claim: Claim;
}

/** The claims of one customer, most recently declared first. `contractOf` finds a contract by its plan's key. */
export function demoClaims(
  owner: CustomerKey,
  contractOf: (key: string) => Contract | undefined,
  context: SeedContext,
): DemoClaim[] {
  return claimPlans
    .filter((plan) => plan.owner === owner)
    .map((plan) => ({ key: plan.key, claim: demoClaim(plan, contractOf(plan.contract), context) }))
    .sort((a, b) => b.claim.declaredAt.localeCompare(a.claim.declaredAt));
}

function demoClaim(plan: ClaimPlan, contract: Contract | undefined, context: SeedContext): Claim {
  const path = pathOf(plan, context.today);
  const first = path[0];
  const current = path.at(-1);
  if (contract === undefined || first === undefined || current === undefined) {
    throw new AppError('INVARIANT_BROKEN', { message: `The demo claim ${plan.key} has no contract or no state` });
  }
  const missing = (plan.missing ?? []).map(paper);
  const nextAct = nextActOf(current.state, missing, current.on, context.today);
  return {
    id: context.idOf('clm', plan.key) as ClaimId,
    number: numberOf(plan, first.on.slice(0, 4)),
    type: plan.type,
    contractId: contract.id,
    contractNumber: contract.number,
    occurredOn: addDays(context.today, -plan.occurredDaysAgo),
    declaredAt: new Date(parisInstant(first.on, '10:30')).toISOString(),
    state: current.state,
    steps: stepsOf(path),
    nextAct:
      plan.expertInDays === undefined
        ? nextAct
        : { ...nextAct, before: workingDayFrom(addDays(context.today, plan.expertInDays)) },
    missing,
    offer: plan.offer ?? null,
    refusal: plan.refusal ?? null,
    attachments: [],
    ...(plan.parties === undefined ? {} : { parties: plan.parties }),
    ...(plan.report === undefined ? {} : { report: plan.report }),
  };
}

/** The customer may declare on any day; what follows happens on working days, in order. */
function pathOf(plan: ClaimPlan, today: IsoDate): { state: ClaimState; on: IsoDate }[] {
  const path: { state: ClaimState; on: IsoDate }[] = [];
  for (const [state, daysAgo] of plan.path) {
    const before = path.at(-1)?.on;
    path.push({ state, on: before === undefined ? addDays(today, -daysAgo) : officeDay(today, daysAgo, before) });
  }
  return path;
}

function numberOf(plan: ClaimPlan, year: string): string {
  const branch = claimBranch(plan.type);
  const rank = claimPlans.filter(({ type }) => claimBranch(type) === branch).indexOf(plan);
  return claimNumber(year, branch, firstDemoSequence + rank);
}
