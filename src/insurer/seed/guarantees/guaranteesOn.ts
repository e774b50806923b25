import type { IsoDate } from '../../../domain/calendar.ts';
import type { Contract, Guarantee } from '../../../domain/contract.ts';
import { termsOn } from '../../../domain/contractTerms.ts';

/** The guarantees of a contract as its terms stood on a day. What is used of a ceiling is counted for today alone. */
export function guaranteesOn(contract: Contract, today: readonly Guarantee[], on: IsoDate | undefined): Guarantee[] {
  if (on === undefined || termsOn(contract, on).until === null) return [...today];
  return today.map((guarantee) => {
    const { usageByPerson: _counted, ...asOfThen } = { ...guarantee, usage: null };
    return contract.kind === 'home' ? inEarlierHomeTerms(asOfThen) : asOfThen;
  });
}

/** Until the last edition a broken hob was no broken glass, and glass had a higher deductible. */
function inEarlierHomeTerms(guarantee: Guarantee): Guarantee {
  if (guarantee.code === 'glass' && guarantee.included)
    return { ...guarantee, deductibleCents: guarantee.deductibleCents + 25_00 };
  if (guarantee.code !== 'glass_hob_greenhouse') return guarantee;
  const { conditions: _decides, ...rest } = guarantee;
  return { ...rest, included: false, limit: null, deductibleCents: 0, deductibleNote: null };
}
