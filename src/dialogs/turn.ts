import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { Transaction } from 'kysely';
import type { Action } from '../cards/action.ts';
import type { Answer } from '../cards/answer.ts';
import type { Brand } from '../domain/brand.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { ConversationStatus } from '../domain/handoff.ts';
import type { Language } from '../domain/identity.ts';
import type { ConversationId, CustomerRef, NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { ReadDate, Understanding } from '../intents/understanding.port.ts';
import type { Said, Translator } from '../locales/translator.ts';
import type { CustomerGateway, InsurerPort } from '../services/insurer.port.ts';
import type { LanguageModel } from '../services/llm/llm.port.ts';
import type { Db } from '../store/openStore.ts';
import type { Sealer } from '../store/seal.ts';
import type { FileRow, Tables } from '../store/tables.ts';
import type { ConversationState } from './conversationState.ts';

/**
 * Everything a dialog may use while it answers one inbound message. It reads what it likes; what it writes is kept
 * and commits together at the end of the turn, or not at all.
 */
export interface Turn {
  readonly conversationId: ConversationId;
  readonly channel: string;
  /** Id of the inbox row: the same when a turn runs again after a crash. */
  readonly inboxId: string;
  readonly correlationId: string;
  /** ms UTC, the same during the whole turn. */
  readonly now: number;
  /** The day in Paris. */
  readonly today: IsoDate;
  readonly input: Input;
  /** What the text means; computed at most once, on first use. */
  readonly understanding: Understanding;
  /** What another sentence means, such as one that was said before. */
  understand(text: string): Understanding;
  readonly state: ConversationState;
  readonly t: Translator;
  readonly identity: Identity | null;
  readonly services: TurnServices;
  /** Reads only. */
  readonly db: Db;

  say(answer: Answer | Said): void;
  /** Tells the page who is answering now. */
  showStatus(status: ConversationStatus): void;
  /** Greys the cards of these keys: their buttons are answered or out of date. */
  closeCards(keys: string[]): void;
  /** The identified customer's own file. Throws `NOT_IDENTIFIED` for an anonymous conversation. */
  gateway(): CustomerGateway;
  /** Runs at the commit, in its transaction. `alsoChanges`: ids of other conversations that it writes to. */
  write(change: (tx: Transaction<Tables>) => Promise<void>, alsoChanges?: readonly string[]): void;
  /** An effect outside, done by a worker after the commit; a key that exists already starts nothing. */
  startJob(job: NewJob): void;
  identify(ref: CustomerRef): void;
  /** Ends the conversation after this turn; the channel opens a new one. */
  endConversation(reason: 'signedOut' | 'customer'): void;
  setLanguage(language: Language): void;
  setOwner(owner: string): void;
}

export interface Input {
  /** Masked, trimmed. Empty when only a button or files came. */
  readonly text: string;
  readonly action: Action | null;
  readonly files: readonly FileRow[];
  /** Unmasked for this turn only: six digits that were the whole message, and IBANs. */
  readonly secrets: { code: string | null; ibans: readonly string[]; linkCode?: string | undefined };
}

export interface Identity {
  ref: CustomerRef;
  /** ms UTC. */
  since: number;
}

export interface TurnServices {
  insurer: InsurerPort;
  readDate: ReadDate;
  brand: Brand;
  sealer: Sealer;
  newId: NewId;
  /** HMAC-SHA256 under the key for one-time codes, base64url. */
  codeHmac(text: string): string;
  limits: CodeLimits;
  /** Asked when the local reading is unsure; absent unless one is configured. */
  model?: LanguageModel;
  /** True when customers can sign in on a page of the insurer. */
  signInPages?: boolean;
  /** True when a contact centre outside answers instead of our console: its people are not ours to count. */
  externalDesk?: boolean;
  /** True when `/account/activate` and `/account/reset` lead to pages of the insurer. */
  accountPages?: boolean;
}

/** How often codes may be sent and tried. */
export interface CodeLimits {
  tries: number;
  lifeMs: number;
  sendsPerQuarter: number;
  sendsPerDay: number;
  /** How often one conversation may say who it is; 5 when absent. */
  matchesPerHour?: number;
}

export interface NewJob {
  kind: JobKind;
  /** Idempotency key of the effect; made once per intention. */
  key: string;
  payload: unknown;
  /** Sealed in the store, given back to the worker. */
  secret?: string;
}

export type JobKind =
  | 'claim.submit'
  | 'claim.attach'
  | 'refund.attach'
  | 'message.send'
  | 'change.request'
  | 'change.attach'
  | 'payment.watch';

const TURN = Symbol('turn');

export function attachTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

export function turnOf(dc: DialogContext): Turn {
  const turn: Turn | undefined = dc.context.turnState.get(TURN);
  if (turn === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'a dialog ran outside a turn' });
  return turn;
}

export type { DialogContext, DialogTurnResult };
