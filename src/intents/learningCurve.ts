import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Language, languages } from '../domain/identity.ts';
import { type Example, shippedOptions, trainClassifier } from './classifier.ts';
import { readCorpus } from './corpus.ts';
import { outcomeOf } from './foldOut.ts';

const sentence = z.object({ text: z.string(), intent: z.string() });
const steps = [8, 4, 2, 1] as const;

export interface Point {
  /** Sentences learnt. */
  learnt: number;
  /** Shares of the tried sentences whose label came first, and among the first three; 0 to 1. */
  first: number;
  inThree: number;
  /** The labels that were missed most with these sentences, worst first, as "label 3/8". */
  weakest: string[];
}

/** What is understood of `tried` after an eighth, a quarter, half and all of the corpus: where it still rises, more lines help. */
export function learningCurve(corpus: readonly Example[], tried: readonly Example[], language: Language): Point[] {
  return steps.map((step) => {
    const learnt = corpus.filter((_, number) => number % step === 0);
    const classifier = trainClassifier(learnt, language, shippedOptions);
    const outcomes = tried.map((example) => ({ ...outcomeOf(example, classifier), label: example.label }));
    return {
      learnt: learnt.length,
      first: outcomes.filter(({ right }) => right).length / tried.length,
      inThree: outcomes.filter(({ rightInThree }) => rightInThree).length / tried.length,
      weakest: weakestLabels(outcomes),
    };
  });
}

function weakestLabels(outcomes: readonly { label: string; right: boolean }[]): string[] {
  const counts = new Map<string, { all: number; wrong: number }>();
  for (const { label, right } of outcomes) {
    const count = counts.get(label) ?? { all: 0, wrong: 0 };
    counts.set(label, { all: count.all + 1, wrong: count.wrong + (right ? 0 : 1) });
  }
  return [...counts]
    .filter(([, { wrong }]) => wrong > 0)
    .sort(([, left], [, right]) => right.wrong / right.all - left.wrong / left.all)
    .slice(0, 6)
    .map(([label, { all, wrong }]) => `${label} ${wrong}/${all}`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { language: { type: 'string', default: 'fr' }, tried: { type: 'string', multiple: true } },
  });
  const language = z.enum(languages).parse(values.language);
  const tried = (values.tried ?? []).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => sentence.parse(JSON.parse(line)))
      .map(({ text, intent }) => ({ text, label: intent })),
  );
  for (const { learnt, first, inThree, weakest } of learningCurve(readCorpus(language), tried, language))
    process.stdout.write(
      `${language} ${learnt} sentences: ${(100 * first).toFixed(1)} % first, ${(100 * inThree).toFixed(1)} % in three; weakest ${weakest.join(', ')}\n`,
    );
}
