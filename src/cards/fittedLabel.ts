import type { Label } from '../locales/translation.ts';

/**
 * A label made of data, such as a guarantee's name, at the three lengths of buttons (40, 24, 20). Whole words are left
 * out at the end; what stands in brackets goes first. Labels we word ourselves have their lengths in the locales.
 */
export function fittedLabel(text: string): Label {
  return { label: cutTo(text, 40), row: cutTo(text, 24), tiny: cutTo(text, 20) };
}

/** Small words that would hang in the air at the end of a shortened label. */
const LOOSE_END =
  /(?:[\s,;:–-]+(?:(?:de|du|des|d['’]une?|chez|le|la|les|l['’]|une?|à|au|aux|en|et|ou|par|pour|hors|moins|sans|avec|of|the|to|at|an?|in|and|or|by|for|with|under|outside)(?!\p{L}))?)+$/iu;

function cutTo(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const bare = trimmed
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare.length <= most && bare !== '') return bare;
  const cut = bare.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return (end > most / 3 ? cut.slice(0, end) : bare.slice(0, most)).replace(LOOSE_END, '');
}
