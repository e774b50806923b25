import { reference } from './reference.ts';

/** "GAR-7K3M2P" from random bytes, at least six. */
export function verdictReference(bytes: Uint8Array): string {
  return reference('GAR', bytes);
}

const SPELLED = /^\s*GAR[\s-]?([2-9A-HJ-KMNP-TV-Z]{6})\s*$/i;

/** "Ma référence GAR-7K3M2P", within a sentence: only with its hyphen, as "garnement" begins like one. */
const WITHIN = /(?<![\p{L}\d-])GAR-([2-9A-HJ-KMNP-TV-Z]{6})(?![\p{L}\d-])/iu;

/** The reference that a sentence is about; null when it names none. */
export function verdictReferenceNamed(sentence: string): string | null {
  const letters = WITHIN.exec(sentence)?.[1];
  return letters === undefined ? verdictReferenceIn(sentence) : `GAR-${letters.toUpperCase()}`;
}

/** The reference that somebody typed, as it is stored; null when it is none. */
export function verdictReferenceIn(text: string): string | null {
  const letters = SPELLED.exec(text)?.[1];
  return letters === undefined ? null : `GAR-${letters.toUpperCase()}`;
}
