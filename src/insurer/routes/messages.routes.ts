import type { Clock } from '../../clock.ts';
import { messageRequest } from '../../domain/message.ts';
import { idempotencyKey, parseBody } from '../http/json.ts';
import { notFound, ok, refusal } from '../http/reply.ts';
import type { Handle } from '../http/route.ts';
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
  clock: Clock;
  /** In demo mode messages end in a mailbox that can be read; otherwise no gateway is there yet. */
  demo: boolean;
  onPoint(point: string): void;
}

export function messageRoutes({
  customers,
  messages,
  clock,
  demo,
  onPoint,
}: MessageRouteContext): Record<'sendMessage' | 'mailbox', Handle> {
  return {
    async sendMessage(call) {
      const key = idempotencyKey(call);
      if ('refused' in key) return key.refused;
      const parsed = await parseBody(call, messageRequest);
      if ('refused' in parsed) return parsed.refused;
      const fault = messageFault(parsed.body);
      if (fault !== null) return refusal(422, fault, faultMessages[fault]);
      if (!demo) return refusal(501, 'GATEWAY_NOT_CONFIGURED', 'No mail or SMS gateway is configured');

      const customer = customers.customer(parsed.body.customerRef);
      const createdAt = new Date(clock.now()).toISOString();
      const entry = customer === null ? null : { ...renderMessage(parsed.body, customer), createdAt };
      const accepted = messages.accept(key.key, parsed.hash, entry, createdAt);
      onPoint('insurer.message.stored');
      if (accepted === 'conflict') return refusal(409, 'IDEMPOTENCY_CONFLICT', 'This key was used with another body');
      return { status: 202, body: { accepted: true } };
    },

    mailbox: () => (demo ? ok(messages.mailbox(mailboxLimit)) : notFound()),
  };
}
