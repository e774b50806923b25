import type { Language } from '../domain/identity.ts';
import { fold } from './fold.ts';
import { shorthand } from './shorthand.ts';

/** Kinds of numbers become words of their own (`#claim`, `#phone` …), so that the digits themselves teach nothing. */
const numberKinds: readonly (readonly [RegExp, string])[] = [
  [/\bsin[- ]?\d{4}[- ]?[a-z]{2,4}[- ]?\d{3,9}\b/g, ' #claim '],
  [/\beca[- ]?[a-z]*[- ]?\d{5,9}\b/g, ' #account '],
  [/\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b/g, ' #iban '],
  [/(?:\+|\b00)\d{2}(?: ?\(0\) ?)?[ .-]?\d(?:[ .-]?\d\d){4}\b/g, ' #phone '],
  [/\b0\d(?:[ .-]?\d\d){4}\b/g, ' #phone '],
  [/\b[a-z]{2}-\d{3}-[a-z]{2}\b/g, ' #plate '],
  [/\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/g, ' #day '],
  [/\b\d{1,2} ?(?:h|:) ?\d{2}\b/g, ' #time '],
  [/\b\d{1,2} ?h(?:eures?)?\b/g, ' #time '],
  [/\b\d+(?:[ .,]\d{3})*(?:[.,]\d{1,2})? ?(?:€|euros?\b|eur\b|e\b|balles\b)/g, ' #amount '],
  [/[€$£] ?\d+(?:[.,]\d+)?/g, ' #amount '],
];

const TOKEN = /#?[a-z]+|\d+|[?!]|\p{Extended_Pictographic}/gu;
const MOST_TOKENS = 1_500;

/** The words of a text as they were written: folded, elisions split, numbers as kinds; nothing repaired yet. */
export function tokenise(text: string, language: Language): string[] {
  let plain = fold(text);
  if (/\d/.test(plain)) for (const [pattern, kind] of numberKinds) plain = plain.replace(pattern, kind);
  if (language === 'fr')
    plain = plain.replace(
      /(^|[ ,;.(])([cg]) (?!est\b|etait\b|ete\b)(?=[a-z])/g,
      (_, before, letter) => `${before}${letter === 'c' ? 'c est' : 'j ai'} `,
    );
  if (plain.includes("'")) plain = language === 'fr' ? splitElisions(plain) : splitContractions(plain);
  const tokens: string[] = [];
  const short = shorthand[language];
  for (const [token] of plain.matchAll(TOKEN)) {
    if (tokens.length >= MOST_TOKENS) break;
    const first = token.charCodeAt(0);
    if (first >= 48 && first <= 57) tokens.push(`#${Math.min(token.length, 5)}digits`);
    else {
      const long = short.get(token);
      if (long === undefined) tokens.push(squeeze(token));
      else tokens.push(...long);
    }
  }
  return tokens;
}

function splitElisions(plain: string): string {
  return plain.replace(/aujourd ?' ?hui/g, 'aujourdhui').replace(/'/g, ' ');
}

function splitContractions(plain: string): string {
  return plain
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/'m\b/g, ' am')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .replace(/'d\b/g, ' would')
    .replace(/'s\b/g, ' s')
    .replace(/'/g, '');
}

/** "merciiii" → "mercii": a letter is never written three times. */
function squeeze(token: string): string {
  return token.length > 3 ? token.replace(/(.)\1{2,}/g, '$1') : token;
}
