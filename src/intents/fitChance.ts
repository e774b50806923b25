/** One case: its signs, the first of them 1, and whether it came true. */
export interface Case {
  signs: readonly number[];
  came: boolean;
}

const ROUNDS = 25;

/** Chance that signs come true under weights, 0 to 1. */
export function chanceOf(signs: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [index, sign] of signs.entries()) sum += sign * (weights[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Logistic regression by Newton's method. `pull`: towards zero, for each case. */
export function fitChance(cases: readonly Case[], pull: number): number[] {
  const size = cases[0]?.signs.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight) => weight * pull * cases.length);
    const bends = slopes.map((_, row) => slopes.map((__, column) => (row === column ? pull * cases.length + 1e-9 : 0)));
    for (const { signs, came } of cases) {
      const chance = chanceOf(signs, weights);
      const gap = chance - (came ? 1 : 0);
      const bend = chance * (1 - chance);
      for (const [row, sign] of signs.entries()) {
        slopes[row] = (slopes[row] ?? 0) + gap * sign;
        const line = bends[row];
        if (line === undefined) continue;
        for (const [column, other] of signs.entries()) line[column] = (line[column] ?? 0) + bend * sign * other;
      }
    }
    for (const [index, step] of solve(bends, slopes).entries()) weights[index] = (weights[index] ?? 0) - step;
  }
  return weights;
}

/** Gaussian elimination with the largest pivot; the matrix is symmetric and positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < rows.length; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = 0; row < rows.length; row++) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      rows[row] = (rows[row] ?? []).map((value, index) => value - factor * at(column, index));
    }
  }
  return rows.map((_, row) => at(row, rows.length) / at(row, row));
}
