import { addDays } from '../../domain/calendar.ts';
import { lastDayToRefuse } from '../../domain/cancellation.ts';
import type { Contract } from '../../domain/contract.ts';
import type { ContractId } from '../../domain/ids.ts';
import type { Cents } from '../../domain/money.ts';
import { type ContractPlan, contractPlans, noticeToSuspensionDays, numberPrefix } from './contractPlans.ts';
import { type CustomerKey, demoCustomer, rowOf } from './customers.ts';
import { addYears, nextAnniversary, nextDebit } from './dates.ts';
import { editionsFor } from './editions.ts';
import { partnersOf } from './partnersOf.ts';
import type { SeedContext } from './seedContext.ts';
import {
  carFormulas,
  carPremium,
  healthFormulas,
  healthPremium,
  homeFormulas,
  homePremium,
  legalPremium,
} from './tariff.ts';

const legalFields = ['Consommation', 'Logement', 'Voisinage', 'Travail (salarié)', 'Automobile'];

export function demoContract(plan: ContractPlan, context: SeedContext): Contract {
  const { today } = context;
  const startsOn = addYears(addDays(today, -plan.age.daysSinceAnniversary), -plan.age.years);
  const endsOn = plan.endsIn === undefined ? null : addDays(today, plan.endsIn);
  const ended = endsOn !== null && endsOn <= today;
  const monthly = monthlyPremium(plan);
  return {
    id: context.idOf('ctr', plan.key) as ContractId,
    number: numberOf(plan),
    kind: plan.product.kind,
    formula: formulaName(plan),
    state: ended ? 'ended' : 'active',
    startsOn,
    renewsOn: ended ? null : nextAnniversary(startsOn, today),
    ...noticeOf(plan, ended ? null : nextAnniversary(startsOn, today), today),
    endsOn,
    premium: {
      yearlyCents: monthly * 12,
      instalmentCents: monthly,
      frequency: 'monthly',
      nextDueOn: ended ? null : nextDebit(today, plan.debitDay),
    },
    arrears: arrearsOf(plan, monthly, today),
    risk: riskOf(plan, context),
    ...termsOf(plan, startsOn, today),
    ...(ended ? {} : { partners: partnersOf[plan.product.kind] }),
  };
}

/** In time unless the plan says otherwise: 20 days before the last day to refuse the renewal. */
function noticeOf(plan: ContractPlan, renewsOn: string | null, today: string): Pick<Contract, 'renewalNotice'> {
  if (renewsOn === null) return {};
  if (plan.noticeSentDaysAgo !== undefined)
    return { renewalNotice: { renewsOn, sentOn: addDays(today, -plan.noticeSentDaysAgo) } };
  const sentOn = addDays(lastDayToRefuse(renewsOn), -NOTICE_SENT_DAYS_BEFORE);
  return sentOn > today ? {} : { renewalNotice: { renewsOn, sentOn } };
}

const NOTICE_SENT_DAYS_BEFORE = 20;

/** What applies today, and what applied before; an ended contract keeps the edition that it ended under. */
function termsOf(plan: ContractPlan, startsOn: string, today: string): Pick<Contract, 'termsVersion' | 'terms'> {
  if (plan.endedUnder !== undefined) return { termsVersion: plan.endedUnder };
  const terms = editionsFor(plan.product.kind, { startsOn, today });
  return { termsVersion: terms.at(-1)?.version ?? '', terms };
}

/** Contracts of one customer in the order of the plans, with the key that claims and refunds name them by. */
export function demoContracts(owner: CustomerKey, context: SeedContext): { plan: ContractPlan; contract: Contract }[] {
  return contractPlans
    .filter((plan) => plan.owner === owner)
    .map((plan) => ({ plan, contract: demoContract(plan, context) }));
}

/** SAN-5000101: the customer's row, then the rank of the contract in their file. */
function numberOf(plan: ContractPlan): string {
  const rank = contractPlans.filter(({ owner }) => owner === plan.owner).indexOf(plan) + 1;
  return `${numberPrefix[plan.product.kind]}-${5_000_000 + rowOf(plan.owner) * 100 + rank}`;
}

function formulaName({ product }: ContractPlan): string {
  switch (product.kind) {
    case 'health':
      return healthFormulas[product.formula];
    case 'home':
      return homeFormulas[product.formula];
    case 'car':
      return carFormulas[product.formula];
    case 'legal':
      return 'Protection juridique';
  }
}

function monthlyPremium({ product }: ContractPlan): Cents {
  switch (product.kind) {
    case 'health': {
      const children = product.others.filter(({ link }) => link === 'child').length;
      return healthPremium(product.formula, 1 + product.others.length - children, children);
    }
    case 'home':
      return homePremium(product.formula);
    case 'car':
      return carPremium(product.formula, product.crmHundredths);
    case 'legal':
      return legalPremium;
  }
}

function arrearsOf(plan: ContractPlan, monthly: Cents, today: string): Contract['arrears'] {
  if (plan.arrears === undefined) return null;
  const noticeOn = addDays(today, -plan.arrears.noticeDaysAgo);
  return {
    owedCents: plan.arrears.instalments * monthly,
    noticeOn,
    suspendedOn: addDays(noticeOn, noticeToSuspensionDays),
  };
}

function riskOf(plan: ContractPlan, context: SeedContext): Contract['risk'] {
  const { product } = plan;
  switch (product.kind) {
    case 'health': {
      const holder = demoCustomer(plan.owner, context);
      const name = `${holder.firstName} ${holder.lastName}`;
      return {
        kind: 'people',
        people: [{ name, birthDate: holder.birthDate, link: 'holder' }, ...product.others],
      };
    }
    case 'home':
      return { kind: 'dwelling', address: product.address, city: product.city, occupancy: product.occupancy };
    case 'car': {
      const { plate, make, model, crmHundredths } = product;
      return { kind: 'vehicle', plate, make, model, crmHundredths };
    }
    case 'legal':
      return { kind: 'disputes', fields: legalFields };
  }
}
