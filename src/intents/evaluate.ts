import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languages } from '../domain/identity.ts';
import { type Classifier, type Example, scoreText, trainClassifier } from './classifier.ts';
import { rank } from './foldOut.ts';

const sentence = z.object({ text: z.string(), intent: z.string() });

/** A labelled data set as JSON: what to learn from, what to be tried on, and sentences that belong to no label. */
const dataSet = z.object({
  name: z.string(),
  lang: z.enum(languages),
  train: z.array(sentence).min(1),
  test: z.array(sentence).min(1),
  oosTrain: z.array(z.union([sentence, z.string()])).optional(),
  oosTest: z.array(z.union([sentence, z.string()])).optional(),
});

export interface Evaluation {
  name: string;
  /** Share of the test sentences whose label came first, and among the first three; 0 to 1. */
  first: number;
  inThree: number;
  /** How well the best score parts known from foreign sentences (area under the ROC curve); null without foreign ones. */
  foreign: number | null;
  trainMs: number;
  sentenceMs: number;
}

const FOREIGN = 'out_of_scope';

/** Trains on a data set given by its path and tries it. Throws what the file system or zod throw. */
export function evaluateDataSet(path: string): Evaluation {
  const {
    name,
    lang,
    train,
    test,
    oosTrain = [],
    oosTest = [],
  } = dataSet.parse(JSON.parse(readFileSync(path, 'utf8')));
  const started = performance.now();
  const examples: Example[] = [
    ...train.map(({ text, intent }) => ({ text, label: intent })),
    ...oosTrain.map((item) => ({ text: textOf(item), label: FOREIGN })),
  ];
  const classifier = trainClassifier(examples, lang);
  const trained = performance.now();
  const ranks = test.map(({ text, intent }) => rankOf(text, intent, classifier));
  const tried = performance.now();
  return {
    name,
    first: share(ranks, (place) => place === 0),
    inThree: share(ranks, (place) => place >= 0 && place < 3),
    foreign:
      oosTest.length === 0
        ? null
        : areaUnderCurve(
            test.map(({ text }) => knownness(text, classifier)),
            oosTest.map((item) => knownness(textOf(item), classifier)),
          ),
    trainMs: trained - started,
    sentenceMs: (tried - trained) / test.length,
  };
}

function rankOf(text: string, label: string, classifier: Classifier): number {
  const { scores } = scoreText(text, classifier);
  return rank(scores)
    .map((index) => classifier.labels[index])
    .filter((found) => found !== FOREIGN || label === FOREIGN)
    .indexOf(label);
}

/** The score of the best label that is one of ours. */
function knownness(text: string, classifier: Classifier): number {
  const { scores } = scoreText(text, classifier);
  let best = 0;
  for (const [index, label] of classifier.labels.entries())
    if (label !== FOREIGN) best = Math.max(best, scores[index] ?? 0);
  return best;
}

/** The chance that a known sentence scores higher than a foreign one; ties count half. */
export function areaUnderCurve(known: readonly number[], foreign: readonly number[]): number {
  const all = [
    ...known.map((score) => ({ score, own: true })),
    ...foreign.map((score) => ({ score, own: false })),
  ].sort((left, right) => left.score - right.score);
  let below = 0;
  let won = 0;
  for (let index = 0; index < all.length; ) {
    let end = index;
    while (end < all.length && all[end]?.score === all[index]?.score) end++;
    const tied = all.slice(index, end);
    const ownTied = tied.filter(({ own }) => own).length;
    won += ownTied * (below + (tied.length - ownTied) / 2);
    below += tied.length - ownTied;
    index = end;
  }
  return won / (known.length * foreign.length);
}

function share(ranks: readonly number[], fits: (place: number) => boolean): number {
  return ranks.filter(fits).length / ranks.length;
}

function textOf(item: z.infer<typeof sentence> | string): string {
  return typeof item === 'string' ? item : item.text;
}

if (import.meta.main) {
  const { values } = (await import('node:util')).parseArgs({
    options: { dataset: { type: 'string', multiple: true } },
  });
  for (const path of values.dataset ?? []) process.stdout.write(`${JSON.stringify(evaluateDataSet(path))}\n`);
}
