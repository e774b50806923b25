const PLAIN = /^[\t\n\r -~]*$/;

/** No message is longer: what stands beyond is not read. */
export const LONGEST_TEXT = 8_000;

/** Lower case without accents, ligatures opened, typographic apostrophes and spaces made plain. Length may change. */
export function fold(text: string): string {
  const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  if (PLAIN.test(cut)) return cut.toLowerCase();
  return cut
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s/g, ' ');
}
