import { type DeskTopic, deskTopics } from '../../domain/deskRequest.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { pastInbound } from '../../store/conversationHistory.repository.ts';
import { deskTopicOf } from '../advisor/deskTopicOf.ts';
import type { Turn } from '../turn.ts';

const LOOKED_AT = 10;

/** What the call is about, when the conversation tells: what was asked for last, or what a button named. */
export async function callbackSubject(turn: Turn, options: unknown): Promise<DeskTopic | undefined> {
  const named = (options as { subject?: unknown } | null)?.subject;
  const known = deskTopics.find((topic) => topic === named);
  if (known !== undefined) return known;
  for (const { intent } of await pastInbound(turn.db, turn.conversationId, LOOKED_AT)) {
    const topic = intent !== null && intent in deskTopicOf ? deskTopicOf[intent as Intent] : null;
    if (topic !== null) return topic;
  }
  return undefined;
}
