import type { Limit } from '../../../domain/contract.ts';
import type { Bilingual } from '../seedContext.ts';
import type { ConditionName } from './conditions.ts';

type Per = Extract<Limit, { kind: 'amount' }>['per'];

export const percent = (share: number): Limit => ({ kind: 'percentOfTariff', percent: share });
export const realCost: Limit = { kind: 'realCost' };
export const unlimited: Limit = { kind: 'unlimited' };
export const legal: Limit = { kind: 'legal' };
export const marketValue: Limit = { kind: 'marketValue' };

/** A limit in whole euros. */
export const euros = (amount: number, per: Per, times: number | null = null): Limit => ({
  kind: 'amount',
  cents: amount * 100,
  per,
  times,
});

/** One line of a table of guarantees: what every formula of a product gives. */
export interface GuaranteeRow<Formula extends string> {
  code: string;
  label: Bilingual;
  /** Article of the general terms. */
  clause: string;
  /** What each formula pays at most; null = not in this formula. */
  limits: Record<Formula, Limit | null>;
  /** In whole euros, by formula; absent = none. */
  deductibles?: Record<Formula, number>;
  note?: Bilingual;
  exclusions: Bilingual[];
  /** What one formula alone leaves out. */
  alsoExcluded?: Partial<Record<Formula, Bilingual[]>>;
  /** Facts that decide in one formula alone. */
  alsoDecides?: Partial<Record<Formula, ConditionName[]>>;
}
