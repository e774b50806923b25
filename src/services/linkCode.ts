import { randomInt } from 'node:crypto';

/** The purpose of the codes that a sign-in page shows, to be typed in the chat that asked for it. */
export const LINK_PURPOSE = 'link';
/** ms. */
export const LINK_CODE_LIFE = 5 * 60_000;

/** No 0 O 1 I L U: they are mistaken for each other when read out or typed. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A new code, about 39 bits. It always has a digit, so that no word can look like one. */
export function newLinkCode(): string {
  for (;;) {
    let code = '';
    while (code.length < LENGTH) code += ALPHABET[randomInt(ALPHABET.length)];
    if (/\d/.test(code)) return code;
  }
}

/** Two groups of four, as people read it. */
export function writtenLinkCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** The code, when a message is nothing else; spaces, hyphens and case do not matter. */
export function readLinkCodeShape(text: string): string | null {
  if (text.length > 40) return null;
  const bare = text.trim().replace(/[\s-]/g, '').toUpperCase();
  return bare.length === LENGTH && /\d/.test(bare) && [...bare].every((sign) => ALPHABET.includes(sign)) ? bare : null;
}
