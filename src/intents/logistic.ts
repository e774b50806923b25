import type { SparseVector } from './vector.ts';

export interface LogisticOptions {
  epochs: number;
  /** First step of the Adagrad descent. */
  rate: number;
  /** Pull of the weights towards zero, per step of a feature. */
  decay: number;
  /** Share of a sentence's features that are left out each time it is learnt, 0 to 1: none may be relied on alone. */
  drop: number;
}

/**
 * Multinomial logistic regression by Adagrad descent in a fixed pseudo-random order: same data, same weights.
 * Returns rows × classes weights, the classes of a row side by side; the last row is the bias.
 */
export function trainLogistic(
  vectors: readonly SparseVector[],
  targets: Int32Array,
  size: { rows: number; classes: number },
  { epochs, rate, decay, drop }: LogisticOptions,
): Float32Array {
  const { rows, classes } = size;
  const weights = new Float32Array((rows + 1) * classes);
  const squares = new Float32Array((rows + 1) * classes).fill(0.01);
  const scores = new Float32Array(classes);
  const order = Int32Array.from(vectors.keys());
  const random = newRandom(12345);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const whole = vectors[number];
      if (whole === undefined) continue;
      const vector = drop === 0 ? whole : thinned(whole, drop, random);
      softmaxScores(vector, weights, scores, rows);
      scores[targets[number] ?? 0] = (scores[targets[number] ?? 0] ?? 0) - 1;
      for (let index = 0; index <= vector.rows.length; index++) {
        const base = (vector.rows[index] ?? rows) * classes;
        const value = vector.values[index] ?? 1;
        const pull = index === vector.rows.length ? 0 : decay;
        for (let label = 0; label < classes; label++) {
          const weight = weights[base + label] as number;
          const slope = (scores[label] as number) * value + pull * weight;
          const square = (squares[base + label] as number) + slope * slope;
          squares[base + label] = square;
          weights[base + label] = weight - (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

/** Some of the features, as much stronger as the others are missing. */
function thinned({ rows, values }: SparseVector, drop: number, random: () => number): SparseVector {
  const kept = { rows: new Int32Array(rows.length), values: new Float32Array(rows.length) };
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    if (random() < drop) continue;
    kept.rows[count] = rows[index] as number;
    kept.values[count] = (values[index] as number) / (1 - drop);
    count++;
  }
  return { rows: kept.rows.subarray(0, count), values: kept.values.subarray(0, count) };
}

function softmaxScores(vector: SparseVector, weights: Float32Array, scores: Float32Array, biasRow: number): void {
  const classes = scores.length;
  for (let label = 0; label < classes; label++) scores[label] = weights[biasRow * classes + label] as number;
  for (let index = 0; index < vector.rows.length; index++) {
    const base = (vector.rows[index] as number) * classes;
    const value = vector.values[index] as number;
    for (let label = 0; label < classes; label++) {
      scores[label] = (scores[label] as number) + value * (weights[base + label] as number);
    }
  }
  softmax(scores);
}

/** In place. */
export function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let label = 0; label < scores.length; label++) {
    const grown = Math.exp((scores[label] as number) - most);
    scores[label] = grown;
    sum += grown;
  }
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] as number) / sum;
}

/** A small generator (mulberry32): numbers from 0 to 1, the same for the same seed. */
export function newRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index] as number;
    order[index] = order[other] as number;
    order[other] = kept;
  }
}
