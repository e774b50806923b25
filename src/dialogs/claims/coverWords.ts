import type { CoverDoubt } from '../../domain/claimCover.ts';
import { fullDate } from '../../locales/format.ts';
import type { Said, Translator } from '../../locales/translator.ts';
import type { Turn } from '../turn.ts';

/** What speaks against a payment, in words: told early, and never as a refusal. */
export function doubtSaid(doubt: CoverDoubt, formula: string, t: Translator): Said {
  switch (doubt.is) {
    case 'notIncluded':
      return t('claim.doubt.notIncluded', { formula, guarantee: doubt.guarantee[t.language] });
    case 'ownDamage':
      return t('claim.doubt.ownDamage', { formula });
    case 'beforeStart':
      return t('claim.doubt.beforeStart', { date: fullDate(doubt.on, t.language) });
    case 'afterEnd':
      return t('claim.doubt.afterEnd', { date: fullDate(doubt.on, t.language) });
    case 'suspended':
      return t('claim.doubt.suspended', { date: fullDate(doubt.on, t.language) });
  }
}

/** Says the weightiest doubt; the summary shows them all. */
export function sayDoubts(turn: Turn, doubts: readonly CoverDoubt[], formula: string): void {
  const [first] = doubts;
  if (first !== undefined) turn.say(doubtSaid(first, formula, turn.t));
}
