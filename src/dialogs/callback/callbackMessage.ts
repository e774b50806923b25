import type { MessageRequest } from '../../domain/message.ts';
import type { Turn } from '../turn.ts';
import type { ShownCallback } from './ownCallbacks.ts';
import { topicWords, whenOf } from './ownCallbacks.ts';

/** Has a confirmation sent to the customer's contact on file; nobody else's address is ever written to. */
export function sendCallbackMessage(
  turn: Turn,
  change: 'booked' | 'moved' | 'cancelled',
  request: ShownCallback,
): void {
  if (request.customer_ref === null || turn.identity === null) return;
  const when = whenOf(turn, request);
  const parameters: Record<string, string> =
    change === 'cancelled'
      ? { reference: request.reference, when }
      : { reference: request.reference, when, topic: topicWords(request.topic, turn.t) };
  const payload: MessageRequest = {
    customerRef: turn.identity.ref,
    channel: 'preferred',
    template: `callback-${change}`,
    parameters,
    language: turn.t.language,
  };
  turn.startJob({ kind: 'message.send', key: `callback-${change}:${request.id}:${turn.inboxId}`, payload });
}
