import type { accountOperations } from '../../domain/accountOperations.ts';
import type { OperationText } from './operationTexts.ts';

const noOne = 'An id of another customer is answered exactly like an id that nobody has.';

/** What is said of the operations by which a customer acts on their account. */
export const accountOperationTexts: Readonly<Record<keyof typeof accountOperations, OperationText>> = {
  openPayment: {
    section: 'Payments',
    summary: 'Opens a page on which what a contract owes can be paid',
    description:
      'Your own page: card numbers never reach the assistant. The address is signed, says nothing of the customer but the sum, and ends within the hour. The same key with the same body gives the same page; a sum is taken once, whatever is pressed again. 422 where nothing is owed.',
  },
  payment: {
    section: 'Payments',
    summary: 'Whether a page was used',
    description: `Asked when the customer comes back. ${noOne}`,
  },
  changes: {
    section: 'Changes',
    summary: 'Changes that were asked for, newest first',
    description: 'At least those of the last three months: the assistant looks here before it changes an account.',
  },
  requestChange: {
    section: 'Changes',
    summary: 'Changes an address, a contact, an account, a person covered, a preference, or ends a contract',
    description:
      'The same key with the same body gives the stored change again; with another body it is refused with 409. Address, contact, account and people need `confirmedBy`, or 422. An account changed within 24 hours of a phone or a mail address is refused with 422, and holds 24 hours after the request otherwise; one confirmed by mail holds 24 hours later too. You tell the customer by mail and SMS **at the contacts from before the change**, with a way to stop it. Where papers are needed nothing changes until they are there. A cancellation is never refused for a reason of yours: answer with the day that holds.',
  },
  stopChange: {
    section: 'Changes',
    summary: '“It was not me”: undoes a change',
    description: `Repeats change nothing. After \`stoppableUntil\` it is refused with 422. ${noOne}`,
  },
  attachToChange: {
    section: 'Changes',
    summary: 'Brings a paper that a change waits for',
    description: 'As for claims: the body is the file, its sha256 is the key. Up to 10 MB a file and 8 files a change.',
  },
  preferences: {
    section: 'Customer',
    summary: 'What a customer wants to be told about, and how',
    description: 'Changed by `POST /customers/{ref}/changes`.',
  },
  partners: {
    section: 'Partners',
    summary: 'Opticians, dentists, hospitals, garages of your networks, nearest first',
    description:
      'Open to everybody who writes, so nothing here may depend on a customer. 404 for a place that is not known.',
  },
  events: {
    section: 'Messages',
    summary: 'What was reported since an instant, oldest first',
    description:
      'The same events as your signed deliveries to the assistant’s `POST /insurer/events`, under the same ids. The assistant asks once an hour, so that nothing is missed while it could not be reached.',
  },
  recentClaims: {
    section: 'Claims',
    summary: 'The claims of all customers declared since an instant, as kinds and places, oldest first',
    description:
      'However they were declared: to the assistant, by telephone, in an agency. Asked every five minutes, to see where a storm or a flood hits many at once; the next declarations there are shorter. Nothing in it names a person. Without it, only the claims declared to the assistant count.',
  },
};

export const accountFieldTexts: Readonly<Record<string, string>> = {
  PaymentRequest: 'Everything that the contract owes is paid at once.',
  'Payment.url': 'Absolute. The assistant shows it as a button and never asks for a card.',
  'Payment.receipt': 'Number of the receipt.',
  'Payment.coverResumesAt': 'Noon of the day after the payment, where cover was suspended (L113-3).',
  ChangeRequest: 'One change. The content says all it needs.',
  'ChangeRequest.confirmedBy':
    'How the customer confirmed this very change; null where the assistant asked for no code.',
  'ChangeRequest.content<bank>.iban': 'Compact. Never given back: answers hold four characters at most.',
  'ChangeRequest.content<civilStatus>.lastName': 'The name from now on; null when it stays.',
  'ChangeRequest.content<cancellation>.endsOn': 'The day asked for. The answer has the one that holds.',
  'Change.reference': 'What the customer quotes.',
  'Change.effectiveAt': 'From when it holds; null while papers are waited for.',
  'Change.stoppableUntil': 'Until when it can be undone.',
  'Change.papers': 'What is needed before it can hold.',
  'Change.attachments': 'Files that have come.',
  NotificationPreferences: 'By subject, the channels that the customer wants. Codes and security notices always go.',
  'EventPage.items[].sequence': 'Grows within a subject: a later one has the last word.',
  'PartnerQuery.near': 'A post code or the name of a town, as typed.',
  'PartnerPage.place': 'The place as it was understood.',
  'PartnerPage.items[].distanceMetres': 'As the crow flies, from the middle of the place.',
  'PartnerPage.items[].directPayment': 'True when the customer advances nothing.',
};

export const accountRefusalTexts: Readonly<Record<string, string>> = {
  NOTHING_OWED: 'This contract owes nothing',
  NOT_CONFIRMED: 'This change needs the confirmation of the customer',
  CONTACT_JUST_CHANGED: 'Contact details have changed within a day',
  NOT_POSSIBLE: 'This change does not fit the contract or the person',
  TOO_LATE: 'This change cannot be undone any more',
};

export const accountParameterTexts: Readonly<Record<string, string>> = {
  kind: 'What is looked for.',
  near: 'A post code or the name of a town, as typed.',
  since: 'An instant: what was reported at it or after.',
};
