import type { Readable } from 'node:stream';
import type { InboundMessage } from '../../bot/inbound.ts';
import type { Action } from '../../cards/action.ts';
import type { Language } from '../../domain/identity.ts';
import type { PendingRow } from '../../store/outbox.repository.ts';
import type { ChannelMessageRow, ContactRow } from '../../store/tables.ts';
import type { ArrivedMedia } from './arrived.ts';

/** A channel that we push to. Everything durable is done around it: it only reads and speaks a protocol. */
export interface PushedChannel {
  /** As in `conversation.channel`. */
  readonly name: string;
  /** Fetches a file from the channel. Rejects with `CHANNEL_UNREACHABLE` where trying again can help. */
  fetch(media: ArrivedMedia, contact: ContactRow): Promise<Fetched>;
  /** What a pressed button of ours means. */
  press(pressed: unknown, contact: ContactRow): Promise<Pressed>;
  /** The messages that say these rows of one turn. */
  render(rows: readonly PendingRow[], language: Language): Rendered[];
  /** Waits until the channel's own rate lets one more message go: 0, or how many ms this person must still wait. */
  mayGo(contact: ContactRow): Promise<number>;
  send(message: ChannelMessageRow, contact: ContactRow): Promise<SendOutcome>;
  /** Shows that we have read, or that we are writing. Never rejects. */
  typing(contact: ContactRow, lastMessageKey: string | null): Promise<void>;
}

export type Fetched =
  | { is: 'content'; content: Readable; name: string; contentType: string }
  | { is: 'refused'; reason: NonNullable<InboundMessage['refused']> };

export type Pressed =
  | { is: 'action'; action: Action }
  /** A page of something said before, which needs no turn. */
  | { is: 'more'; conversationId: string; rendered: Rendered[] }
  | { is: 'unknown' };

export interface Rendered {
  payload: unknown;
  /** The card that this message shows, so that it can be changed later. */
  cardKey: string | null;
}

export type SendOutcome =
  | { is: 'sent'; providerId: string | null }
  /**
   * Not taken now: nothing was sent. `all`: the whole channel waits; `contact`: this person only. `forOperator`: it goes
   * on only once somebody has mended it.
   */
  | { is: 'later'; waitMs: number; scope: 'message' | 'contact' | 'all'; code: string; forOperator?: true }
  /** Nobody knows whether it was taken. */
  | { is: 'uncertain'; code: string }
  /** The channel may not write first: `invite` is what it may send, so that the person writes. */
  | { is: 'closed'; invite: Rendered | null }
  | { is: 'failed'; code: string; blocked: boolean };
