import type { IsoDate } from '../domain/calendar.ts';
import type { Label } from '../locales/translation.ts';
import type { Said } from '../locales/translator.ts';
import type { Action } from './action.ts';

/**
 * What the assistant says, in no channel's terms. Dialogs and cards make answers; each channel's renderer turns them
 * into what that channel can show, and may drop decoration but never meaning.
 */
export interface Answer {
  /** The message key: what conversation tests assert, and what the transcript remembers. */
  key: string;
  /** The bubble; empty when the cards say everything. */
  text: string;
  cards: Card[];
  /** Suggested replies, 0 to 10; free text is always accepted as well. */
  choices: Choice[];
  /** True when the text repeats the customer's own words: it is shown as plain text, never as markdown. */
  plain: boolean;
  /** True for an emergency: announced at once, numbers first. */
  urgent: boolean;
}

export interface Choice {
  label: Label;
  action: Action;
  /** Offered only where the reader sits at a computer. */
  onlyOn?: 'computer';
}

export type Tone = 'plain' | 'accent' | 'good' | 'warning' | 'attention';

export interface Card {
  /** Unique per card shown; buttons carry it, and the page greys cards whose key was closed. */
  key: string;
  tone: Tone;
  title: string;
  blocks: Block[];
  /** At most three; the main one first, a destructive one last. */
  buttons: Button[];
  /** The whole card in one paragraph of at most 300 characters, for readers who see no card. */
  summary: string;
}

/** `ofLink`: only says or does something about the card's link to a paper; left out where the paper itself is sent. */
export type Button = { label: Label; style?: 'positive' | 'destructive'; ofLink?: true } & (
  | { action: Action }
  /** A same-origin path, or `tel:` and digits. */
  | { open: string }
);

export type Block =
  | { kind: 'text'; text: string; weight?: 'normal' | 'subtle' | 'strong'; tone?: Tone; ofLink?: true }
  /** A number the customer will copy: on its own line, selectable. */
  | { kind: 'reference'; label: string; value: string }
  /** A same-origin path as a picture for a phone's camera; `typed` is what a hand types instead. Nothing elsewhere. */
  | { kind: 'qr'; path: string; typed: string; label: string }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  /** A sum: labels left, amounts right; `total` is bold under a rule. */
  | { kind: 'sum'; lines: { label: string; value: string; total?: boolean }[] }
  /** Used against a maximum; the text says all that the bar shows. */
  | { kind: 'gauge'; used: number; total: number; text: string }
  | { kind: 'steps'; steps: { status: 'done' | 'current' | 'next'; title: string; detail: string }[] }
  /** One line of a summary with its own edit button. */
  | { kind: 'answer'; label: string; value: string; known: boolean; edit: Button }
  /** Closed until asked for; the title is always visible. */
  | { kind: 'fold'; title: string; blocks: Block[] }
  | {
      kind: 'date';
      id: string;
      label: string;
      min: IsoDate | null;
      max: IsoDate | null;
      error: string;
      submit: Button;
    };

/** An answer of words alone. */
export function speak(said: Said, extra: Partial<Pick<Answer, 'choices' | 'plain' | 'urgent'>> = {}): Answer {
  return { key: said.key, text: said.text, cards: [], choices: [], plain: false, urgent: false, ...extra };
}

/** An answer that shows cards, with an optional sentence before them. */
export function show(
  said: Said | { key: Said['key']; text: '' },
  cards: Card[],
  extra: Partial<Pick<Answer, 'choices' | 'urgent'>> = {},
): Answer {
  return { key: said.key, text: said.text, cards, choices: [], plain: false, urgent: false, ...extra };
}
