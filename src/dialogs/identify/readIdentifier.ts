export interface IdentifierReading {
  identifier: string;
  /** What else was written, perhaps a birth date. */
  rest: string;
}

const patterns = [
  /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u,
  /(?<![\p{L}\d])[A-Z]{2,5}[ .-]?\d{5,12}(?![\p{L}\d])/iu,
  /(?<![\p{L}\d/.-])\d{5,12}(?![\p{L}\d/.-])/u,
  /^\s*(?:[A-Z]{2,5}[ .-]?)?\d(?:[ .-]?\d){4,11}\s*$/iu,
] as const;

/**
 * Finds an e-mail address or a customer number ("mon numéro est ECA 1000001"). Any number of 5 to 12 digits, with the
 * letters before it, may be one: only the insurer knows.
 */
export function readIdentifier(text: string): IdentifierReading | null {
  const cut = text.slice(0, 500);
  for (const pattern of patterns) {
    const match = pattern.exec(cut);
    if (match === null) continue;
    const [written] = match;
    const identifier = written.includes('@') ? written.toLowerCase() : written.replace(/[\s.-]/g, '').toUpperCase();
    return { identifier, rest: `${cut.slice(0, match.index)} ${cut.slice(match.index + written.length)}`.trim() };
  }
  return null;
}
