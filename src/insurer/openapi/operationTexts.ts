import type { InsurerOperationId } from '../../domain/insurerApi.ts';
import { type MessageTemplate, messageParameters } from '../../domain/message.ts';
import { accountOperationTexts, accountParameterTexts } from './accountTexts.ts';

export interface OperationText {
  section: Section;
  summary: string;
  description: string;
}

export const sections = {
  Access: 'The assistant itself gets in.',
  Identity: 'Who writes.',
  Customer: 'Who they are, and what their contracts cover.',
  Reimbursements: 'Refunds of care, to the cent.',
  Claims: 'Declared once, completed with files, followed.',
  Documents: 'Certificates and other papers on demand, and how to check one.',
  Payments: 'What is debited, and when; how to pay what is late.',
  Changes: 'What a customer may change, confirmed, told to the contact from before, and undone within days.',
  Partners: 'Where to go.',
  Messages: 'Mail and SMS, in the insurer’s own words.',
  Demo: 'Only at the reference insurer; not part of the contract.',
} as const;
export type Section = keyof typeof sections;

const noOne = 'An id of another customer is answered exactly like an id that nobody has.';

export const operationTexts: Readonly<Record<InsurerOperationId, OperationText>> = {
  health: {
    section: 'Access',
    summary: 'Says that the API is up',
    description: 'Asked by the assistant’s own readiness check, without a token; must answer within a second.',
  },
  token: {
    section: 'Access',
    summary: 'Gives a bearer token for the client’s credentials',
    description:
      'RFC 6749 §4.4. Id and secret come by HTTP Basic, each form-encoded before they are joined (§2.3.1). The token stands for the assistant, not for a customer.',
  },
  match: {
    section: 'Identity',
    summary: 'Finds who is meant by an identifier and a birth date',
    description:
      'Answers a miss like a hit, in the same shape and in the same time, so that nobody can find out who is a customer. The assistant then sends a one-time code to the reference and keeps codes, tries and locks itself.',
  },
  profile: { section: 'Customer', summary: 'Name, contacts and language of a customer', description: '' },
  contracts: {
    section: 'Customer',
    summary: 'All contracts of a customer',
    description: 'Active ones first, then pending, suspended and ended.',
  },
  contract: { section: 'Customer', summary: 'One contract', description: noOne },
  guarantees: {
    section: 'Customer',
    summary: 'What a contract covers, and what it does not',
    description: `The assistant answers “am I covered if …” from this list and quotes its clauses. ${noOne}`,
  },
  formulas: {
    section: 'Customer',
    summary: 'The formulas of a product, priced for one contract',
    description: `Cheapest first. The assistant shows the differences only and offers a call; it sells nothing. ${noOne}`,
  },
  estimate: {
    section: 'Reimbursements',
    summary: 'What would be refunded of a quoted price',
    description: `Counts what is left of the person’s maximums, and says what it takes for granted. ${noOne}`,
  },
  reimbursements: {
    section: 'Reimbursements',
    summary: 'Refunds of care, page by page',
    description: 'Most recent care first. Pages neither repeat nor lose a line, and the last one has no cursor.',
  },
  reimbursement: { section: 'Reimbursements', summary: 'One refund, line by line', description: noOne },
  attachToReimbursement: {
    section: 'Reimbursements',
    summary: 'Brings a paper that a refund waits for',
    description:
      'The body is the file itself; its sha256 is the key, so a repeat changes nothing. A line that waits for nothing refuses new files with 422. Content types: jpeg, png, heic, pdf. Up to 10 MB a file and 8 files a line.',
  },
  claims: { section: 'Claims', summary: 'All claims of a customer', description: 'Most recently declared first.' },
  submitClaim: {
    section: 'Claims',
    summary: 'Declares a claim',
    description:
      'The same key with the same body gives the stored claim again and declares nothing, also when both arrive at once; key order and spaces do not count. The same key with another body is refused with 409. Keys of two customers do not meet. A contract of another customer is refused exactly like an unknown one.',
  },
  claimByKey: {
    section: 'Claims',
    summary: 'Finds the claim that was declared under a key',
    description:
      'Asked before any repeat of a declaration whose outcome is not known. 404 means: nothing was declared, send it again.',
  },
  claim: { section: 'Claims', summary: 'Where one claim stands', description: noOne },
  attachToClaim: {
    section: 'Claims',
    summary: 'Brings a file to a claim',
    description:
      'The body is the file itself; its sha256 is the key, so a repeat changes nothing. Content types: jpeg, png, heic, pdf. Up to 10 MB a file and 50 files a claim.',
  },
  setPhotoPlaces: {
    section: 'Claims',
    summary: 'Joins where and when photos were taken, or takes all of it away',
    description:
      'Sent only when the customer has said yes; the pictures themselves never carry it. The list is whole: a file that it does not name loses its place, and an empty one takes back the yes. A repeat changes nothing, and names of files that are not there are passed over. Keep it for this claim only.',
  },
  documents: {
    section: 'Documents',
    summary: 'Papers that can be made, and those that were',
    description:
      'An offer is a promise: asked for at once, it is made. A paper that says “is covered” is not offered while cover is suspended, nor after the contract has ended.',
  },
  makeDocument: {
    section: 'Documents',
    summary: 'Makes a paper and enters it into the register',
    description:
      'The same key with the same body gives the entry that was made and makes nothing new; with another body it is refused with 409. The file is kept as it was issued. A contract of another customer is refused exactly like one that does not offer this paper.',
  },
  documentContent: {
    section: 'Documents',
    summary: 'The file of one paper',
    description: `PDF, always the same bytes. ${noOne}`,
  },
  documentCheck: {
    section: 'Documents',
    summary: 'Tells whoever holds a paper whether it is genuine',
    description:
      'Public, without a token: the address is printed on each paper. Shows nothing of the customer. Numbers have 128 random bits, and one address may try few of them. A page where `Accept` asks for one, otherwise JSON.',
  },
  payments: {
    section: 'Payments',
    summary: 'Past and coming instalments of each contract',
    description:
      'The current year of each contract, instalments oldest first, their sum to the cent. What the bank returned carries its SEPA reason code.',
  },
  ...accountOperationTexts,
  sendMessage: {
    section: 'Messages',
    summary: 'Sends a mail or an SMS to a customer',
    description: `You own the wording, in French and in English; the assistant names a template and its parameters. An SMS carries no link. A parameter that a template needs and does not get is refused with 422, before it is known whether the reference is anybody’s. Templates with what they need:\n\n${templateList()}\n\n\`act\` is what a code confirms, after “pour” or “to”; \`when\` is a moment in the words of the language; \`place\` is where from.`,
  },
  mailbox: {
    section: 'Demo',
    summary: 'Messages that were sent, newest first',
    description: 'The reference insurer in demo mode only; elsewhere 404.',
  },
  openapi: { section: 'Demo', summary: 'This document', description: '' },
  docs: { section: 'Demo', summary: 'This document as a page', description: '' },
};

