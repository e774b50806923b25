import { addDays, type IsoDate } from './calendar.ts';
import type { Contract } from './contract.ts';

export interface TermsInForce {
  version: string;
  /** First day; null where the insurer does not tell. */
  from: IsoDate | null;
  /** Last day; null while it applies. */
  until: IsoDate | null;
}

/** The version of the terms that a contract is read by for what happened on a day; the oldest one before them all. */
export function termsOn(
  { terms = [], termsVersion }: Pick<Contract, 'terms' | 'termsVersion'>,
  on: IsoDate,
): TermsInForce {
  const [first] = terms;
  if (first === undefined) return { version: termsVersion, from: null, until: null };
  const index = Math.max(
    0,
    terms.findLastIndex(({ from }) => from <= on),
  );
  const next = terms[index + 1];
  const { version, from } = terms[index] ?? first;
  return { version, from, until: next === undefined ? null : addDays(next.from, -1) };
}
