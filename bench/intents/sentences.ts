import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../src/domain/identity.ts';
import { readCorpus } from '../../src/intents/corpus.ts';
import { newRandom } from '../../test/faults/random.ts';

export interface Sentence {
  text: string;
  intent: string;
}

export interface SentenceSet {
  name: string;
  language: Language;
  train: Sentence[];
  test: Sentence[];
  /** Sentences that belong to no intent; empty when the set has none. */
  outOfScope: Sentence[];
}

const row = z.object({ text: z.string(), intent: z.string() });
const dataset = z.object({
  ...{ name: z.string(), lang: z.string(), train: z.array(row), test: z.array(row) },
  oosTest: z.array(row).optional(),
});

/** A public data set in one JSON file: `{name, lang, train, test, oosTest?}`, rows `{text, intent}`. */
export function readDataset(file: string): SentenceSet {
  const { name, lang, train, test, oosTest } = dataset.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { name, language: lang.startsWith('fr') ? 'fr' : 'en', train, test, outOfScope: oosTest ?? [] };
}

/** Our corpus, and sentences written apart from it: those that it was grown with, or those that it has never met. */
export function ownSet(language: Language, which: 'dev' | 'heldOut'): SentenceSet {
  const train = readCorpus(language).map(({ text, label }) => ({ text, intent: label }));
  const file = new URL(`../../test/intents/${which}.${language}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const all = lines.map((line) => row.parse(JSON.parse(line)));
  const isOutside = ({ intent }: Sentence) => intent === 'out_of_scope';
  return {
    name: `own ${language}, ${which}`,
    language,
    train,
    test: all.filter((one) => !isOutside(one)),
    outOfScope: all.filter(isOutside),
  };
}

/** The same sentence as a hurried thumb writes it: no accents, no apostrophes, one letter in twenty wrong. */
export function withTypos(text: string, seed: number): string {
  const random = newRandom(seed);
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ');
  return [...plain]
    .map((letter) => {
      if (!/[a-z]/i.test(letter) || !random.chance(0.05)) return letter;
      const other = random.one([...'abcdefghijklmnopqrstuvwxyz']);
      return random.one(['', letter + letter, other, letter + other]);
    })
    .join('');
}
