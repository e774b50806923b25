import type { Features } from './features.ts';
import { groups } from './features.ts';
import { type HashTable, lookUp } from './hash.ts';

/** The features that a model knows: a row number for each, and how rare it is. */
export interface Vocabulary {
  rows: HashTable;
  idf: Float32Array;
}

export interface SparseVector {
  rows: Int32Array;
  values: Float32Array;
}

/** Weight of each family after its own normalisation. */
const groupWeight: Readonly<Record<(typeof groups)[number], number>> = { words: 1, characters: 0.8, concepts: 0.45 };

/** Sublinear TF-IDF, each family of features brought to length 1, then weighted. Unknown features are left out. */
export function vectorise(features: Features, vocabulary: Vocabulary): SparseVector {
  const rows: number[] = [];
  const values: number[] = [];
  for (const group of groups) {
    const counts = new Map<number, number>();
    for (const hash of features[group]) {
      const row = lookUp(vocabulary.rows, hash);
      if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    const start = rows.length;
    let square = 0;
    for (const [row, count] of counts) {
      const value = (1 + Math.log(count)) * (vocabulary.idf[row] ?? 0);
      rows.push(row);
      values.push(value);
      square += value * value;
    }
    const factor = square === 0 ? 0 : groupWeight[group] / Math.sqrt(square);
    for (let index = start; index < values.length; index++) values[index] = (values[index] ?? 0) * factor;
  }
  return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
}
