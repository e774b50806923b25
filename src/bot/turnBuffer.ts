import type { Transaction } from 'kysely';
import type { Answer } from '../cards/answer.ts';
import type { Shown } from '../dialogs/shown.ts';
import type { NewJob } from '../dialogs/turn.ts';
import type { Tables } from '../store/tables.ts';

/** Everything that a turn wants to happen; it happens at the commit, or not at all. */
export interface TurnBuffer {
  shown: Shown[];
  writes: ((tx: Transaction<Tables>) => Promise<void>)[];
  /** Other conversations that the writes change. */
  locks: string[];
  jobs: NewJob[];
  language: 'fr' | 'en';
  owner: string;
  customerRef: string | null;
  identifiedAt: number | null;
  ended: 'signedOut' | 'customer' | null;
  intent: string | null;
}

export function answersOf(buffer: TurnBuffer): Answer[] {
  return buffer.shown.flatMap((shown) => (shown.kind === 'answered' ? [shown.answer] : []));
}
