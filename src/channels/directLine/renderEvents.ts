import type { Activity } from 'botbuilder';
import type { ConversationStatus } from '../../domain/handoff.ts';
import { FALLBACK_TEXT } from './render.ts';

/** Events that the page understands; the names are a contract between server and page. */

/** These cards were answered or are out of date: the page takes their buttons away. */
export function cardsClosedEvent(keys: readonly string[]): Partial<Activity> {
  return { type: 'event', name: 'eca/cards.closed', value: { keys: [...keys] } };
}

export function statusEvent(status: ConversationStatus): Partial<Activity> {
  return { type: 'event', name: 'eca/status', value: status };
}

/** A person's message: plain text, introduced by the first name where it is read aloud. */
export function advisorMessage(text: string, firstName: string): Partial<Activity> {
  const speak = `${firstName} : ${text}`;
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    speak,
    channelData: {
      eca: { key: 'advisor', cardKeys: [], urgent: false, author: { name: firstName } },
      [FALLBACK_TEXT]: speak,
    },
  };
}

/** A line of the transcript that nobody says, such as "Camille a rejoint la conversation." */
export function systemLine(text: string): Partial<Activity> {
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    speak: text,
    channelData: { eca: { key: 'system', cardKeys: [], urgent: false, system: true } },
  };
}
