import type { Contract, ContractKind, Guarantee } from '../../../domain/contract.ts';
import type { Reimbursement } from '../../../domain/reimbursement.ts';
import type { ContractPlan } from '../contractPlans.ts';
import { carGuarantees } from './car.ts';
import { conditions, conditionsOf } from './conditions.ts';
import { healthGuarantees } from './health.ts';
import { homeGuarantees } from './home.ts';
import { legalGuarantees } from './legal.ts';
import type { GuaranteeRow } from './limits.ts';
import { termsOf } from './terms.ts';
import { usageOf } from './usage.ts';

/** The guarantees of a contract; health ceilings are counted from the refund lines of its holder. */
export function demoGuarantees(
  plan: ContractPlan,
  contract: Contract,
  lines: readonly Reimbursement[],
  today: string,
): Guarantee[] {
  const { product } = plan;
  switch (product.kind) {
    case 'health':
      return healthGuarantees.map((row) => {
        const guarantee = inFormula(row, product);
        return { ...guarantee, ...usageOf(guarantee, contract, lines, today) };
      });
    case 'home':
      return homeGuarantees.map((row) => inFormula(row, product));
    case 'car': {
      const guarantees = carGuarantees.map((row) => inFormula(row, product));
      const chosen = product.theftDeductibleCents;
      return chosen === undefined ? guarantees : guarantees.map((one) => withTheftDeductible(one, chosen));
    }
    case 'legal':
      return legalGuarantees.map((row) => inFormula(row, { kind: 'legal', formula: 'legal' }));
  }
}

/** One row of a table as a formula has it. */
export function inFormula<Formula extends string>(
  row: GuaranteeRow<Formula>,
  { kind, formula }: { kind: ContractKind; formula: Formula },
): Guarantee {
  const limit = row.limits[formula];
  const included = limit !== null;
  return {
    code: row.code,
    label: row.label,
    included,
    limit,
    deductibleCents: included ? (row.deductibles?.[formula] ?? 0) * 100 : 0,
    deductibleNote: included ? (row.note ?? null) : null,
    usage: null,
    exclusions: [...row.exclusions, ...(row.alsoExcluded?.[formula] ?? [])],
    clause: row.clause,
    ...termsIn(kind, row.code),
    ...decidedBy(row, { kind, formula }),
  };
}

function termsIn(kind: ContractKind, code: string): Pick<Guarantee, 'terms'> {
  const terms = termsOf[kind][code];
  return terms === undefined ? {} : { terms };
}

function decidedBy<Formula extends string>(
  row: GuaranteeRow<Formula>,
  { kind, formula }: { kind: ContractKind; formula: Formula },
): Pick<Guarantee, 'conditions'> {
  const names = [...(conditionsOf[kind][row.code] ?? []), ...(row.alsoDecides?.[formula] ?? [])];
  if (row.limits[formula] === null || names.length === 0) return {};
  return { conditions: names.map((name) => conditions[name](row.clause)) };
}

// The personal terms win over the general ones where they differ.
function withTheftDeductible(guarantee: Guarantee, deductibleCents: number): Guarantee {
  if (guarantee.code !== 'theft') return guarantee;
  const chosen = {
    fr: 'Franchise choisie dans vos conditions particulières.',
    en: 'Deductible chosen in your own terms.',
  };
  return { ...guarantee, deductibleCents, deductibleNote: chosen };
}
