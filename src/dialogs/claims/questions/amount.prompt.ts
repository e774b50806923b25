import { euros } from '../../../locales/format.ts';
import type { Question } from '../../form/form.ts';
import { askParts, commonParts, type QuestionSpec } from '../../prompts/questionSpec.ts';

const WITH_CURRENCY =
  /(?<!\d|\d[.,])(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[,.](\d{1,2}))?\s*(?:€|euros?\b|eur\b|balles\b)/iu;
const ALONE =
  /^\s*(?:environ|à peu près|about|around)?\s*(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+)(?:[,.](\d{1,2}))?\s*\.?\s*$/iu;
const IN_FRONT = /€\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?/u;
const MOST_CENTS = 1_000_000_000;

/** A sum of money, in cents. A bare number counts only when it is the whole message. */
export function amountQuestion(spec: QuestionSpec): Question<number> {
  return {
    ...commonParts(spec),
    ask: ({ turn }) => askParts(turn, spec),
    read: ({ text }, { turn }) => {
      const cents = readAmount(text);
      if (cents !== null) return { is: 'value', value: cents };
      return /\d/.test(text) && text.length < 40
        ? { is: 'fault', said: turn.t('claim.amount.notUnderstood') }
        : { is: 'nothing' };
    },
    show: (value, { turn }) => euros(value, turn.t.language),
  };
}

/** The one sum of money that a story names, in cents; null when it names none, or several. */
export function amountTold(text: string): number | null {
  const sums = [IN_FRONT, WITH_CURRENCY].flatMap((pattern) =>
    [...text.slice(0, 4000).matchAll(new RegExp(pattern, 'giu'))].map(([found]) => readAmount(found)),
  );
  const [only, ...others] = [...new Set(sums.filter((sum) => sum !== null))];
  return only !== undefined && others.length === 0 ? only : null;
}

/** "1 234,56 €", "€1,234.56", "620 euros" or "620" in cents; null when there is no plausible sum. */
export function readAmount(text: string): number | null {
  if (text.length > 200) return null;
  const match = IN_FRONT.exec(text) ?? WITH_CURRENCY.exec(text) ?? ALONE.exec(text);
  if (match === null) return null;
  const whole = Number((match[1] ?? '').replace(/\D/g, ''));
  const cents = whole * 100 + Number((match[2] ?? '0').padEnd(2, '0'));
  return cents <= MOST_CENTS ? cents : null;
}
