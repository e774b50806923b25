import { buildHashTable, type HashTable, hashWord, lookUp } from './hash.ts';

/** The words that are known, most frequent first, with an index of their deletions for look-up without a scan. */
export interface Speller {
  words: readonly string[];
  known: ReadonlySet<string>;
  /** From the hash of a word or of one of its deletions to a position in `lists`. */
  deletions: HashTable;
  /** For each position: how many words, then their numbers. */
  lists: Uint16Array;
}

const SHORTEST = 4;
const TWO_EDITS_FROM = 8;
const LONGEST = 24;
const PREFIX = 7;

/** `words` most frequent first, at most 65,535. */
export function newSpeller(words: readonly string[]): Speller {
  const byForm = new Map<number, number[]>();
  for (const [number, word] of words.entries()) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    for (const form of deletionsOf(word)) {
      const hash = hashWord(form) || 1;
      const list = byForm.get(hash);
      if (list === undefined) byForm.set(hash, [number]);
      else list.push(number);
    }
  }
  const lists: number[] = [];
  const entries: [number, number][] = [];
  for (const [hash, numbers] of byForm) {
    entries.push([hash, lists.length]);
    lists.push(numbers.length, ...numbers);
  }
  return { words, known: new Set(words), deletions: buildHashTable(entries), lists: Uint16Array.from(lists) };
}

/**
 * Every string that is left of the first seven letters when one of them, or two in long words, is taken out; those
 * seven letters included. Two words within that many edits always share one (symmetric deletion).
 */
export function deletionsOf(word: string): Set<string> {
  const start = word.slice(0, PREFIX);
  const found = new Set([start]);
  if (word.length < SHORTEST || word.length > LONGEST) return found;
  for (let index = 0; index < start.length; index++) {
    const one = start.slice(0, index) + start.slice(index + 1);
    found.add(one);
    if (word.length < TWO_EDITS_FROM) continue;
    for (let next = index; next < one.length; next++) found.add(one.slice(0, next) + one.slice(next + 1));
  }
  return found;
}

/** The nearest known word within one edit (two from eight letters), the more frequent one on a tie; null when none is. */
export function repair(word: string, speller: Speller): string | null {
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
  let best = -1;
  let bestDistance = most + 1;
  for (const form of deletionsOf(word)) {
    const start = lookUp(speller.deletions, hashWord(form));
    if (start < 0) continue;
    const count = speller.lists[start] ?? 0;
    for (let offset = 1; offset <= count; offset++) {
      const candidate = speller.lists[start + offset] ?? 0;
      const text = speller.words[candidate] ?? '';
      const allowed = Math.min(bestDistance, Math.max(text.length, word.length) >= TWO_EDITS_FROM ? most : 1);
      const distance = editDistance(word, text, allowed);
      if (distance < bestDistance || (distance === bestDistance && candidate < best)) {
        best = candidate;
        bestDistance = distance;
      }
    }
  }
  return bestDistance > most ? null : (speller.words[best] ?? null);
}

/** Optimal string alignment: a swap of two neighbours is one edit. More than `limit` comes back as `limit + 1`. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = current;
  }
  return last[right.length] ?? limit + 1;
}
