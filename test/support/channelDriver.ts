import type { Action } from '../../src/cards/action.ts';

/** A channel through which conversation tests are played, instead of the plain inbox. */
export interface ChannelDriver {
  /** As in `conversation.channel`. */
  channel: string;
  /** A person of this channel, whose conversation this is. */
  join(conversationId: string): Promise<ChannelPlayer>;
  /** Nothing is under way between the channel and the store. */
  quiet(): Promise<boolean>;
  stop(): Promise<void>;
}

export interface ChannelPlayer {
  /** As in `conversation.user_id`. */
  userId: string;
  says(text: string): Promise<void>;
  /** False when the person was never shown such a button: only a forger can press it. */
  presses(action: Action): Promise<boolean>;
}
