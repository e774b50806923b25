import type { Customer } from '../../domain/identity.ts';
import { type MessageRequest, messageParameters } from '../../domain/message.ts';
import { gsm7 } from './gsm7.ts';
import { wordingEn } from './wordingEn.ts';
import { wordingFr } from './wordingFr.ts';

export interface RenderedMessage {
  to: string;
  channel: 'sms' | 'email';
  subject?: string;
  text: string;
}

/** Why a message cannot be written: a parameter that the template needs is absent, or a link would go into an SMS. */
export type MessageFault = 'PARAMETER_MISSING' | 'LINK_IN_SMS';

const link = /https?:|www\.|\b[a-z0-9-]+\.(?:fr|com|net|org)\b/i;

/** Checked before it is known whether the reference is anybody's, so that a refusal says nothing about that. */
export function messageFault(request: MessageRequest): MessageFault | null {
  const { needed } = messageParameters[request.template];
  if (needed.some((name) => !request.parameters[name])) return 'PARAMETER_MISSING';
  if (request.channel !== 'email' && Object.values(request.parameters).some((value) => link.test(value))) {
    return 'LINK_IN_SMS';
  }
  return null;
}

/** The message for the contact on file: the mobile for an SMS, else the mail address. */
export function renderMessage(request: MessageRequest, customer: Customer): RenderedMessage {
  const wording = { fr: wordingFr, en: wordingEn }[request.language][request.template](request.parameters);
  if (request.channel !== 'email' && customer.mobile !== null) {
    return { to: customer.mobile, channel: 'sms', text: gsm7(wording.sms) };
  }
  const greeting = request.language === 'fr' ? `Bonjour ${customer.firstName},` : `Dear ${customer.firstName},`;
  const signature = request.language === 'fr' ? 'Votre assureur, eca assurances' : 'Your insurer, eca assurances';
  return {
    to: customer.email,
    channel: 'email',
    subject: wording.subject,
    text: [greeting, ...wording.mail, signature].join('\n\n'),
  };
}
