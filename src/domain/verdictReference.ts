import { reference } from './reference.ts';

/** "GAR-7K3M2P" from random bytes, at least six. */
export function verdictReference(bytes: Uint8Array): string {
  return reference('GAR', bytes);
}

const SPELLED = /^\s*GAR[\s-]?([2-9A-HJ-KMNP-TV-Z]{6})\s*$/i;

/** The reference that somebody typed, as it is stored; null when it is none. */
export function verdictReferenceIn(text: string): string | null {
  const letters = SPELLED.exec(text)?.[1];
  return letters === undefined ? null : `GAR-${letters.toUpperCase()}`;
}
