import type { Language } from '../domain/identity.ts';
import type { Outcome } from './calibration.ts';
import {
  type Classifier,
  type Example,
  type Scores,
  scoreText,
  shippedOptions,
  trainClassifier,
} from './classifier.ts';
import type { CorpusExample } from './corpus.ts';
import { type Heard, signsOf, suspicionOf } from './danger/alarm.ts';

/** Sentences that were written one after the other resemble each other: so many of a label are held out together. */
const TOGETHER = 4;

/**
 * Trains on all folds but one and looks at that one, in turn: what the classifier does on sentences it has not seen.
 * Longer stretches were tried: whole themes are then unknown, and the scores come out lower than strangers deserve.
 */
export function foldOut(
  examples: readonly CorpusExample[],
  language: Language,
  folds = 5,
): { outcomes: Outcome[]; heard: Heard[] } {
  const foldOf = stretches(examples, folds);
  const outcomes: Outcome[] = [];
  const heard: Heard[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((_, index) => foldOf[index] !== fold);
    const unseen = examples.filter((_, index) => foldOf[index] === fold);
    const classifier = trainClassifier(seen, language, shippedOptions);
    for (const example of unseen) {
      const scores = scoreText(example.text, classifier);
      outcomes.push(outcomeIn(scores, example.label, classifier));
      const suspicion = suspicionOf(scores, classifier);
      // Where help is wanted and nothing says for what, nothing is learnt of dangers.
      if (suspicion !== null && example.danger !== null)
        heard.push({ signs: signsOf(example.text, language, suspicion), danger: example.danger !== '-' });
    }
  }
  return { outcomes, heard };
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
  return outcomeIn(scoreText(text, classifier), label, classifier);
}

function outcomeIn({ scores, reading }: Scores, label: string, classifier: Classifier): Outcome {
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
