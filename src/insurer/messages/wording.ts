import type { MessageTemplate } from '../../domain/message.ts';

/** One message before it is sent: an SMS is short and starts with what is looked for; a mail has a subject. */
export interface Wording {
  sms: string;
  subject: string;
  /** Paragraphs of the mail, between greeting and signature. */
  mail: string[];
}

/** The parameters of a message; a needed one is there, an optional one may be undefined. */
export type Parameters = Readonly<Record<string, string | undefined>>;

export type Wordings = Record<MessageTemplate, (parameters: Parameters) => Wording>;
