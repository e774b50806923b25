import { parisAt } from '../../domain/calendar.ts';
import type { CancellationGround, Change, ChangeContent, ChangeKind } from '../../domain/change.ts';
import type { Customer, Language } from '../../domain/identity.ts';
import type { MailboxEntry } from '../../domain/message.ts';
import { paperWords } from '../documents/paperWords.ts';
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

const groundWords: Readonly<Record<CancellationGround, { fr: string; en: string }>> = {
  anyTimeAfterAYear: { fr: 'plus d’un an de contrat', en: 'more than one year of contract' },
  renewal: { fr: 'échéance du contrat', en: 'renewal of the contract' },
  lateNotice: { fr: 'avis d’échéance reçu tard', en: 'late notice of renewal' },
  move: { fr: 'déménagement', en: 'move' },
  sale: { fr: 'vente de la voiture', en: 'sale of the car' },
  employer: { fr: 'complémentaire de l’employeur', en: 'cover of the employer' },
  other: { fr: 'autre', en: 'other' },
};

/** What an end rests on and when it comes: the acknowledgement that the customer keeps. Empty for other changes. */
function endLines(
  { effectiveAt }: Change,
  { content, contractNumber, language }: { content: ChangeContent; contractNumber: string | null; language: Language },
): string[] {
  if (content.kind !== 'cancellation' || contractNumber === null || effectiveAt === null) return [];
  const endsOn = parisAt(Date.parse(effectiveAt)).date;
  const { day, say } = paperWords(language);
  const ground = groundWords[content.ground][language];
  return [
    say(
      `Votre contrat ${contractNumber} se termine le ${day(endsOn)}. Motif\u00a0: ${ground}.`,
      `Your contract ${contractNumber} ends on ${day(endsOn)}. Ground: ${ground}.`,
    ),
    say('Cet e-mail est votre accusé de réception. Gardez-le.', 'This e-mail is your acknowledgement. Keep it.'),
  ];
}

/**
 * Tells a customer what was asked for, at the contacts from before it: whoever took the file over does not get these.
 * `stopUrl` is a page on which it can be undone; an SMS names the reference instead of a link.
 */
export function changeNotices(
  customer: Customer,
  change: Change,
  told: {
    language: Language;
    stopUrl: string;
    phone: string;
    at: string;
    content: ChangeContent;
    contractNumber: string | null;
  },
): MailboxEntry[] {
  if (change.kind === 'preferences') return [];
  const fr = told.language === 'fr';
  const what = kindWords[told.language][change.kind];
  const sms = fr
    ? `${change.reference} : changement ${what} demandé à eca assurances. Pas vous ? Appelez le ${told.phone} ou écrivez STOP ${change.reference} au chat.`
    : `${change.reference}: eca assurances has received a change ${what}. Not you? Call ${told.phone} or write STOP ${change.reference} in the chat.`;
  const ends = endLines(change, told);
  const mail = fr
    ? [
        `Bonjour ${customer.firstName},`,
        `Nous avons reçu une demande de changement ${what}, référence ${change.reference}.`,
        ...ends,
        `Ce n’est pas vous\u202f? Arrêtez ce changement ici\u00a0: ${told.stopUrl}`,
        `Vous pouvez aussi nous appeler au ${told.phone}. Si c’est bien vous, vous n’avez rien à faire.`,
        'Votre assureur, eca assurances',
      ]
    : [
        `Dear ${customer.firstName},`,
        `We have received a change ${what}, reference ${change.reference}.`,
        ...ends,
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
