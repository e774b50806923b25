import type { Danger } from '../understanding.port.ts';

/**
 * `now`: words that speak of the present and alarm by themselves. `told`: words that alarm only when nothing in the
 * sentence says that it is over, that it is a file, or that it is a question. Patterns read folded words with single
 * spaces, elisions split; `~` stands for up to four words in between.
 */
export interface DangerPatterns {
  danger: Danger;
  now: readonly string[];
  told: readonly string[];
}

/** What takes the alarm back, in the same clause or, for `over`, anywhere. */
export interface Guards {
  /** Directly before a pattern: "personne n’est", "pas de". */
  not: string;
  /** "si ma maison brûle", "en cas de", "suis-je couvert". */
  asking: string;
  /** Past time and past tense. */
  past: string;
  /** Words that show the present in spite of a past day: "maintenant", "depuis". */
  present: string;
  /** Files, papers, money: the customer speaks of the insurance of it. */
  paper: string;
  /** Anywhere in the text: "éteint", "tout va bien maintenant". */
  over: string;
  /** Other ways to say that there is no danger: "ne saigne pas". */
  calm: string;
  /** Words that must be recognised although mistyped. */
  words: string;
  /** Words that look like one of those, a letter apart, and mean something else. */
  leave: string;
}
