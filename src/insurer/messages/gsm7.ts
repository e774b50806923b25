const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/**
 * The text in the 7-bit alphabet of SMS (3GPP TS 23.038): one character outside it would cut the message from 160 to
 * 70 characters. Letters lose an accent that the alphabet lacks, typographic marks become plain ones.
 */
export function gsm7(text: string): string {
  const plain = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[«»“”]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/œ/g, 'oe')
    .replace(/€/g, 'EUR');
  return [...plain].map((letter) => (alphabet.has(letter) ? letter : withoutAccent(letter))).join('');
}

function withoutAccent(letter: string): string {
  const base = letter.normalize('NFD')[0] ?? '';
  return alphabet.has(base) ? base : '';
}
