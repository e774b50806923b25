import type { Limit } from '../domain/contract.ts';
import { shortEuros } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';

/** A limit with its unit and period: "60 € par jour, 30 jours au plus". `brief` is for rows of a list. */
export function limitWords(limit: Limit, t: Translator, brief = false): string {
  switch (limit.kind) {
    case 'amount':
      return amountWords(limit, t);
    case 'percentOfTariff':
      return t.words(brief ? 'limit.percentOfTariff.short' : 'limit.percentOfTariff', { percent: limit.percent });
    default:
      return t.words(`limit.${limit.kind}`);
  }
}

function amountWords({ cents, per, times }: Extract<Limit, { kind: 'amount' }>, t: Translator): string {
  const amount = shortEuros(cents, t.language);
  switch (per) {
    case 'claim':
      return t.words('limit.perClaim', { amount });
    case 'year':
      return t.words('limit.perYear', { amount });
    case 'twoYears':
      return t.words('limit.perTwoYears', { amount });
    case 'fourYears':
      return t.words('limit.perFourYears', { amount });
    case 'item':
      return t.words('limit.perItem', { amount });
    case 'day':
      return t.words('limit.perDay', { amount, times });
    case 'session':
      return t.words('limit.perSession', { amount, times });
  }
}

/** What is counted against: the limit times its units. Null where no amount is. */
export function ceilingOf(limit: Limit | null): number | null {
  return limit?.kind === 'amount' ? limit.cents * (limit.times ?? 1) : null;
}
