import type { Language } from '../domain/identity.ts';
import { hashWord, joinHashes } from './hash.ts';
import { conceptsIn, lexiconOf } from './lexicon.ts';
import { repair, type Speller } from './spelling.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokenise.ts';

/** The three families of features, normalised apart. */
export const groups = ['words', 'characters', 'concepts'] as const;
export type Features = Record<(typeof groups)[number], number[]>;

/** A text as the classifier reads it. */
export interface Reading {
  /** Words after shorthand, elisions and spelling repair. */
  words: string[];
  stems: string[];
  concepts: string[];
  features: Features;
  /** Share of the written words that were not known before repair, 0 to 1. */
  unknown: number;
}

const seed = {
  word: 11,
  pair: 23,
  skip: 37,
  stem: 41,
  stemPair: 53,
  concept: 61,
  conceptPair: 71,
  length: 83,
  rough: 97,
};
/** Beyond this many, unknown words are left as they are: the cost stays linear. */
const MOST_REPAIRS = 60;
const MOST_CONCEPTS = 24;

/** Reads a text. Without a speller nothing is repaired (the first pass of training has none). */
export function readText(text: string, language: Language, speller: Speller | null): Reading {
  const tokens = tokenise(text, language);
  const words: string[] = [];
  const characters: number[] = [];
  let unknown = 0;
  let repairs = 0;
  for (const token of tokens) {
    if (token.length > 1 || token >= 'a') characters.push(...characterHashes(token));
    if (speller === null || token.startsWith('#') || speller.known.has(token) || token.length < 3) {
      words.push(token);
      continue;
    }
    unknown++;
    if (++repairs > MOST_REPAIRS) words.push(token);
    else words.push(...mended(token, language, speller));
  }
  const stems = words.map((word) => (word.startsWith('#') ? word : stem(word, language)));
  const concepts = conceptsIn(stems, lexiconOf(language));
  return {
    words,
    stems,
    concepts,
    features: { words: wordHashes(words, stems), characters, concepts: conceptHashes(concepts) },
    unknown: tokens.length === 0 ? 1 : unknown / tokens.length,
  };
}

const mendedWords = new WeakMap<Speller, Map<string, readonly string[]>>();

function mended(token: string, language: Language, speller: Speller): readonly string[] {
  let cache = mendedWords.get(speller);
  if (cache === undefined || cache.size > 20_000) {
    cache = new Map();
    mendedWords.set(speller, cache);
  }
  let found = cache.get(token);
  if (found === undefined) {
    found = elided(token, language, speller) ?? [repair(token, speller) ?? token];
    cache.set(token, found);
  }
  return found;
}

/** "jarrive", "lappli": an elision written without its apostrophe; "jdois": a "je" swallowed in speech. */
function elided(token: string, language: Language, speller: Speller): readonly string[] | null {
  if (language !== 'fr') return null;
  const [, article, rest] = /^(qu|[jldmnsct])([aeiouyh].{2,})$/.exec(token) ?? [];
  if (article !== undefined && rest !== undefined && speller.known.has(rest)) return [article, rest];
  const [, verb] = /^j([b-df-hk-np-tv-z].{2,})$/.exec(token) ?? [];
  if (verb === undefined) return null;
  const known = speller.known.has(verb) ? verb : repair(verb, speller);
  return known === null ? null : ['je', known];
}

function wordHashes(words: readonly string[], stems: readonly string[]): number[] {
  const hashes: number[] = [joinHashes(seed.length, lengthClass(words.length))];
  let word = hashWord('^');
  let wordBefore = 0;
  let stemmed = hashWord('^');
  for (let index = 0; index <= words.length; index++) {
    const next = hashWord(words[index] ?? '$');
    const nextStem = hashWord(stems[index] ?? '$');
    if (index < words.length) hashes.push(joinHashes(seed.word, next), joinHashes(seed.stem, nextStem));
    hashes.push(
      joinHashes(joinHashes(seed.pair, word), next),
      joinHashes(joinHashes(seed.stemPair, stemmed), nextStem),
    );
    if (index > 1 && index < words.length) hashes.push(joinHashes(joinHashes(seed.skip, wordBefore), nextStem));
    wordBefore = stemmed;
    word = next;
    stemmed = nextStem;
  }
  return hashes;
}

function lengthClass(words: number): number {
  return words < 4 ? words : words < 6 ? 5 : words < 10 ? 9 : words < 18 ? 17 : words < 40 ? 39 : 40;
}

function conceptHashes(concepts: readonly string[]): number[] {
  const kept = [...new Set(concepts)].slice(0, MOST_CONCEPTS).map((concept) => hashWord(concept));
  const hashes: number[] = [];
  for (const [index, one] of kept.entries()) {
    hashes.push(joinHashes(seed.concept, one));
    for (const other of kept.slice(index + 1))
      hashes.push(joinHashes(joinHashes(seed.conceptPair, Math.min(one, other)), Math.max(one, other)));
  }
  return hashes;
}

const characterCache = new Map<string, readonly number[]>();

/** Two to four letters inside a word, its borders marked. */
function characterHashes(word: string): readonly number[] {
  let found = characterCache.get(word);
  if (found === undefined) {
    const bordered = ` ${word.slice(0, 30)} `;
    const hashes: number[] = [];
    for (let size = 2; size <= 4; size++) {
      for (let start = 0; start + size <= bordered.length; start++)
        hashes.push(hashWord(bordered.slice(start, start + size), seed.rough));
    }
    found = hashes;
    if (characterCache.size > 20_000) characterCache.clear();
    characterCache.set(word, found);
  }
  return found;
}
