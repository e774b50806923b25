import { LINK_PURPOSE, readLinkCodeShape } from '../../services/linkCode.ts';
import { latestChallenge } from '../../store/challenges.repository.ts';
import type { Db } from '../../store/openStore.ts';

/**
 * The link code that a message is, when this conversation waits for one; null for any other message. The code of
 * another conversation is only words here: whoever types it learns nothing.
 */
export async function readLinkCode(db: Db, conversationId: string, text: string, now: number): Promise<string | null> {
  const code = readLinkCodeShape(text);
  if (code === null) return null;
  const challenge = await latestChallenge(db, conversationId, LINK_PURPOSE);
  const waits = challenge !== undefined && challenge.ended_at === null && challenge.expires_at > now;
  return waits ? code : null;
}
