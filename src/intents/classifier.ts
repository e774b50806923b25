import type { Language } from '../domain/identity.ts';
import { type Features, groups, type Reading, readText } from './features.ts';
import { buildHashTable } from './hash.ts';
import { lexiconWords } from './lexicon.ts';
import { type LogisticOptions, softmax, trainLogistic } from './logistic.ts';
import { newSpeller, type Speller } from './spelling.ts';
import { tokenise } from './tokenise.ts';
import { type Vocabulary, vectorise } from './vector.ts';

export interface Example {
  text: string;
  label: string;
  /** What the second head learns from it: a danger, `-` for none; nothing when it is null or not said. */
  danger?: string | null;
}

export interface Classifier {
  language: Language;
  labels: readonly string[];
  speller: Speller;
  vocabulary: Vocabulary;
  /** Labels of the second head, `-` first; empty where the examples named no danger. */
  dangers: readonly string[];
  /** rows + 1 (the bias) × labels and dangers, in steps of the row's scale. */
  weights: Int8Array;
  scales: Float32Array;
}

/** Probabilities of a text, in the order of `labels` and of `dangers`. */
export interface Scores {
  scores: Float32Array;
  dangers: Float32Array;
  reading: Reading;
}

/** In how many examples a feature must stand to be learnt. A word seen once still tells; letters seen once do not. */
const fewest: Readonly<Record<(typeof groups)[number], number>> = { words: 1, characters: 2, concepts: 2 };

export interface TrainingOptions extends LogisticOptions {
  /** How many features are kept, those that tell most; all of them without it. */
  most?: number;
}

export const defaultOptions: TrainingOptions = { epochs: 25, rate: 0.2, decay: 7e-5, drop: 0.5 };

/** For our own models: so many features that a language stays below 5 MB. */
export const shippedOptions: TrainingOptions = { ...defaultOptions, most: 50_000 };

/** Learns to tell the labels apart. The same examples in the same order give the same classifier. */
export function trainClassifier(
  examples: readonly Example[],
  language: Language,
  options = defaultOptions,
): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const dangers = [...new Set(examples.flatMap(({ danger }) => danger ?? []))].sort();
  const speller = newSpeller(frequentWords(examples, language));
  const read = examples.map(({ text }) => readText(text, language, speller).features);
  const vocabulary = buildVocabulary(read);
  const vectors = read.map((features) => vectorise(features, vocabulary));
  const rows = vocabulary.idf.length;
  const teach = (names: readonly string[], nameOf: (example: Example) => string | null | undefined) => {
    const taught = examples.map((example, index) => ({
      vector: vectors[index],
      target: names.indexOf(nameOf(example) ?? ''),
    }));
    const kept = taught.filter(({ target }) => target >= 0);
    return trainLogistic(
      kept.flatMap(({ vector }) => vector ?? []),
      Int32Array.from(kept, ({ target }) => target),
      { rows, classes: names.length },
      options,
    );
  };
  const classes = labels.length + dangers.length;
  const exact = sideBySide(
    teach(labels, ({ label }) => label),
    teach(dangers, ({ danger }) => danger),
    rows + 1,
  );
  const kept = mostTelling({ vocabulary, exact }, classes, options.most ?? rows);
  return { language, labels, dangers, speller, vocabulary: kept.vocabulary, ...quantise(kept.exact, classes) };
}

/** The columns of both, row by row. */
function sideBySide(left: Float32Array, right: Float32Array, rows: number): Float32Array {
  const [first, second] = [left.length / rows, right.length / rows];
  const joined = new Float32Array(left.length + right.length);
  for (let row = 0; row < rows; row++) {
    joined.set(left.subarray(row * first, (row + 1) * first), row * (first + second));
    joined.set(right.subarray(row * second, (row + 1) * second), row * (first + second) + first);
  }
  return joined;
}

/** What both heads make of a text. */
export function scoreText(text: string, classifier: Classifier): Scores {
  const reading = readText(text, classifier.language, classifier.speller);
  return { ...scoreFeatures(reading.features, classifier), reading };
}

