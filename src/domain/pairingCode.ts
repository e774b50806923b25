import { randomInt } from 'node:crypto';

/** How long a code can be typed, in ms. */
export const PAIRING_CODE_LIFE = 10 * 60_000;

/** Letters only, without I L O U: they are mistaken for each other, or make words. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** A new code, about 27 bits: enough for ten minutes behind a limit, and it opens nothing but an upload. */
export function newPairingCode(): string {
  let code = '';
  while (code.length < LENGTH) code += ALPHABET[randomInt(ALPHABET.length)];
  return code;
}

/** Two groups of three, as people read it. */
export function writtenPairingCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** The code that somebody typed; case, spaces and hyphens do not matter. Null for what can be none. */
export function readPairingCode(text: string): string | null {
  const bare = text.slice(0, 40).replace(/[\s-]/g, '').toUpperCase();
  return bare.length === LENGTH && [...bare].every((sign) => ALPHABET.includes(sign)) ? bare : null;
}
