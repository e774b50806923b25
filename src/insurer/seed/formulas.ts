import type { Contract, Guarantee } from '../../domain/contract.ts';
import type { FormulaOffer } from '../../domain/formula.ts';
import type { Cents } from '../../domain/money.ts';
import { carGuarantees } from './guarantees/car.ts';
import { inFormula } from './guarantees/guarantees.ts';
import { healthGuarantees } from './guarantees/health.ts';
import { homeGuarantees } from './guarantees/home.ts';
import {
  type CarFormula,
  carFormulas,
  carPremium,
  type HealthFormula,
  type HomeFormula,
  healthFormulas,
  healthPremium,
  homeFormulas,
  homePremium,
} from './tariff.ts';

/**
 * The formulas of a contract's product, cheapest first, each at the price that this contract would have in it. A
 * product sold in one formula only has nothing to compare: an empty list. `own` are the contract's guarantees, whose
 * personal terms win over the table for its current formula.
 */
export function formulasOf(contract: Contract, own: readonly Guarantee[]): FormulaOffer[] {
  switch (contract.kind) {
    case 'health': {
      const people = contract.risk.kind === 'people' ? contract.risk.people : [];
      const children = people.filter(({ link }) => link === 'child').length;
      return offers(contract, own, healthFormulas, (formula: HealthFormula) => ({
        monthly: healthPremium(formula, people.length - children, children),
        guarantees: healthGuarantees.map((row) => inFormula(row, { kind: 'health', formula })),
      }));
    }
    case 'home':
      return offers(contract, own, homeFormulas, (formula: HomeFormula) => ({
        monthly: homePremium(formula),
        guarantees: homeGuarantees.map((row) => inFormula(row, { kind: 'home', formula })),
      }));
    case 'car': {
      const crm = contract.risk.kind === 'vehicle' ? contract.risk.crmHundredths : 100;
      return offers(contract, own, carFormulas, (formula: CarFormula) => ({
        monthly: carPremium(formula, crm),
        guarantees: carGuarantees.map((row) => inFormula(row, { kind: 'car', formula })),
      }));
    }
    case 'legal':
      return [];
  }
}

function offers<Formula extends string>(
  contract: Contract,
  own: readonly Guarantee[],
  names: Readonly<Record<Formula, string>>,
  inIt: (formula: Formula) => { monthly: Cents; guarantees: Guarantee[] },
): FormulaOffer[] {
  return (Object.keys(names) as Formula[]).map((formula) => {
    const name = names[formula];
    const current = name === contract.formula;
    const { monthly, guarantees } = inIt(formula);
    return {
      name,
      current,
      // What is paid today is what the contract says, whatever the tariff has become.
      premium: current
        ? pick(contract.premium)
        : { instalmentCents: monthly, yearlyCents: monthly * 12, frequency: 'monthly' },
      guarantees: (current ? own : guarantees).map(pickGuarantee),
    };
  });
}

const pick = ({ instalmentCents, yearlyCents, frequency }: Contract['premium']) => ({
  instalmentCents,
  yearlyCents,
  frequency,
});

function pickGuarantee(guarantee: Guarantee): FormulaOffer['guarantees'][number] {
  const { code, label, included, limit, deductibleCents, deductibleNote, clause } = guarantee;
  return { code, label, included, limit, deductibleCents, deductibleNote, clause };
}