function scoreFeatures(features: Features, classifier: Classifier): Omit<Scores, 'reading'> {
  const { vocabulary, weights, scales, labels, dangers } = classifier;
  const classes = labels.length + dangers.length;
  const all = new Float32Array(classes);
  const { rows, values } = vectorise(features, vocabulary);
  for (let index = 0; index <= rows.length; index++) {
    const row = rows[index] ?? vocabulary.idf.length;
    const factor = (values[index] ?? 1) * (scales[row] as number);
    const base = row * classes;
    for (let label = 0; label < classes; label++) {
      all[label] = (all[label] as number) + factor * (weights[base + label] as number);
    }
  }
  const split = { scores: all.subarray(0, labels.length), dangers: all.subarray(labels.length) };
  softmax(split.scores);
  softmax(split.dangers);
  return split;
}

/** Words of the examples, most frequent first, then those that only the lexicon has. */
function frequentWords(examples: readonly Example[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { text } of examples) {
    for (const word of tokenise(text, language)) {
      if (word >= 'a' && word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  for (const word of lexiconWords(language)) if (!counts.has(word)) counts.set(word, 0);
  return [...counts]
    .sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
    .map(([word]) => word);
}

function buildVocabulary(read: readonly Features[]): Vocabulary {
  const kept: (readonly [number, number])[] = [];
  for (const group of groups) {
    const documents = new Map<number, number>();
    for (const features of read) {
      for (const hash of new Set(features[group])) documents.set(hash, (documents.get(hash) ?? 0) + 1);
    }
    for (const entry of documents) if (entry[1] >= fewest[group]) kept.push(entry);
  }
  return {
    rows: buildHashTable(kept.map(([hash], row) => [hash, row] as const)),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + read.length) / (1 + count)) + 1),
  };
}

interface Learnt {
  vocabulary: Vocabulary;
  /** rows + 1 (the bias) × classes. */
  exact: Float32Array;
}

/** The rows that move a score most, in their old order, and the bias; the rest is left out. */
function mostTelling({ vocabulary, exact }: Learnt, classes: number, most: number): Learnt {
  const { idf, rows } = vocabulary;
  if (idf.length <= most) return { vocabulary, exact };
  const force = idf.map((rarity, row) => rarity * spread(exact.subarray(row * classes, (row + 1) * classes)));
  const least = force.toSorted().at(-most) ?? 0;
  const place = new Map<number, number>();
  for (const [row, strength] of force.entries()) if (strength >= least && place.size < most) place.set(row, place.size);
  const kept = new Float32Array((place.size + 1) * classes);
  for (const [row, index] of place) kept.set(exact.subarray(row * classes, (row + 1) * classes), index * classes);
  kept.set(exact.subarray(idf.length * classes), place.size * classes);
  const entries: [number, number][] = [];
  for (const [slot, key] of rows.keys.entries()) {
    const index = place.get(rows.values[slot] ?? 0);
    if (key !== 0 && index !== undefined) entries.push([key, index]);
  }
  return {
    vocabulary: { rows: buildHashTable(entries), idf: Float32Array.from(place.keys(), (row) => idf[row] ?? 0) },
    exact: kept,
  };
}

/** How far apart a feature drives the labels: root of the sum of squares. */
function spread(weights: Float32Array): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return Math.sqrt(square);
}

/** One byte a weight, one scale a row. */
function quantise(exact: Float32Array, classes: number): { weights: Int8Array; scales: Float32Array } {
  const weights = new Int8Array(exact.length);
  const scales = new Float32Array(exact.length / classes);
  for (let row = 0; row < scales.length; row++) {
    let most = 0;
    for (let label = 0; label < classes; label++)
      most = Math.max(most, Math.abs(exact[row * classes + label] as number));
    const scale = most === 0 ? 1 : most / 127;
    scales[row] = scale;
    for (let label = 0; label < classes; label++) {
      weights[row * classes + label] = Math.round((exact[row * classes + label] as number) / scale);
    }
  }
  return { weights, scales };
}
