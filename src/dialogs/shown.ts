import { z } from 'zod';
import type { Answer } from '../cards/answer.ts';
import type { ConversationStatus } from '../domain/handoff.ts';

/**
 * What a transcript row holds. A customer's row keeps the channel's own data untouched, because the Direct Line client
 * matches its echo by it; the assistant's rows keep the answer in no channel's terms, rendered when read.
 */
export type Shown =
  | { kind: 'said'; text: string; files: ShownFile[]; channelData: unknown; locale: string | null }
  | { kind: 'answered'; answer: Answer; language: 'fr' | 'en' }
  /** A person of the insurer wrote it, word for word; `author` is a first name. */
  | { kind: 'advisorSaid'; text: string; author: string; files: ShownFile[] }
  /** A line that nobody says: "Camille a rejoint la conversation." */
  | { kind: 'systemLine'; key: string; text: string }
  /** Not a bubble: cards to grey, the end of the conversation. */
  | { kind: 'signal'; name: 'cardsClosed'; keys: string[] }
  | { kind: 'signal'; name: 'status'; status: ConversationStatus }
  | { kind: 'signal'; name: 'conversationEnded'; reason: 'signedOut' | 'idle' | 'customer' };

export interface ShownFile {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
}

/** Rows are written by this program only; the check is for rows of older versions. */
export const shownKind = z.object({ kind: z.enum(['said', 'answered', 'advisorSaid', 'systemLine', 'signal']) });

export function readShown(body: string): Shown {
  const parsed: unknown = JSON.parse(body);
  shownKind.parse(parsed);
  return parsed as Shown;
}
