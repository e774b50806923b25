import type { Change, ChangeKind } from '../../domain/change.ts';
import type { Customer, Language } from '../../domain/identity.ts';
import type { MailboxEntry } from '../../domain/message.ts';
import { gsm7 } from '../messages/gsm7.ts';

const kindWords: Readonly<Record<Language, Readonly<Record<ChangeKind, string>>>> = {
  fr: {
    address: 'd’adresse',
    phone: 'de téléphone',
    email: 'd’e-mail',
    bank: 'de compte bancaire',
    civilStatus: 'd’état civil',
    beneficiaryAdded: 'de bénéficiaire (ajout)',
    beneficiaryRemoved: 'de bénéficiaire (retrait)',
    debitDay: 'de jour de prélèvement',
    frequency: 'de rythme de paiement',
    preferences: 'de préférences',
    cancellation: 'de contrat (résiliation)',
  },
  en: {
    address: 'of address',
    phone: 'of phone number',
    email: 'of e-mail address',
    bank: 'of bank account',
    civilStatus: 'of civil status',
    beneficiaryAdded: 'of beneficiary (added)',
    beneficiaryRemoved: 'of beneficiary (removed)',
    debitDay: 'of debit day',
    frequency: 'of payment rhythm',
    preferences: 'of preferences',
    cancellation: 'of contract (cancellation)',
  },
};

/**
 * Tells a customer what was asked for, at the contacts from before it: whoever took the file over does not get these.
 * `stopUrl` is a page on which it can be undone; an SMS names the reference instead of a link.
 */
export function changeNotices(
  customer: Customer,
  change: Change,
  told: { language: Language; stopUrl: string; phone: string; at: string },
): MailboxEntry[] {
  if (change.kind === 'preferences') return [];
  const fr = told.language === 'fr';
  const what = kindWords[told.language][change.kind];
  const sms = fr
    ? `${change.reference} : changement ${what} demandé à eca assurances. Pas vous ? Appelez le ${told.phone} ou écrivez STOP ${change.reference} au chat.`
    : `${change.reference}: eca assurances has received a change ${what}. Not you? Call ${told.phone} or write STOP ${change.reference} in the chat.`;
  const mail = fr
    ? [
        `Bonjour ${customer.firstName},`,
        `Nous avons reçu une demande de changement ${what}, référence ${change.reference}.`,
        `Ce n’est pas vous\u202f? Arrêtez ce changement ici\u00a0: ${told.stopUrl}`,
        `Vous pouvez aussi nous appeler au ${told.phone}. Si c’est bien vous, vous n’avez rien à faire.`,
        'Votre assureur, eca assurances',
      ]
    : [
        `Dear ${customer.firstName},`,
        `We have received a change ${what}, reference ${change.reference}.`,
        `It was not you? Stop this change here: ${told.stopUrl}`,
        `You can also call us on ${told.phone}. If it was you, there is nothing to do.`,
        'Your insurer, eca assurances',
      ];
  const createdAt = told.at;
  return [
    ...(customer.mobile === null ? [] : [{ to: customer.mobile, channel: 'sms' as const, text: gsm7(sms), createdAt }]),
    {
      to: customer.email,
      channel: 'email',
      subject: fr ? `Changement ${what}\u00a0: ${change.reference}` : `Change ${what}: ${change.reference}`,
      text: mail.join('\n\n'),
      createdAt,
    },
  ];
}
