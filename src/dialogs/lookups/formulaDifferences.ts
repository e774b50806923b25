import type { FormulaGuarantee, FormulaOffer } from '../../domain/formula.ts';
import { fold } from '../../intents/fold.ts';

/** What one guarantee is in two formulas, where they differ. */
export interface FormulaDifference {
  from: FormulaGuarantee;
  to: FormulaGuarantee;
}

/** The guarantees that two formulas do not share: included or not, limit, deductible. In the order of the product. */
export function formulaDifferences(from: FormulaOffer, to: FormulaOffer): FormulaDifference[] {
  return from.guarantees.flatMap((one) => {
    const other = to.guarantees.find(({ code }) => code === one.code);
    return other === undefined || same(one, other) ? [] : [{ from: one, to: other }];
  });
}

function same(one: FormulaGuarantee, other: FormulaGuarantee): boolean {
  return (
    one.included === other.included &&
    one.deductibleCents === other.deductibleCents &&
    JSON.stringify(one.limit) === JSON.stringify(other.limit)
  );
}

/** The next formula that gives more, or the next that costs less. */
export type Direction = 'above' | 'below';

const directions: Readonly<Record<Direction, RegExp>> = {
  above:
    /au[- ]dessus|superieure?\b|\bmeilleure? formule|formule (?:plus|mieux) (?:complete|haute|protectrice)|plus haute?\b|\bmonter\b|\b(?:above|higher|upgrade|next (?:formula|plan|level) up|better (?:formula|plan|cover))\b/,
  below:
    /(?:au|en)[- ]dessous|inferieure?\b|formule (?:moins (?:chere|complete)|plus basse)|plus bas(?:se)?\b|\bdescendre\b|\b(?:below|lower|downgrade|cheaper)\b/,
};

/** "La formule au-dessus": null when a sentence says no direction, or both. */
export function directionIn(said: string): Direction | null {
  const folded = fold(said);
  const above = directions.above.test(folded);
  if (above === directions.below.test(folded)) return null;
  return above ? 'above' : 'below';
}

/**
 * Which formulas to set side by side: the two that a sentence names; the present one and the one it names; the present
 * one and the next in the direction that it says; or the present one and each of the others.
 */
export function formulasToCompare(
  offers: readonly FormulaOffer[],
  said: string,
): { from: FormulaOffer; to: FormulaOffer[] } | null {
  const current = offers.find((offer) => offer.current) ?? offers[0];
  if (current === undefined) return null;
  const named = formulasNamed(offers, said);
  const [first, second] = named;
  if (first !== undefined && second !== undefined) return { from: first, to: named.slice(1) };
  const others = first === undefined || first === current ? othersOf(offers, current, directionIn(said)) : [first];
  return others.length === 0 ? null : { from: current, to: others };
}

function othersOf(offers: readonly FormulaOffer[], current: FormulaOffer, direction: Direction | null): FormulaOffer[] {
  const others = offers.filter((offer) => offer !== current);
  if (direction === null) return others;
  const price = ({ premium }: FormulaOffer) => premium.yearlyCents;
  const dearer = direction === 'above';
  const beyond = others.filter((offer) => (dearer ? price(offer) > price(current) : price(offer) < price(current)));
  return beyond.sort((a, b) => (dearer ? price(a) - price(b) : price(b) - price(a))).slice(0, 1);
}

/** Longest name first, so that "Tiers Plus" is not taken for "Tiers"; in the order of the sentence. */
function formulasNamed(offers: readonly FormulaOffer[], said: string): FormulaOffer[] {
  let rest = ` ${fold(said).replace(/[^a-z0-9]+/g, ' ')} `;
  const found: { offer: FormulaOffer; at: number }[] = [];
  for (const offer of offers.toSorted((a, b) => b.name.length - a.name.length)) {
    const name = ` ${fold(offer.name)} `;
    const at = rest.indexOf(name);
    if (at === -1) continue;
    found.push({ offer, at });
    rest = rest.replace(name, ` ${'.'.repeat(name.length - 2)} `);
  }
  return found.sort((a, b) => a.at - b.at).map(({ offer }) => offer);
}
