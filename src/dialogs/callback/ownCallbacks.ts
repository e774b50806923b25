import { show } from '../../cards/answer.ts';
import { type CallbackView, callbackCard } from '../../cards/callback.card.ts';
import { type DeskTopic, deskTopics } from '../../domain/deskRequest.ts';
import { maskedPhone, slotInParis } from '../../locales/format.ts';
import type { Said, Translator } from '../../locales/translator.ts';
import { activeCallbacks, findDeskRequest, lastCallback } from '../../store/deskRequests.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import type { Turn } from '../turn.ts';

/** The calls to come of whoever writes: of the identified customer, or of this conversation. */
export async function ownCallbacks(turn: Turn): Promise<DeskRequestRow[]> {
  return activeCallbacks(turn.db, {
    customerRef: turn.identity?.ref ?? null,
    conversationId: turn.conversationId,
  });
}

/**
 * A call of whoever writes, whatever became of it; undefined for anybody else's. One that was booked by an identified
 * customer is theirs alone, from any conversation; one that was booked anonymously belongs to its conversation.
 */
export async function ownCallback(turn: Turn, id: string): Promise<DeskRequestRow | undefined> {
  const request = await findDeskRequest(turn.db, id);
  if (request === undefined || request.kind !== 'callback') return undefined;
  const mine =
    request.customer_ref === null
      ? request.conversation_id === turn.conversationId
      : request.customer_ref === turn.identity?.ref;
  return mine ? request : undefined;
}

/** The call of whoever writes that was ended last; for who cancels twice. */
export async function lastOwnCallback(turn: Turn): Promise<DeskRequestRow | undefined> {
  return lastCallback(turn.db, { customerRef: turn.identity?.ref ?? null, conversationId: turn.conversationId });
}

/** "mardi 24 novembre, entre 14 h et 14 h 30". */
export function whenOf(turn: Turn, request: Pick<DeskRequestRow, 'slot_start' | 'slot_end'>): string {
  return slotInParis(request.slot_start ?? 0, request.slot_end ?? 0, turn.t.language, turn.today);
}

export function topicWords(topic: string, t: Translator): string {
  const known: DeskTopic = deskTopics.find((candidate) => candidate === topic) ?? 'other';
  return t.label(`topic.${known}`).label;
}

/** Shows a call to come with its buttons; those of the cards that showed it before are greyed. */
export function sayCallback(turn: Turn, said: Said, title: string, request: ShownCallback): void {
  const { t } = turn;
  closeCallbackCards(turn, request.id);
  const view: CallbackView = {
    key: `${cardsOf(request.id)}${turn.inboxId}`,
    id: request.id,
    reference: request.reference,
    when: whenOf(turn, request),
    phone: request.phone === null ? '' : maskedPhone(request.phone),
    topic: topicWords(request.topic, t),
    movable: request.status === 'open',
    confirmed: request.customer_ref !== null,
  };
  const card = { ...callbackCard(title, view, t), summary: said.text };
  // A receipt says everything by itself; what has changed is also told in words.
  turn.say(show(said.key === 'callback.booked' ? { key: said.key, text: '' } : said, [card]));
}

/** Greys the cards of a call whose time has changed or that is cancelled. */
export function closeCallbackCards(turn: Turn, id: string): void {
  const keys = turn.state.openCards.filter((key) => key.startsWith(cardsOf(id)));
  if (keys.length > 0) turn.closeCards(keys);
}

function cardsOf(id: string): string {
  return `callback.${id}.`;
}

export type ShownCallback = Pick<
  DeskRequestRow,
  'id' | 'reference' | 'slot_start' | 'slot_end' | 'phone' | 'topic' | 'status' | 'customer_ref'
>;
