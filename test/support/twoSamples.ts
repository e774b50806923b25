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

/** What two-sample tests of timing say of themselves. */
export function twoSamples(one: readonly number[], other: readonly number[]) {
  const [a, b] = [medianOf(one), medianOf(other)];
  return { medians: [a, b] as const, differenceMs: Math.abs(a - b), superiority: superiority(one, other) };
}
