/** A square of modules; true is dark. */
export type QrCode = readonly (readonly boolean[])[];

/** Versions 1 to 10 at level M (ISO/IEC 18004): error words per block, then data words of each block. */
const blocksByVersion: readonly (readonly [number, readonly number[]])[] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];

const alignments: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

/** The code of a text of up to 210 bytes; null when it is longer. */
export function qrCode(text: string): QrCode | null {
  const bytes = Buffer.from(text, 'utf8');
  const index = blocksByVersion.findIndex(([, data], at) => {
    const room = data.reduce((sum, words) => sum + words, 0);
    return bytes.length + (at < 9 ? 2 : 3) <= room;
  });
  const blocks = blocksByVersion[index];
  if (blocks === undefined) return null;
  const words = withErrorWords(dataWords(bytes, blocks[1], index >= 9), blocks);
  const candidates = Array.from({ length: 8 }, (_, mask) => drawn(index + 1, words, mask));
  return candidates.reduce((best, code) => (penalty(code) < penalty(best) ? code : best));
}

/** Byte mode, the count, the bytes, then the filling that the standard asks for. */
function dataWords(bytes: Uint8Array, data: readonly number[], longCount: boolean): number[] {
  const room = data.reduce((sum, words) => sum + words, 0);
  const bits: number[] = [];
  const push = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, longCount ? 16 : 8);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  for (let filling = 0xec; bits.length < room * 8; filling ^= 0xec ^ 0x11) push(filling, 8);
  return Array.from({ length: room }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
}

/** Splits into blocks, adds each block's error words, and weaves the blocks together. */
function withErrorWords(words: readonly number[], [errorCount, sizes]: readonly [number, readonly number[]]): number[] {
  const data: number[][] = [];
  for (const size of sizes) {
    const at = data.reduce((sum, block) => sum + block.length, 0);
    data.push(words.slice(at, at + size));
  }
  const errors = data.map((block) => remainder(block, errorCount));
  const woven: number[] = [];
  for (const group of [data, errors]) {
    const longest = Math.max(...group.map((block) => block.length));
    for (let index = 0; index < longest; index++) {
      for (const block of group) {
        const word = block[index];
        if (word !== undefined) woven.push(word);
      }
    }
  }
  return woven;
}

/** Product in the field of 256 elements under x⁸ + x⁴ + x³ + x² + 1. */
function product(a: number, b: number): number {
  let result = 0;
  for (let bit = 7; bit >= 0; bit--) {
    result = (result << 1) ^ ((result >> 7) * 0x11d);
    result ^= ((b >> bit) & 1) * a;
  }
  return result;
}

/** Reed–Solomon: what is left of the block's polynomial after division by the generator of this degree. */
function remainder(block: readonly number[], degree: number): number[] {
  const divisor: number[] = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let step = 0; step < degree; step++) {
    for (let index = 0; index < degree; index++) {
      divisor[index] = product(divisor[index] ?? 0, root) ^ (divisor[index + 1] ?? 0);
    }
    root = product(root, 2);
  }
  const rest: number[] = Array.from({ length: degree }, () => 0);
  for (const word of block) {
    const factor = word ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [index, coefficient] of divisor.entries())
      rest[index] = (rest[index] ?? 0) ^ product(coefficient, factor);
  }
  return rest;
}

function drawn(version: number, words: readonly number[], mask: number): QrCode {
  const size = version * 4 + 17;
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const set = (x: number, y: number, value: boolean) => {
    const [row, taken] = [dark[y], fixed[y]];
    if (row === undefined || taken === undefined || x < 0 || x >= size) return;
    row[x] = value;
    taken[x] = true;
  };
  for (let index = 0; index < size; index++) {
    set(6, index, index % 2 === 0);
    set(index, 6, index % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        const distance = Math.max(Math.abs(dx), Math.abs(dy));
        set(x + dx, y + dy, distance !== 2 && distance !== 4);
      }
    }
  }
  const centres = alignments[version - 1] ?? [];
  for (const x of centres) {
    for (const y of centres) {
      const last = centres.at(-1);
      if ((x === 6 && (y === 6 || y === last)) || (y === 6 && x === last)) continue;
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
      }
    }
  }
  drawFormat(set, size, mask);
  if (version >= 7) drawVersion(set, size, version);
  drawWords(dark, fixed, words, mask);
  return dark;
}

type Setter = (x: number, y: number, value: boolean) => void;

/** Level M and the mask, with their own error bits, twice. */
function drawFormat(set: Setter, size: number, mask: number): void {
  let rest = mask;
  for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const bit = (index: number) => ((bits >> index) & 1) === 1;
  for (let index = 0; index < 6; index++) set(8, index, bit(index));
  set(8, 7, bit(6));
  set(8, 8, bit(7));
  set(7, 8, bit(8));
  for (let index = 9; index < 15; index++) set(14 - index, 8, bit(index));
  for (let index = 0; index < 8; index++) set(size - 1 - index, 8, bit(index));
  for (let index = 8; index < 15; index++) set(8, size - 15 + index, bit(index));
  set(8, size - 8, true);
}

function drawVersion(set: Setter, size: number, version: number): void {
  let rest = version;
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let index = 0; index < 18; index++) {
    const value = ((bits >> index) & 1) === 1;
    const [a, b] = [size - 11 + (index % 3), Math.floor(index / 3)];
    set(a, b, value);
    set(b, a, value);
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** In columns of two from the right, upwards and downwards by turns, around what is fixed. */
function drawWords(dark: boolean[][], fixed: readonly boolean[][], words: readonly number[], mask: number): void {
  const size = dark.length;
  const masked = masks[mask] ?? (() => false);
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (row === undefined || fixed[y]?.[x] === true) continue;
        const bit = (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
        row[x] = bit !== masked(x, y);
        at++;
      }
    }
  }
}

/** Long runs and blocks of one colour are hard to read: the mask with the fewest is taken. */
function penalty(code: QrCode): number {
  const size = code.length;
  const at = (x: number, y: number) => code[y]?.[x] ?? false;
  let points = 0;
  for (const read of [at, (x: number, y: number) => at(y, x)]) {
    for (let line = 0; line < size; line++) {
      let run = 1;
      for (let index = 1; index <= size; index++) {
        if (index < size && read(index, line) === read(index - 1, line)) run++;
        else {
          if (run >= 5) points += run - 2;
          run = 1;
        }
      }
    }
  }
  for (let y = 0; y < size - 1; y++) {
    for (let x = 0; x < size - 1; x++) {
      if (at(x, y) === at(x + 1, y) && at(x, y) === at(x, y + 1) && at(x, y) === at(x + 1, y + 1)) points += 3;
    }
  }
  return points;
}
