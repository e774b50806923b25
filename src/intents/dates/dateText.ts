import type { Language } from '../../domain/identity.ts';
import { editDistance } from '../spelling.ts';
import { type DateWords, dateWords } from './words.ts';

/** A text as the date rules read it: one line of symbols, and where each symbol stands in the text. */
export interface DateText {
  symbols: string;
  /** Where the word with this number begins in `symbols`. */
  offsets: readonly number[];
  /** Where it begins and ends in the text. */
  spans: readonly (readonly [number, number])[];
}

interface Word {
  text: string;
  start: number;
  end: number;
}

const LONGEST_NUMBER = 4;

export function readDateText(text: string, language: Language): DateText {
  const words = split(text);
  const vocabulary = dateWords[language];
  const symbols: string[] = [];
  const spans: [number, number][] = [];
  for (let index = 0; index < words.length; ) {
    const { symbol, length } =
      phraseAt(words, index, vocabulary) ?? numberAt(words, index, vocabulary) ?? plainAt(words, index, vocabulary);
    const start = words[index]?.start ?? 0;
    const end = words[index + length - 1]?.end ?? start;
    for (const part of symbol.split(' ')) {
      symbols.push(part);
      spans.push([start, end]);
    }
    index += length;
  }
  const offsets: number[] = [];
  let offset = 0;
  for (const symbol of symbols) {
    offsets.push(offset);
    offset += symbol.length + 1;
  }
  return { symbols: symbols.join(' '), offsets, spans };
}

/** Folds letter by letter, so that positions stay those of the text. Ligatures and other signs count as one. */
function split(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d'’]/gu)) {
    const written = match[0];
    const first = written.charCodeAt(0);
    const folded =
      first < 128 && /^[\x20-\x7e]+$/.test(written)
        ? written.toLowerCase()
        : written.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
    words.push({ text: folded, start: match.index, end: match.index + written.length });
  }
  return words;
}

interface Found {
  symbol: string;
  /** In words. */
  length: number;
}

function phraseAt(words: readonly Word[], index: number, { phrases }: DateWords): Found | null {
  const list = phrases.get(words[index]?.text ?? '');
  if (list === undefined) return null;
  for (const { rest, symbol } of list) {
    const length = matchWords(words, index + 1, rest);
    if (length >= 0) return { symbol, length: 1 + length };
  }
  return null;
}

/** How many words the rest of a phrase takes; a hyphen may stand between. -1 when it is not there. */
function matchWords(words: readonly Word[], from: number, rest: readonly string[]): number {
  let at = from;
  for (const wanted of rest) {
    const sign = words[at]?.text;
    if (sign === '-') at++;
    if (words[at]?.text !== wanted) return -1;
    at++;
  }
  return at - from;
}

/** Numbers in words up to 69, and digits. */
function numberAt(words: readonly Word[], index: number, { numbers, ordinals, tens }: DateWords): Found | null {
  const word = words[index]?.text ?? '';
  if (word >= '0' && word <= '9~') {
    return {
      symbol: word.length > LONGEST_NUMBER ? '#' : String(Number(word)).padStart(word.length === 2 ? 2 : 1, '0'),
      length: 1,
    };
  }
  const ten = tens[word];
  if (ten !== undefined) {
    let at = index + 1;
    if (words[at]?.text === '-') at++;
    if (words[at]?.text === 'et') {
      const one = words[at + 1]?.text;
      return one === 'un' || one === 'une'
        ? { symbol: String(ten + 1), length: at + 2 - index }
        : { symbol: String(ten), length: 1 };
    }
    const said = words[at]?.text ?? '';
    const unit = said === 'one' ? 1 : (numbers.get(said) ?? ordinals.get(said));
    if (unit !== undefined && unit < 10) return { symbol: String(ten + unit), length: at + 1 - index };
    return { symbol: String(ten), length: 1 };
  }
  if (word === 'dix') {
    const at = words[index + 1]?.text === '-' ? index + 2 : index + 1;
    const unit = numbers.get(words[at]?.text ?? '');
    return unit !== undefined && unit >= 7 && unit <= 9
      ? { symbol: String(10 + unit), length: at + 1 - index }
      : { symbol: '10', length: 1 };
  }
  const value = numbers.get(word) ?? (isBesideMonth(words, index) ? ordinals.get(word) : undefined);
  return value === undefined ? null : { symbol: String(value), length: 1 };
}

const monthOrWeekday =
  /^(?:week|semaine|month|mois|quarter|trimestre|semestre|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)$/;

function isBesideMonth(words: readonly Word[], index: number): boolean {
  const near = [words[index - 1], words[index + 1], words[index + 1]?.text === 'of' ? words[index + 2] : undefined];
  if (near.some((word) => word !== undefined && monthOrWeekday.test(word.text))) return true;
  // "On the fourth at ten": first, second and third are said of other things.
  const [before, at, after] = [words[index - 1], words[index], words[index + 1]];
  return before?.text === 'the' && at?.text.endsWith('th') === true && endsDay.test(after?.text ?? '');
}

const endsDay = /^(?:|at|around|about|[.,;!?])$/;

const besideTime =
  /^(?:\d+|dernier|derniere|prochain|prochaine|pro|passe|matin|soir|aprem|midi|apres|vers|a|morning|afternoon|evening|night|am|pm|at|around|noon|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;
const beforeTime = /^(?:on|last|next|this|since|until|by|le|depuis|ce)$/;

function plainAt(words: readonly Word[], index: number, vocabulary: DateWords): Found {
  const word = words[index]?.text ?? '';
  const abbreviated = Object.hasOwn(vocabulary.guarded, word) ? vocabulary.guarded[word] : undefined;
  if (abbreviated !== undefined) {
    const point = words[index + 1]?.text === '.' ? 1 : 0;
    const beside =
      besideTime.test(words[index + 1 + point]?.text ?? '') || beforeTime.test(words[index - 1]?.text ?? '');
    return { symbol: beside || words.length === 1 ? abbreviated : word, length: 1 + (beside ? point : 0) };
  }
  return { symbol: mistyped(word, vocabulary) ?? word, length: 1 };
}

const forgiven = /^(?:W\d|M(?:1|2|7|9|10|11|12))$/;
/** Longer words only: one letter makes other words of the short ones (matin, malin). */
const forgivenWhenLong = /^(?:YESTERDAY|TOMORROW|MORNING|AFTERNOON|EVENING)$/;
const forgivenWords = new WeakMap<DateWords, readonly (readonly [string, string])[]>();

const isForgiven = (name: string, symbol: string) =>
  (name.length > 4 && forgiven.test(symbol)) || (name.length > 5 && forgivenWhenLong.test(symbol));

/** A weekday, a month or a part of the day with one slip; short words are left alone, as too many others are one letter away. */
function mistyped(word: string, vocabulary: DateWords): string | null {
  if (word.length < 5 || word.length > 10) return null;
  let list = forgivenWords.get(vocabulary);
  if (list === undefined) {
    list = [...vocabulary.phrases].flatMap(([name, senses]) =>
      senses
        .filter(({ rest, symbol }) => rest.length === 0 && isForgiven(name, symbol))
        .map(({ symbol }) => [name, symbol] as const),
    );
    forgivenWords.set(vocabulary, list);
  }
  for (const [name, symbol] of list) {
    if (name[0] === word[0] && Math.abs(name.length - word.length) < 2 && editDistance(word, name, 1) === 1)
      return symbol;
  }
  return null;
}
