import type { Clock } from '../../clock.ts';
import { type MessageRequest, messageRequest } from '../../domain/message.ts';
import { idempotencyKey, parseBody } from '../http/json.ts';
import { notFound, ok, refusal } from '../http/reply.ts';
import type { Handle } from '../http/route.ts';
import type { Gateway } from '../messages/gateway.ts';
import { type MessageFault, messageFault, renderMessage } from '../messages/renderMessage.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { MessagesStore } from '../store/messages.store.ts';

const mailboxLimit = 200;

const faultMessages: Record<MessageFault, string> = {
  PARAMETER_MISSING: 'The template needs a parameter that is absent',
  LINK_IN_SMS: 'An SMS never carries a link',
};

export interface MessageRouteContext {
  customers: CustomersStore;
  messages: MessagesStore;
  gateway: Gateway;
  clock: Clock;
  /** In demo mode messages end in a mailbox that can be read. */
  demo: boolean;
  onPoint(point: string): void;
}

export function messageRoutes({
  customers,
  messages,
  gateway,
  clock,
  demo,
  onPoint,
}: MessageRouteContext): Record<'sendMessage' | 'mailbox', Handle> {
  /** The preferred way is the mobile where SMS can leave. */
  const way = (asked: MessageRequest['channel']): MessageRequest['channel'] => {
    if (asked !== 'preferred') return asked;
    if (!gateway.carries('sms')) return 'email';
    return gateway.carries('email') ? 'preferred' : 'sms';
  };
  return {
    async sendMessage(call) {
      const key = idempotencyKey(call);
      if ('refused' in key) return key.refused;
      const parsed = await parseBody(call, messageRequest);
      if ('refused' in parsed) return parsed.refused;
      const fault = messageFault(parsed.body);
      if (fault !== null) return refusal(422, fault, faultMessages[fault]);
      const request = { ...parsed.body, channel: way(parsed.body.channel) };
      if (!gateway.carries(request.channel === 'preferred' ? 'email' : request.channel))
        return refusal(501, 'GATEWAY_NOT_CONFIGURED', 'No gateway is configured for this kind of message');

      const customer = customers.customer(request.customerRef);
      const createdAt = new Date(clock.now()).toISOString();
      const rendered = customer === null ? null : renderMessage(request, customer);
      const entry = rendered !== null && gateway.carries(rendered.channel) ? { ...rendered, createdAt } : null;
      const accepted = gateway.accept(key.key, parsed.hash, entry, lifeOf(request));
      onPoint('insurer.message.stored');
      if (accepted === 'conflict') return refusal(409, 'IDEMPOTENCY_CONFLICT', 'This key was used with another body');
      return { status: 202, body: { accepted: true } };
    },

    mailbox: () => (demo ? ok(messages.mailbox(mailboxLimit)) : notFound()),
  };
}

/** A code that has expired is not worth sending any more. */
function lifeOf({ template, parameters }: MessageRequest): { lifeMs?: number } {
  if (template !== 'one-time-code') return {};
  const minutes = Number(parameters['minutes'] ?? 5);
  return { lifeMs: (Number.isFinite(minutes) && minutes > 0 ? minutes : 5) * 60_000 };
}
