import type { Language } from '../../domain/identity.ts';
import type { Cents } from '../../domain/money.ts';
import { numberWords } from '../numberWords.ts';

const signed =
  /(?<!\d)(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?!\d)|\d{1,7})(?:[,.](\d{1,2}))? ?(?:€|euros?\b|eur\b|balles\b|(?<!(?:paris|lyon|marseille) \d{1,2})e\b(?!-)|boules\b)(?: ?(\d{1,2})(?!\d))?/;
const signFirst = /[€] ?(\d{1,3}(?:[ ,]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?/;
const thousands = /(?<!\d)(\d{1,3})(?:[,.](\d))? ?k(?:€| ?euros?)\b/;
const spoken = /((?:[a-z]+[ -]+){1,7})euros?\b/;

/** The first amount of euros in a folded text, in cents; null when there is none. */
export function amountIn(folded: string, language: Language): Cents | null {
  const kilo = thousands.exec(folded);
  if (kilo !== null) return (Number(kilo[1]) * 1000 + Number(kilo[2] ?? 0) * 100) * 100;
  const written = signed.exec(folded) ?? signFirst.exec(folded);
  if (written !== null) {
    const whole = Number((written[1] ?? '').replace(/\D/g, ''));
    return whole * 100 + Number((written[2] ?? written[3] ?? '0').padEnd(2, '0'));
  }
  const words = spoken.exec(folded)?.[1];
  return words === undefined ? null : inWords(words, language);
}

/** "Trois cent cinquante" → 35000 cents. Words before the number are passed over. */
function inWords(words: string, language: Language): Cents | null {
  let total = 0;
  let part = 0;
  let found = false;
  for (const word of words.split(/[ -]+/).filter((each) => each !== '')) {
    const value = Object.hasOwn(numberWords[language], word) ? numberWords[language][word] : undefined;
    if (value !== undefined) {
      part = value === 20 && part === 4 ? 80 : part + value;
      found = true;
    } else if (/^(?:cents?|hundred)$/.test(word)) {
      part = (part || 1) * 100;
      found = true;
    } else if (/^(?:mille|thousand)$/.test(word)) {
      total += (part || 1) * 1000;
      part = 0;
      found = true;
    } else if (word !== 'et' && word !== 'and') {
      total = 0;
      part = 0;
      found = false;
    }
  }
  return found ? (total + part) * 100 : null;
}
