import type { ConversationStatus } from '../../../domain/handoff.ts';
import { byId } from '../dom.ts';
import type { ChatWords } from '../words.ts';

/** Everything that the strip under the title can tell. */
export interface StripFacts {
  ended: boolean;
  online: boolean;
  /** How long the socket has been away, ms; null while it is there. */
  away: number | null;
  status: ConversationStatus;
  /** The sign-in page is open beside the chat. */
  signIn: boolean;
}

/** What the strip says: the most pressing of what is true; nothing when all goes as usual. */
export function stripWords({ ended, online, away, status, signIn }: StripFacts, t: ChatWords): string {
  // The notice under it says so, with what to do.
  if (ended) return '';
  if (!online) return t('chat.offline');
  if (away !== null) return away >= STILL_MS ? t('chat.stillReconnecting') : t('chat.reconnecting');
  const { owner, rank, waitMinutes, advisor, progress } = status;
  if (owner === 'queue')
    return rank === undefined || waitMinutes === undefined
      ? t('chat.queuedUnknown')
      : t('chat.queued', { rank, minutes: waitMinutes });
  if (owner === 'advisor' && advisor !== undefined) return t('chat.withAdvisor', { name: advisor });
  if (signIn) return t('chat.signIn');
  return progress === undefined ? '' : t('chat.progress', progress);
}

export const STILL_MS = 8000;

/** Writes to the strip only what changed: it is a live region. */
export function newStrip(t: ChatWords): (facts: StripFacts) => void {
  const strip = byId('chat-strip');
  const chat = byId('chat');
  return (facts) => {
    const words = stripWords(facts, t);
    if (strip.textContent !== words) strip.textContent = words;
    chat.dataset['state'] = facts.ended
      ? 'ended'
      : !facts.online
        ? 'offline'
        : facts.away !== null
          ? 'away'
          : facts.status.owner;
  };
}
