import type { DialogState } from 'botbuilder-dialogs';
import type { RequestPart } from '../intents/several/splitRequests.ts';
import type { LastLookup } from './lookups/rememberLookup.ts';
import type { Offered } from './offered.ts';

/**
 * What the bot remembers of a conversation between two turns. Plain data, read and written whole with the
 * conversation. Raise `VERSION` when an older state could not be continued safely: such a conversation is told so,
 * and its draft is kept.
 */
export interface ConversationState {
  v: typeof VERSION;
  dialogs: DialogState;
  /** Messages in a row that were not understood; the second brings the offer of a person. */
  misses: number;
  /** Set by an emergency, or by the wait for an advisor, while a form waits: nothing is asked until that is over. */
  paused: boolean;
  /** The last turn in which something was said, for "repeat". */
  lastTurnId: string | null;
  /** Keys of cards whose buttons still count. */
  openCards: string[];
  greeted: boolean;
  /** The sentence that was not clear: the choice that is pressed next begins with it, so that no story is told twice. */
  unclear: string | null;
  /** The sentence that told of a danger while nothing was under way: a declaration that follows begins with it. */
  endangered?: { said: string /** True once the assistant has asked whether to declare it. */; asked: boolean };
  /** The last thing that was looked up, so that "et pour Nino ?" can keep the rest of the question. */
  lookup?: LastLookup;
  /** The contract that was shown last, for "il couvre quoi ?"; `at` in ms UTC. */
  shownContract?: { id: string; at: number };
  /** The sentence kept for review that a choice may explain. */
  underReview?: string;
  /** Requests of one message that wait for the one that is being handled. */
  waitingRequests?: RequestPart[];
  /** The insurer's sign-in page is open; ms UTC of when it expires. */
  signInUntil?: number;
  /** A death was told, and answered with condolences: once is enough. */
  condoled?: boolean;
  /** The buttons of the last turn, for customers who type or count them. */
  offered?: Offered[];
}

export const VERSION = 1;

export function newConversationState(): ConversationState {
  return {
    v: VERSION,
    dialogs: { dialogStack: [] },
    misses: 0,
    paused: false,
    lastTurnId: null,
    openCards: [],
    greeted: false,
    unclear: null,
  };
}

export type ReadState = { is: 'current'; state: ConversationState } | { is: 'outdated' };

/** `text` is the stored JSON; `{}` is a conversation that has not begun. */
export function readConversationState(text: string): ReadState {
  const stored = JSON.parse(text) as Partial<ConversationState>;
  if (stored.v === VERSION) return { is: 'current', state: stored as ConversationState };
  return Object.keys(stored).length === 0 ? { is: 'current', state: newConversationState() } : { is: 'outdated' };
}
