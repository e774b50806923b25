import { accountFieldTexts } from './accountTexts.ts';
import { claimFieldTexts } from './claimFieldTexts.ts';

/**
 * What the fields mean, by place: `Schema.field`, `[]` for the items of a list, `<kind>` for one case of a union.
 * A place that does not exist stops the document from being made.
 */
export const fieldTexts: Readonly<Record<string, string>> = {
  Health: 'Anything else may be added; the assistant looks at the status only.',
  Token: 'RFC 6749 §5.1. Send `Cache-Control: no-store` with it.',
  'Token.expires_in': 'Seconds. The assistant asks for a new token 15 seconds before the end.',
  TokenError: 'RFC 6749 §5.2.',
  Error: 'Every refusal outside `/oauth/token`.',
  'Error.error.code': 'A word for programs; it goes into the assistant’s log.',
  'Error.error.message':
    'For engineers. No name, number or answer of a customer, no secret and no stack trace: it may end in a log.',

  MatchRequest: 'What somebody typed to say who they are.',
  'MatchRequest.identifier': 'A customer number or an e-mail address, as typed: spaces and case do not count.',
  MatchAnswer:
    'One shape, whether somebody was found or not. On a miss the reference is a decoy: stable for the same input, known to no other operation, and messages to it are accepted and go nowhere. Only the code typed back proves a match.',
  'MatchAnswer.reference': 'Opaque and unguessable; the `{ref}` of all other operations. Text never holds it.',
  'MatchAnswer.channels': 'Where a code can be sent. Must not tell a hit from a miss.',

  'Customer.ref': 'The reference that was asked for.',
  'Customer.number': 'The customer number, as customers write it.',
  'Customer.phone': 'E.164.',
  'Customer.mobile': 'E.164. One-time codes go here; without it they go by mail.',
  'Customer.accountState': 'Of the customer area on the web; the assistant answers in any state.',

  'Contract.id': 'Opaque. The number is what customers see.',
  'Contract.formula': 'As the customer reads it.',
  'Contract.renewsOn': 'Next yearly renewal; null once the contract has ended.',
  'Contract.renewalNotice':
    'The yearly notice of a renewal. A late or missing one gives the customer a way out (code des assurances, L113-15-1); without this field the assistant speaks of the renewal only.',
  'Contract.renewalNotice.renewsOn': 'The renewal that it is about; it may have passed.',
  'Contract.renewalNotice.sentOn': 'Day of sending; null when it was due and none was sent.',
  'Contract.endsOn': 'Set when it has ended, or when its end is already known.',
  'Contract.premium.instalmentCents': 'One payment, taxes included.',
  'Contract.premium.nextDueOn': 'Null when nothing is due any more.',
  'Contract.arrears': 'Set while premiums are unpaid; null otherwise.',
  'Contract.arrears.noticeOn': 'Day of the formal notice.',
  'Contract.arrears.suspendedOn': 'Day on which cover stops unless the sum is paid.',
  'Contract.risk': 'What is covered: people (health), a dwelling (home), a vehicle (car), fields of law (legal).',
  'Contract.risk<vehicle>.crmHundredths': 'Bonus-malus in hundredths: 76 is 0.76.',
  'Contract.termsVersion': 'Version of the terms that apply; quoted beside each clause.',
  'Contract.terms': 'Every version that has applied, oldest first; absent where the terms never changed.',
  'Contract.terms[].from': 'First day of that version.',
  'Contract.partners':
    'Who stands beside you for this contract; the assistant shows them with it. Leave it out where there is nobody.',
  'Contract.partners[].phone': 'E.164; null where nobody is called.',
  'Contract.partners[].always': 'True when it answers day and night.',

  'Guarantee.code': 'Stable within a product.',
  'Guarantee.included':
    'False for what the product has and this contract has not: the assistant says that it is not covered.',
  'Guarantee.limit': 'Null when the guarantee is not included, or has no limit to tell.',
  'Guarantee.limit<amount>.times': 'How many units at most, such as 30 days; null when they are not counted.',
  'Guarantee.limit<percentOfTariff>.percent':
    'Share of the social-security tariff, its own part included: 150 is 150 % BR.',
  'Guarantee.deductibleNote': 'For deductibles that depend on something; null when there is nothing to add.',
  'Guarantee.usage': 'Null where nothing is counted. usedCents + leftCents = limit × times, always.',
  'Guarantee.usageByPerson': 'The same for each person where a contract covers several; `usage` is then the holder’s.',
  'Guarantee.exclusions': 'In full sentences; never empty for an included guarantee.',
  'Guarantee.clause': 'Article of the terms.',
  'Guarantee.terms': 'Heading of that article and what it promises; quoted with each verdict on cover.',
  'Guarantee.conditions':
    'Facts that decide whether it pays, the most telling first. The assistant asks the first one that the customer’s words leave open, and gives its verdict from the answer.',
  'Guarantee.conditions[].code':
    'Stable. The assistant knows what customers say about the codes of the reference insurer; of others it asks the question as it stands.',
  'Guarantee.conditions[].question': 'To be answered by yes or no.',
  'Guarantee.conditions[].paidIf': 'The answer under which the guarantee pays.',
  'Guarantee.conditions[].otherwise': 'What holds under the other answer, in the words of the terms.',
  'Guarantee.conditions[].clause': 'The article that says so.',
  'Guarantee.conditions[].asked': '`always`, or only when the customer’s words touch on it.',

  Formula:
    'One formula of the product, priced for this contract. The list holds them all, cheapest first, with the same guarantees in the same order.',
  'Formula.current': 'True for exactly one.',
  'Formula.premium.instalmentCents': 'One payment, taxes included.',

  GuaranteeQuery: 'Which day the guarantees are read for.',
  'GuaranteeQuery.on':
    'As the terms stood on that day: what happened before a change is judged by the terms of its day. Asked only of contracts that list several versions in `terms`.',
  EstimateQuery: 'A price on a quote, in cents.',
  'EstimateQuery.person': 'Full name of a covered person; the holder when absent.',
  Estimate:
    'What would be refunded on these assumptions; it binds nobody. priceCents = amoPaidCents + amcPaidCents + leftCents, and leftParts add up to leftCents, to the cent.',
  'Estimate.included': 'False when the formula pays nothing for this act.',
  'Estimate.ceiling': 'The maximum that this act would use up; null where none is counted.',
  'Estimate.assumptions': 'What was taken for granted, in full sentences.',
  'Estimate.clause': 'Article that the insurer’s share rests on.',

  Reimbursement:
    'One act of care. priceCents = amoPaidCents + amcPaidCents + leftCents, and leftParts add up to leftCents, to the cent.',
  'Reimbursement.priceCents': 'What the provider asked.',
  'Reimbursement.tariffCents': 'Base de remboursement of the social security.',
  'Reimbursement.amoRate': 'Percent of the tariff that the social security pays; null when the act mixes rates.',
  'Reimbursement.amoGrossCents': 'Share of the social security before deductions.',
  'Reimbursement.deductionCents': 'Flat participation or franchise, which nobody refunds.',
  'Reimbursement.amoPaidCents': 'Paid by the social security.',
  'Reimbursement.amcPaidCents': 'Paid by the insurer.',
  'Reimbursement.leftCents': 'Left to the customer.',
  'Reimbursement.leftParts': 'Why something is left, part by part.',
  'Reimbursement.amcRule': 'How the insurer’s share was reached; the assistant shows the sum line by line.',
  'Reimbursement.stateOn': 'Since when it is in this state.',
  'Reimbursement.paidOn': 'Day the money is expected or was paid; null when nothing can be said yet.',
  'Reimbursement.paidTo<member>.ibanEnd': 'Last four characters of the account; never more.',
  'Reimbursement.missing': 'What is waited for when the state is `awaitingDocuments`; otherwise empty.',
  'Reimbursement.refusal': 'Set when the state is `refused`.',
  'ReimbursementPage.nextCursor': 'Opaque; null on the last page.',

  ...claimFieldTexts,

  'CustomerDocuments.offers[].people': 'Whom it can be made for; empty where nobody has to be chosen.',
  'CustomerDocuments.issued': 'Newest first.',
  'DocumentRequest.person': 'One of the people of the offer; null where it has none.',
  'IssuedDocument.person': 'Whose name the paper bears.',
  'IssuedDocument.sha256': 'Of the file, in hex.',
  'IssuedDocument.checkNumber': 'Printed on the paper; unguessable.',
  DocumentCheck: 'Enough to trust a paper, nothing about the customer.',
  'DocumentCheck.contractNumber': 'All but the last three characters hidden.',
  PaymentSchedule:
    'The current year of a contract, or the last one when it has ended. totalCents is the sum of its instalments.',
  'PaymentSchedule.from': 'First day of the contract’s year.',
  'PaymentSchedule.to': 'The day after its last; the day of the end when the contract ends before.',
  'PaymentSchedule.instalments[].state':
    'pending: at the bank. rejected: returned by it. unpaid: and a formal notice has gone.',
  'PaymentSchedule.instalments[].rejectCode': 'Set for what the bank returned.',
  'PaymentSchedule.next': 'The next debit, which may belong to the next year; null when nothing more is due.',
  'PaymentSchedule.next.parts': 'Add up to the amount.',
  'PaymentSchedule.mandate': 'Null when the customer does not pay by direct debit.',
  'PaymentSchedule.mandate.ibanEnd': 'Last four characters of the account; never more.',

  ...accountFieldTexts,

  'MessageRequest.customerRef': 'To whom, at the contact on file. The assistant never names an address or a number.',
  'MessageRequest.channel': '`preferred`: SMS when there is a mobile on file, otherwise mail.',
  'MessageRequest.parameters': 'By name; see the table of templates at `POST /messages`.',
  'MessageRequest.language': 'The language of the conversation.',
  MessageReceipt: 'Accepted, not delivered. The same for a reference that is nobody’s.',
  MailboxEntry: 'A message as it would have been sent.',
};
