/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashWord(word: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Joins two hashes, order kept. */
export function joinHashes(left: number, right: number): number {
  let hash = Math.imul(left ^ (right + 0x9e3779b9 + (left << 6) + (left >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) >>> 0;
}

/** A map from 32-bit hashes to small numbers in two typed arrays, so that it loads without being built. 0 = empty. */
export interface HashTable {
  keys: Uint32Array;
  values: Uint32Array | Uint16Array;
}

export function buildHashTable(entries: readonly (readonly [number, number])[]): HashTable {
  let size = 16;
  while (size < entries.length * 1.7) size *= 2;
  const keys = new Uint32Array(size);
  const values = new Uint32Array(size);
  for (const [key, value] of entries) {
    let slot = key & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key || 1;
    values[slot] = value;
  }
  return { keys, values };
}

/** The value of a key, or -1. */
export function lookUp(table: HashTable, key: number): number {
  const { keys, values } = table;
  const wanted = key || 1;
  const mask = keys.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot];
    if (found === wanted) return values[slot] ?? -1;
    if (found === 0 || found === undefined) return -1;
  }
}
