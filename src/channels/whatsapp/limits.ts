declare const size: unique symbol;

/** A text that was measured: at least one character, at most `Most`, counted as WhatsApp counts them (code points). */
export type Sized<Most extends number> = string & { readonly [size]: Most };

/** What WhatsApp takes; a longer text, or an empty one, refuses the whole message. */
export const whatsappLimits = {
  text: 4096,
  body: 1024,
  caption: 1024,
  /** Bytes; a larger picture goes as a document. */
  image: 5 * 1024 * 1024,
  button: 20,
  buttons: 3,
  buttonId: 256,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  rows: 10,
  /** Ours: more messages at once are hard to read, and count against the rate to one person. */
  messagesPerTurn: 3,
} as const;

/** Null for a text that does not fit: nothing is ever cut to make it fit. */
export function fitted<const Most extends number>(text: string, most: Most): Sized<Most> | null {
  return text === '' || isLonger(text, most) || text.trim() !== text ? null : (text as Sized<Most>);
}

/** True when a text has more than `most` characters; looks no further than it must. */
function isLonger(text: string, most: number): boolean {
  return text.length > most * 2 || codePoints(text) > most;
}

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Up to three buttons, by type. */
export type UpToThree<Item> = [Item] | [Item, Item] | [Item, Item, Item];

export function upToThree<Item>(items: readonly Item[]): UpToThree<Item> | null {
  const [first, second, third, fourth] = items;
  if (first === undefined || fourth !== undefined) return null;
  if (second === undefined) return [first];
  return third === undefined ? [first, second] : [first, second, third];
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * Cuts a long text into texts of at most `most`: between paragraphs where that works, else between lines, sentences,
 * words, and at last between characters as people see them. Together they say all of it.
 */
export function split<const Most extends number>(text: string, most: Most): Sized<Most>[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most && isLonger(rest, most)) {
    const head = [...rest.slice(0, most * 2)].slice(0, most).join('');
    const at = cutAt(head, rest);
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  parts.push(rest);
  return parts.map((part) => fitted(part, most)).filter((part) => part !== null);
}

function cutAt(head: string, rest: string): number {
  for (const [border, keep] of [
    ['\n\n', 0],
    ['\n', 0],
    ['. ', 1],
    [' ', 0],
  ] as const) {
    const at = head.lastIndexOf(border);
    if (at > head.length / 2) return at + keep;
  }
  let last = 0;
  for (const { index, segment } of graphemes.segment(rest.slice(0, head.length + 200))) {
    if (index + segment.length > head.length) break;
    last = index + segment.length;
  }
  return last === 0 ? head.length : last;
}
