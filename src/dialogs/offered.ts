import type { Action } from '../cards/action.ts';
import type { Answer } from '../cards/answer.ts';

/** A button of the last turn, as somebody may type it instead of pressing it. */
export interface Offered {
  /** Its words at every length, plain. */
  words: string[];
  /** Which card holds it; null for a suggested reply. */
  card: number | null;
  action: Action;
}

const MOST = 30;
const FIRST = ['premi[eè]re?s?', 'deuxi[eè]me|seconde?', 'troisi[eè]me', 'quatri[eè]me', 'cinqui[eè]me', 'sixi[eè]me'];
const FIRST_EN = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const NUMBERED =
  /^\s*(?:(?:(?:le|la|the|c['’]est|choix|option|r[ée]ponse|choice|answer)\s+)*(?:num[ée]ro |n[°o] ?|number )?)?([1-9])\s*(?:e|er|[èe]re|[èe]me|st|nd|rd|th)?\W*$/iu;

/** The buttons of an answer, in the order they are read. */
export function offeredBy(answer: Answer, cardsBefore: number): Offered[] {
  const choices = answer.choices.map(({ label, action }) => ({ words: wordsOf(label), card: null, action }));
  const buttons = answer.cards.flatMap((card, index) =>
    card.buttons.flatMap((button) =>
      'action' in button ? [{ words: wordsOf(button.label), card: cardsBefore + index, action: button.action }] : [],
    ),
  );
  return [...choices, ...buttons].slice(0, MOST);
}

/** The button whose words were typed; null when there is none, or when two say the same and do different things. */
export function typedButton(text: string, offered: readonly Offered[]): Action | null {
  if (text.length > 80) return null;
  const wanted = plainWords(text);
  const named = offered.filter(({ words }) => words.includes(wanted));
  const [first] = named;
  return first !== undefined && new Set(named.map(({ action }) => JSON.stringify(action))).size === 1
    ? first.action
    : null;
}

/** The button that "2", "le deuxième" or "the last one" counts: of the replies, else the main one of each card. */
export function countedButton(text: string, offered: readonly Offered[]): Action | null {
  const choices = offered.filter(({ card }) => card === null);
  const cards = [...new Set(offered.map(({ card }) => card))].filter((card) => card !== null);
  const list = choices.length > 0 ? choices : cards.flatMap((card) => offered.find((each) => each.card === card) ?? []);
  const position = positionIn(text);
  return (position === null ? undefined : list.at(position))?.action ?? null;
}

/** 0 for the first, -1 for the last; null when the whole message counts nothing. */
function positionIn(text: string): number | null {
  if (text.length > 40) return null;
  const digit = NUMBERED.exec(text)?.[1];
  if (digit !== undefined) return Number(digit) - 1;
  const whole = (words: string) =>
    new RegExp(`^\\s*(?:c['’]est )?(?:le |la |l['’]|the )(?:${words})(?: one| choix| contrat)?\\W*$`, 'iu').test(text);
  if (whole('derni[eè]re?|last')) return -1;
  const found = FIRST.findIndex((words, index) => whole(`${words}|${FIRST_EN[index] ?? words}`));
  return found < 0 ? null : found;
}

function wordsOf({ label, row, tiny }: { label: string; row: string; tiny: string }): string[] {
  return [...new Set([label, row, tiny].map(plainWords))];
}

/** Case, typography and final marks do not matter. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[ ?!.]+$/, '')
    .trim();
}
