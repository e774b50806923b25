import type { Language } from '../domain/identity.ts';
import type { Outcome } from './calibration.ts';
import { type Classifier, type Example, scoreText, shippedOptions, trainClassifier } from './classifier.ts';

/** Sentences that were written one after the other resemble each other: so many of a label are held out together. */
const TOGETHER = 4;

/**
 * Trains on all folds but one and looks at that one, in turn: what the classifier does on sentences it has not seen.
 * Longer stretches were tried: whole themes are then unknown, and the scores come out lower than strangers deserve.
 */
export function foldOut(examples: readonly Example[], language: Language, folds = 5): Outcome[] {
  const foldOf = stretches(examples, folds);
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((_, index) => foldOf[index] !== fold);
    const unseen = examples.filter((_, index) => foldOf[index] === fold);
    // Only the intents are asked for here.
    const classifier = trainClassifier(
      seen.map(({ text, label }) => ({ text, label })),
      language,
      shippedOptions,
    );
    for (const example of unseen) outcomes.push(outcomeOf(example, classifier));
  }
  return outcomes;
}

function stretches(examples: readonly Example[], folds: number): number[] {
  const places = new Map<string, number>();
  return examples.map(({ label }) => {
    const place = places.get(label) ?? 0;
    places.set(label, place + 1);
    return Math.floor(place / TOGETHER) % folds;
  });
}

export function outcomeOf({ text, label }: Example, classifier: Classifier): Outcome {
  const { scores, reading } = scoreText(text, classifier);
  const ranked = rank(scores);
  const [best = 0, second = 0, third = 0] = ranked.map((index) => scores[index] ?? 0);
  const names = ranked.map((index) => classifier.labels[index]);
  return {
    best,
    second,
    third,
    unknown: reading.unknown,
    words: reading.words.length,
    right: names[0] === label,
    rightInThree: names.slice(0, 3).includes(label),
  };
}

/** The numbers of the best scores, best first. */
export function rank(scores: Float32Array, count = 5): number[] {
  const best: number[] = [];
  for (let label = 0; label < scores.length; label++) {
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] ?? 0] as number) < (scores[label] as number)) place--;
    if (place < count) {
      best.splice(place, 0, label);
      if (best.length > count) best.pop();
    }
  }
  return best;
}
