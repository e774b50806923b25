import type { Answer, Choice } from '../../cards/answer.ts';
import type { Intent } from '../../intents/catalogue.ts';
import type { LabelKey, MessageKey, Said } from '../../locales/translator.ts';
import type { Input, Turn } from '../turn.ts';

/** What a form knows: by question id, a value, or null for "I do not know". */
export type Answers = Readonly<Record<string, unknown>>;

/** What a question may look at. */
export interface Asking {
  readonly turn: Turn;
  readonly answers: Answers;
  /** Identifies this filling of the form; buttons carry it. */
  readonly key: string;
  /** What the conversation was begun with: slots of the first sentence, or a button's data. */
  readonly options: unknown;
  /** The sentence that the conversation was begun with, masked; empty when a button began it. */
  readonly said: string;
}

export type Reading<Value> =
  | {
      is: 'value';
      value: Value;
      /** Said before the next question, to confirm what was understood. */
      readBack?: Said;
      /** The answer counts, but the question stays open: these are offered with the read-back instead of going on. */
      stays?: Choice[];
    }
  /** It was an answer, but it cannot be taken: says what to do. */
  | { is: 'fault'; said: Said }
  /** It may mean two things: asked with the alternatives as choices. */
  | { is: 'doubt'; said: Said; choices: Choice[] }
  /** It answers another question of the form ("plutôt vendredi" to "à quelle heure ?"); without a value, asks that one. */
  | { is: 'other'; question: string; value?: unknown; readBack?: Said }
  /** It was no answer to this question. */
  | { is: 'nothing' };

/** One question of a form; the list of them reads as the conversation. */
export interface Question<Value = unknown> {
  id: string;
  /** Answers that this one is meaningless without: when one of them changes, this one is asked again. */
  dependsOn?: readonly string[];
  /** False when the other answers make it pointless. A hidden answer is kept: it counts again if the question does. */
  applies?(answers: Answers): boolean;
  /** Needs to know who the customer is: asked after an anonymous customer has identified. */
  identified?: boolean;
  /** The value, when there is nothing to ask (a single contract). Undefined = ask. */
  infer?(asking: Asking): Promise<Value | undefined>;
  ask(asking: Asking): Promise<Ask> | Ask;
  read(input: Input, asking: Asking): Promise<Reading<Value>> | Reading<Value>;
  /** The value in words, for the summary. */
  show(value: Value, asking: Asking): string;
  /** Name of the line in the summary, such as "Date". */
  label: MessageKey;
  /** Label of the button that changes it, such as "Modifier la date": unique in a form. */
  edit?: LabelKey;
  /** Words by which a customer names it when correcting: "la date", "the place". Lower case. */
  called?: Readonly<Record<'fr' | 'en', readonly string[]>>;
  /** `unknown`: "I do not know" is an answer, kept as null and reminded later. `skip`: may be left out. */
  optional?: 'unknown' | 'skip';
  /** True when its answer is told over several messages: what is added while it is asked is no correction. */
  grows?: true;
  /** True where most are never asked: it counts in "question 4 of 9" only once it is. */
  rare?: true;
  /** True for the question that files belong to, whenever they come. */
  takesFiles?: boolean;
  /** True when any text is an answer (a story): digressions are then recognised with more care. */
  freeText?: boolean;
  /** Free words that a person will read: a question in them is theirs to answer, and only these are heard beside it. */
  hears?: readonly Intent[];
}

export interface Ask {
  said: Said;
  choices?: Choice[];
  /** Why it is asked, when the customer says "pourquoi ?" or "aide". */
  help?: MessageKey;
  /** Replaces the plain sentence, for questions that show a card. */
  answer?: Answer;
}

export interface Form {
  id: string;
  /** Raise it when stored answers could not be continued. */
  version: number;
  /** Name of what is being done, for "Reprenons …" and "Voulez-vous arrêter …". */
  title: MessageKey;
  needs: 'anonymous' | 'identified' | 'identifiedAtTheEnd';
  /** Kept as a draft at every answer, for 30 days. */
  keepsDraft?: boolean;
  /** Says "question 4 sur 9" in each question. */
  showsProgress?: boolean;
  questions(answers: Answers): readonly Question<never>[];
  /** Answers that the opening sentence (`said`) or button gave already. */
  prefill?(turn: Turn, options: unknown, said: string): Promise<Record<string, unknown>> | Record<string, unknown>;
  /** Answers to take from the result of a conversation that interrupted this one. */
  hears?(result: unknown, answers: Answers): Record<string, unknown>;
  /**
   * A text that answers more than the question, or none but tells something: what to keep of it, and what to say
   * before the next question; null when it tells nothing.
   */
  hearsMore?(asking: Asking, text: string): { answers: Record<string, unknown>; noted: Said } | null;
  /** Said before the first question. */
  opening?(turn: Turn, answers: Answers): Said | null;
  /** An answer to something that may be asked at any question, and changes nothing; null when the text asks nothing. */
  aside?(asking: Asking, text: string): Promise<Answer | null> | Answer | null;
  /**
   * A text that changes one of several things in an answer, at any question ("ajoute un témoin, Mme Petit"): what to
   * keep and say, or the question that it asks to be put; null for any other text.
   */
  amends?(asking: Asking, text: string): { answers: Record<string, unknown>; said: Said } | { ask: string } | null;
  /** Shown for confirmation before `finish`; without it the form finishes with its last answer. */
  summary?(asking: Asking, lines: SummaryLine[]): Answer;
  finish(asking: Asking): Promise<FormEnd>;
}

/** `result` goes to the dialog below, if one waits; `said` is what the next one begins with, when it is not the message of this turn; `again` lists questions to ask once more, with the reason said. */
export type FormEnd =
  | { is: 'done'; result?: unknown }
  | { is: 'again'; questions: string[] }
  | {
      is: 'begin';
      dialog: string;
      options?: unknown;
      said?: string;
      draft?: { id: string; answers: Record<string, unknown> };
    };

export interface SummaryLine {
  id: string;
  label: string;
  value: string;
  known: boolean;
  edit: LabelKey | null;
}
