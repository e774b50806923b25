import { isFirstName } from './firstNames.ts';

/**
 * Takes what names or finds a person out of a sentence, so that it may be kept for review or shown to a language
 * model: addresses, numbers, dates of birth, names that announce themselves and first names. What is left still says what is
 * wanted. Meant for text whose secrets are gone already (masking.ts).
 */
export function maskPersonal(text: string): string {
  const masked = patterns.reduce((known, [pattern, word]) => known.replace(pattern, word), text);
  return masked.replace(WORD, (word) => (isFirstName(word) ? '[nom]' : word)).replace(TWICE, '[nom]');
}

const WORD = /(?<![\p{L}\p{N}[])\p{L}[\p{L}-]+(?![\p{L}\]])/gu;
const TWICE = /\[nom\](?: \[nom\])+/gu;

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,3}`;

const patterns: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>]{1,64}@[^\s@<>]{1,255}\.[a-z]{2,}/giu, '[mail]'],
  [/\bhttps?:\/\/\S+/giu, '[adresse web]'],
  [/\b[A-Z]{2}\d{2}[ •]*(?:[A-Z0-9•]{2,4} ?){2,8}\b/gu, '[iban]'],
  [/•[•\d ]*/gu, '[…]'],
  [/\bSIN-\d{4}-[A-Z]{3}-\d{4,8}\b/giu, '[sinistre]'],
  [/\bECA[ -]?(?:[A-Z]{0,4}-?)?\d{5,9}\b/giu, '[client]'],
  [
    /\b[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[ab])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?\b/giu,
    '[nir]',
  ],
  [/(?:\+|\b00)\d{2}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d{2}){4}\b/gu, '[téléphone]'],
  [/\b0\d(?:[ .-]?\d{2}){4}\b/gu, '[téléphone]'],
  [/\b[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}\b/gu, '[plaque]'],
  [/\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/gu, '[date]'],
  [
    /\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.?|boulevard|bd\.?|place|chemin|impasse|allée|route|quai|cours|square)\b[^,.;\n]{0,60}/giu,
    '[adresse]',
  ],
  [/\b\d{5} (?=\p{Lu})\p{L}[\p{L}' -]{1,40}/gu, '[ville]'],
  [
    /((?:[Jj]e m['’]appelle|[Mm]on nom (?:c['’])?est|[Mm]oi c['’]est|[Mm]y name is|I am called)\s+)[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu,
    '$1[nom]',
  ],
  [
    new RegExp(
      String.raw`(\b(?:M\.|Mr\.?|Mme|Mlle|Monsieur|Madame|Docteur|Dr\.?|Maître|Mrs\.?|Ms\.?)\s+)${NAME}`,
      'gu',
    ),
    '$1[nom]',
  ],
  // Two capitalised words in a row that do not begin a sentence are most often somebody.
  [/(?<=\p{Ll}[,]? )\p{Lu}\p{Ll}+[ -]\p{Lu}[\p{L}'’-]+/gu, '[nom]'],
  [/\b\d[\d .-]{6,}\d\b/gu, '[numéro]'],
];
