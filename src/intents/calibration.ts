import { chanceOf, fitChance } from './fitChance.ts';

/** What is known of one answer of a classifier that had not seen the sentence. */
export interface Outcome {
  /** Probabilities, best first. */
  best: number;
  second: number;
  third: number;
  /** Share of unknown words. */
  unknown: number;
  words: number;
  right: boolean;
  /** The right label was among the first three. */
  rightInThree: boolean;
}

/** Turns raw scores into the chance of being right, and says where the bands begin. */
export interface Calibration {
  weights: readonly number[];
  /** Lowest score to act on. */
  act: number;
  /** Lowest score to ask with choices. */
  ask: number;
}

type Signs = Pick<Outcome, 'best' | 'second' | 'unknown' | 'words'>;

/**
 * Log odds. Out of fold a fifth of the corpus is missing, and a corpus is written to be hard: what was never looked at
 * is right this much more often (French and English blind sets; their calibration error is least between 0.3 and 0.8).
 */
const LEFT_OUT = 0.4;
const ACT_PRECISION = 0.96;
const ASK_IN_THREE = 0.75;

/** Chance that the best label is the right one, 0 to 1. */
export function calibrated(signs: Signs, { weights }: Pick<Calibration, 'weights'>): number {
  return chanceOf(inputs(signs), weights);
}

function inputs({ best, second, unknown, words }: Signs): number[] {
  const bounded = Math.min(Math.max(best, 1e-6), 1 - 1e-6);
  return [
    1,
    Math.log(bounded / (1 - bounded)),
    Math.min(4, Math.log(bounded / Math.max(second, 1e-6))),
    unknown,
    Math.log(1 + words),
  ];
}

/** Logistic regression on out-of-fold outcomes, then the two thresholds read off the same outcomes. */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const cases = outcomes.map((outcome) => ({ signs: inputs(outcome), came: outcome.right }));
  const weights = fitChance(cases, 1e-3);
  weights[0] = (weights[0] ?? 0) + LEFT_OUT;
  const scored = outcomes
    .map((outcome) => ({ ...outcome, score: calibrated(outcome, { weights }) }))
    .sort((left, right) => right.score - left.score);
  const act = lowestScore(scored, ACT_PRECISION, ({ right }) => right);
  return { weights, act, ask: Math.min(act, windowedScore(scored)) };
}

type Scored = Outcome & { score: number };

/** The lowest score such that those at or above it are right often enough. */
function lowestScore(scored: readonly Scored[], precision: number, isRight: (outcome: Scored) => boolean): number {
  let right = 0;
  let lowest = 1;
  for (const [index, outcome] of scored.entries()) {
    if (isRight(outcome)) right++;
    if (right / (index + 1) >= precision) lowest = outcome.score;
  }
  return lowest;
}

/** Where the right label stops being among the first three often enough, seen through a sliding window. */
function windowedScore(scored: readonly Scored[]): number {
  const width = Math.max(40, Math.round(scored.length / 40));
  for (let start = 0; start + width <= scored.length; start += 10) {
    const window = scored.slice(start, start + width);
    const share = window.filter(({ rightInThree }) => rightInThree).length / width;
    if (share < ASK_IN_THREE) return window[Math.floor(width / 2)]?.score ?? 0;
  }
  return scored.at(-1)?.score ?? 0;
}
