import type { EcaData } from '../../../channels/directLine/render.ts';
import type { ConversationStatus } from '../../../domain/handoff.ts';
import type { WebActivity } from './webChat.types.ts';

/** What the server tells the page beside what it says to the customer. */
export type PageEvent =
  | { is: 'cardsClosed'; keys: string[] }
  | { is: 'status'; status: ConversationStatus }
  | { is: 'ended'; reason: EndReason };

export type EndReason = 'customer' | 'signedOut' | 'idle';

export function pageEventOf(activity: WebActivity): PageEvent | null {
  if (activity.type === 'endOfConversation') return { is: 'ended', reason: 'customer' };
  if (activity.type !== 'event') return null;
  const value = recordOf(activity.value);
  switch (activity.name) {
    case 'eca/cards.closed': {
      const keys = value['keys'];
      return { is: 'cardsClosed', keys: Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [] };
    }
    case 'eca/status':
      return { is: 'status', status: value as unknown as ConversationStatus };
    case 'eca/conversation.ended': {
      const reason = value['reason'];
      return { is: 'ended', reason: reason === 'signedOut' || reason === 'idle' ? reason : 'customer' };
    }
    default:
      return null;
  }
}

export interface AnswerData extends EcaData {
  author?: { name: string };
  system?: boolean;
}

/** What the renderer put beside an answer; null for what the customer said. */
export function answerDataOf(activity: WebActivity): AnswerData | null {
  const eca = activity.channelData?.['eca'];
  return typeof eca === 'object' && eca !== null ? (eca as AnswerData) : null;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
