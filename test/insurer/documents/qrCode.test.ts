import assert from 'node:assert/strict';
import { qrCode } from '../../../src/insurer/documents/qrCode.ts';

const drawn = (text: string) => (qrCode(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

describe('the square code of an address', () => {
  it('has the size that its length asks for', () => {
    for (const [length, size] of [
      [14, 21],
      [15, 25],
      [62, 33],
      [84, 37],
      [106, 41],
      [122, 45],
      [213, 57],
    ] as const) {
      assert.equal(drawn('a'.repeat(length)).length, size, `${length} characters`);
    }
    assert.equal(qrCode('a'.repeat(214)), null);
  });

  it('has its three finders and its timing lines', () => {
    const code = drawn('https://example.com/documents/check/7K3M2PQ9XT4WV8NHJ5RCD6Z0EY');
    const size = code.length;
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      assert.deepEqual(
        code.slice(y, y + 7).map((row) => row.slice(x, x + 7)),
        finder,
      );
    }
    assert.match(code[6]?.slice(7, size - 7) ?? '', /^\.(#\.)+$/);
  });

  it('is the code that readers know, module for module', () => {
    // "eca" at level M, read back by two readers; one changed module is enough to fail.
    assert.deepEqual(drawn('eca'), EXPECTED);
  });
});

const EXPECTED: string[] = [
  '#######..#.##.#######',
  '#.....#.##..#.#.....#',
  '#.###.#...#.#.#.###.#',
  '#.###.#..#.#..#.###.#',
  '#.###.#.#...#.#.###.#',
  '#.....#..##.#.#.....#',
  '#######.#.#.#.#######',
  '...........##........',
  '#.#.#.#..###....#..#.',
  '#..###.####...#..#.##',
  '.#.#..##....#...##.##',
  '#....#.#..#...#......',
  '#.##..#####.#.#.#..##',
  '........#.##.#.#.#.##',
  '#######....#.###.####',
  '#.....#...####.###..#',
  '#.###.#.#.##.###..#.#',
  '#.###.#.......#...##.',
  '#.###.#.##..#...#...#',
  '#.....#..#....#...##.',
  '#######.###.#.#.#.###',
];
