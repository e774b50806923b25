import { type Cents, share } from '../../domain/money.ts';

/** The formulas on sale. Keys are stable; names are what customers read. */
export const healthFormulas = { essentiel: 'Essentiel', confort: 'Confort', premium: 'Premium' } as const;
export const homeFormulas = { essentielle: 'Essentielle', integrale: 'Intégrale' } as const;
export const carFormulas = { tiers: 'Tiers', tiersPlus: 'Tiers Plus', tousRisques: 'Tous Risques' } as const;

export type HealthFormula = keyof typeof healthFormulas;
export type HomeFormula = keyof typeof homeFormulas;
export type CarFormula = keyof typeof carFormulas;

const healthAdult: Record<HealthFormula, Cents> = { essentiel: 3490, confort: 5490, premium: 8990 };
const homeFlat: Record<HomeFormula, Cents> = { essentielle: 1190, integrale: 1990 };
const carNewDriver: Record<CarFormula, Cents> = { tiers: 2850, tiersPlus: 3990, tousRisques: 6240 };

/** Monthly premium of a health contract; a child pays half of an adult's price. */
export function healthPremium(formula: HealthFormula, adults: number, children: number): Cents {
  return adults * healthAdult[formula] + children * share(healthAdult[formula], 0.5);
}

export function homePremium(formula: HomeFormula): Cents {
  return homeFlat[formula];
}

/** Monthly premium of a car: the price of a driver without history, times the bonus-malus. */
export function carPremium(formula: CarFormula, crmHundredths: number): Cents {
  return share(carNewDriver[formula], crmHundredths / 100);
}

export const legalPremium: Cents = 1490;

/** Monthly price of one person under a health formula, by the formula's name; 0 for a name that is not on sale. */
export function healthPersonPrice(name: string, who: 'adult' | 'child'): Cents {
  const formula = formulaNamed(healthFormulas, name);
  if (formula === undefined) return 0;
  return who === 'adult' ? healthAdult[formula] : share(healthAdult[formula], 0.5);
}

/** Monthly price of a car before bonus-malus, by the formula's name; 0 for a name that is not on sale. */
export function carBasePrice(name: string): Cents {
  const formula = formulaNamed(carFormulas, name);
  return formula === undefined ? 0 : carNewDriver[formula];
}

function formulaNamed<Formula extends string>(names: Record<Formula, string>, name: string): Formula | undefined {
  return (Object.keys(names) as Formula[]).find((formula) => names[formula] === name);
}
