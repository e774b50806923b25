import type { MailboxEntry } from '../../domain/message.ts';

/** What became of a message: gone, to be tried again, or never to be taken. `reason` is a word or a code for the log. */
export type CarrierAnswer = { is: 'taken' } | { is: 'later'; reason: string } | { is: 'refused'; reason: string };

/** Takes messages away: a mail server, an SMS provider. */
export interface Carrier {
  /** `key` names the message: the same one twice is one message. */
  carry(key: string, message: MailboxEntry): Promise<CarrierAnswer>;
  close(): void;
}

/** Null: messages of this kind cannot leave. */
export interface Carriers {
  email: Carrier | null;
  sms: Carrier | null;
}
