import { type DeskTopic, deskTopics } from '../../domain/deskRequest.ts';
import { conversationPast } from '../advisor/conversationPast.ts';
import type { Turn } from '../turn.ts';

/** What the call is about, when the conversation tells: what was dealt with last, or what a button named. */
export async function callbackSubject(turn: Turn, options: unknown): Promise<DeskTopic | undefined> {
  const named = (options as { subject?: unknown } | null)?.subject;
  return deskTopics.find((topic) => topic === named) ?? (await conversationPast(turn)).discussed.at(-1)?.topic;
}
