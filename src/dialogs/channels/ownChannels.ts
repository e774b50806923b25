import type { LinkedChannelView } from '../../cards/linkedChannels.card.ts';
import { parisAt } from '../../domain/calendar.ts';
import { isChannelName, isPushed, TEAMS, WEB, WHATSAPP } from '../../domain/channelName.ts';
import { identityIsOver, sessionLimitsOf } from '../../domain/identitySession.ts';
import { clockTime, maskedPhone, momentInParis } from '../../locales/format.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { type LinkedChannel, linkedChannels } from '../../store/linkedChannels.repository.ts';
import type { Turn } from '../turn.ts';

/** The chats in which the customer of this turn is known, this one first. */
export async function ownChannels(turn: Turn): Promise<LinkedChannel[]> {
  if (turn.identity === null) return [];
  const all = await linkedChannels(turn.db, turn.identity.ref);
  // The identification of this very turn is not stored yet.
  const here = { id: turn.conversationId, channel: turn.channel, customer_ref: turn.identity.ref, address: null };
  const stored = all.find(({ id }) => id === turn.conversationId);
  const current = stored ?? { ...here, identified_at: turn.identity.since, last_at: turn.now };
  // A page whose session is over shows nothing to anybody; a chat on a phone still hears that there is news.
  const others = all.filter(
    (chat) =>
      chat.id !== turn.conversationId &&
      (isPushed(chat.channel) || !identityIsOver(chat, turn.now, sessionLimitsOf(chat.channel))),
  );
  return [current, ...others];
}

/** "WhatsApp •• 12"; inside a sentence. */
export function nameOf(turn: Turn, { channel, address }: LinkedChannel): string {
  const name = turn.t.words(names[isChannelName(channel) ? channel : WEB]);
  return channel === WHATSAPP && address !== null ? `${name}\u00a0${maskedPhone(address)}` : name;
}

const names = {
  [WHATSAPP]: 'link.whatsapp',
  [TEAMS]: 'link.teams',
  [WEB]: 'channels.web',
} as const satisfies Record<string, MessageKey>;

export function viewOf(turn: Turn, chat: LinkedChannel, all: readonly LinkedChannel[]): LinkedChannelView {
  const { t, now, today } = turn;
  const name = nameOf(turn, chat);
  const since = chat.identified_at ?? now;
  const unlink = t.words('channels.unlink', { name });
  const isAlone = all.filter((other) => nameOf(turn, other) === name).length === 1;
  // Two browsers have the same name: the time tells them apart.
  const time = `(${clockTime(parisAt(since).time, t.language)})`;
  const timed = t.words('channels.unlink', { name: time });
  const tiny = chat.address === null ? unlink : t.words('channels.unlink', { name: maskedPhone(chat.address) });
  return {
    id: chat.id,
    name,
    label: isAlone ? { label: unlink, row: unlink, tiny } : { label: `${unlink} ${time}`, row: timed, tiny: timed },
    isHere: chat.id === turn.conversationId,
    since: momentInParis(since, t.language, today),
    last: momentInParis(chat.last_at, t.language, today),
  };
}
