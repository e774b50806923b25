import type { Language } from '../../domain/identity.ts';
import type { Cents } from '../../domain/money.ts';

const signed =
  /(?<!\d)(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?!\d)|\d{1,7})(?:[,.](\d{1,2}))? ?(?:€|euros?\b|eur\b|balles\b|(?<!(?:paris|lyon|marseille) \d{1,2})e\b(?!-)|boules\b)(?: ?(\d{1,2})(?!\d))?/;
const signFirst = /[€] ?(\d{1,3}(?:[ ,]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?/;
const thousands = /(?<!\d)(\d{1,3})(?:[,.](\d))? ?k(?:€| ?euros?)\b/;
const spoken = /((?:[a-z]+[ -]+){1,7})euros?\b/;

const small: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  fr: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  },
  en: {
    one: 1,
    a: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
};

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
    const value = Object.hasOwn(small[language], word) ? small[language][word] : undefined;
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