export const parameterTexts: Readonly<Record<string, string>> = {
  on: 'As the terms stood on that day; as they stand today when absent. Asked only of contracts with several versions in `terms`.',
  ref: 'Reference of the customer, as `POST /identity/match` gave it.',
  id: 'Id from the list.',
  key: 'The idempotency key of the declaration, percent-encoded.',
  sha256: 'SHA-256 of the body in hex.',
  number: 'As printed on the paper: case, spaces and dashes do not count.',
  person: 'First name or full name of a covered person; case and accents do not count.',
  from: 'First day of care.',
  to: 'Last day of care.',
  state: 'Only lines in this state.',
  cursor: '`nextCursor` of the page before.',
  limit: 'Lines a page.',
  name: 'File name, for people.',
  ...accountParameterTexts,
  act: 'Kind of care.',
  priceCents: 'Price on the quote, in cents.',
  'Idempotency-Key': '1 to 255 visible ASCII characters. Made once for each intention; a retry repeats it.',
  'X-Correlation-Id': 'From the customer’s message to every call it causes. Put it into your log.',
};

function templateList(): string {
  return (Object.keys(messageParameters) as MessageTemplate[])
    .map((template) => {
      const { needed, optional } = messageParameters[template];
      return `- \`${template}\`: ${needed.join(', ')}${optional.length > 0 ? `; if there: ${optional.join(', ')}` : ''}`;
    })
    .join('\n');
}
