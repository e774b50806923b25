import { randomInt } from 'node:crypto';

/**
 * How often a value of one sample exceeds one of the other, ties counted half (Mann–Whitney U over n·m): 0.5 where the
 * two cannot be told apart. With 1,000 values each its standard error is about 0.013.
 */
export function superiority(one: readonly number[], other: readonly number[]): number {
  const sorted = [...other].sort((a, b) => a - b);
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] ?? 0;
      if (at < value || (orEqual && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = one.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0);
  return wins / (one.length * other.length);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** What two-sample tests of timing say of themselves; values of the same place were measured one after the other. */
export function twoSamples(one: readonly number[], other: readonly number[]) {
  const [a, b] = [medianOf(one), medianOf(other)];
  const differenceMs = Math.abs(a - b);
  return {
    medians: [a, b] as const,
    differenceMs,
    byChance: byChance(one, other, differenceMs),
    superiority: superiority(one, other),
  };
}

const SHUFFLES = 1000;

/**
 * How often the medians differ by as much when chance says which value of a pair is whose (a permutation test): on a
 * busy machine a difference of some milliseconds may be nobody's, on a quiet one it is somebody's.
 */
function byChance(one: readonly number[], other: readonly number[], differenceMs: number): number {
  const pairs = one.flatMap((value, index) => {
    const beside = other[index];
    return beside === undefined ? [] : [[value, beside] as const];
  });
  let asMuch = 0;
  for (let round = 0; round < SHUFFLES; round++) {
    const left = new Float64Array(pairs.length);
    const right = new Float64Array(pairs.length);
    for (const [index, [a, b]] of pairs.entries()) {
      const swapped = randomInt(2) === 1;
      left[index] = swapped ? b : a;
      right[index] = swapped ? a : b;
    }
    const middle = pairs.length >> 1;
    const difference = Math.abs((left.sort()[middle] ?? 0) - (right.sort()[middle] ?? 0));
    if (difference >= differenceMs) asMuch += 1;
  }
  return asMuch / SHUFFLES;
}

/** True when the medians differ by as much as matters and chance does not explain it: one in 500, or less. */
export function differs(found: ReturnType<typeof twoSamples>, mostMs: number): boolean {
  return found.differenceMs >= mostMs && found.byChance < 0.002;
}
