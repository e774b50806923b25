import type { Language } from '../domain/identity.ts';
import type { Outcome } from './calibration.ts';
import { type Classifier, type Example, scoreText, shippedOptions, trainClassifier } from './classifier.ts';

/**
 * Trains on all folds but one and looks at that one, in turn: what the classifier does on sentences it has not seen.
 * A fold is a stretch of each label's sentences, since neighbours were written together and resemble each other:
 * holding them out together keeps the outcome honest.
 */
export function foldOut(examples: readonly Example[], language: Language, folds = 5): Outcome[] {
  const foldOf = stretches(examples, folds);
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((_, index) => foldOf[index] !== fold);
    const unseen = examples.filter((_, index) => foldOf[index] === fold);
    const classifier = trainClassifier(seen, language, shippedOptions);
    for (const example of unseen) outcomes.push(outcomeOf(example, classifier));
  }
  return outcomes;
}

function stretches(examples: readonly Example[], folds: number): number[] {
  const sizes = new Map<string, number>();
  for (const { label } of examples) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const places = new Map<string, number>();
  return examples.map(({ label }) => {
    const place = places.get(label) ?? 0;
    places.set(label, place + 1);
    return Math.floor((place * folds) / (sizes.get(label) ?? 1));
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
