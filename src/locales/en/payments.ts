import type { paymentsFr, paymentsLabelsFr } from '../fr/payments.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const paymentsEn: Translation<typeof paymentsFr> = {
  'payments.title': 'your payments',
  'payments.none': 'I see no payment to come in your file.',
  'payments.next': ({ amount, date }) => `Your next direct debit is ${amount}, on ${date}.`,
  'payments.next.several': ({ count, total }) => `You have ${count} direct debits to come, ${total} in all.`,
  'payments.paidSoFar': ({ total }) => `You have paid ${total} since your contracts’ year began.`,
  'payments.then': ({ count, total }) =>
    count === 1 ? `One direct debit of ${total} is planned.` : `${count} direct debits are planned, ${total} in all.`,
  'payments.schedule': 'Here is your payment schedule.',
  'payments.ended': ({ date }) => `This contract ended on ${date}. Nothing is debited any more.`,
  'payments.change': 'I cannot change the date, the account or the rhythm of your payments here. An advisor can.',
  'payments.question': 'If a debit is not in this list, an advisor can check what was taken.',
  'payments.nextYear': 'I do not know next year’s price yet. It will be on the premium notice.',
  'payments.card.next': 'Your next direct debits',
  'payments.card.then': 'Your direct debits',
  'payments.card.line': ({ name, date }) => `${name}, ${date}`,
  'payments.card.total': 'Total',
  'payments.card.paid': 'Paid in the contract’s year',
  'payments.card.late': ({ owed }) => `Late: ${owed} to pay.`,
  'payments.card.summary': ({ lines }) => `Next direct debits: ${lines}.`,
  'schedule.title': ({ name }) => `Payment schedule, ${name}`,
  'schedule.nextDate': 'Next direct debit',
  'schedule.amount': 'Amount',
  'schedule.upcoming': ({ count }) => `To come (${count})`,
  'schedule.past': ({ count }) => `Already due (${count})`,
  'schedule.year': 'Total of the contract’s year',
  'schedule.account': 'Account',
  'schedule.mandate': 'Mandate reference',
  'schedule.line': ({ date, state }) => `${date}, ${state}`,
  'schedule.summary': ({ name, amount, date, total }) =>
    `${name}: next direct debit of ${amount} on ${date}. Total of the year: ${total}.`,
  'schedule.summary.over': ({ name, total }) => `${name}: nothing is debited any more. Total due: ${total}.`,
  'instalment.upcoming': 'to come',
  'instalment.pending': 'at the bank',
  'instalment.paid': 'paid',
  'instalment.rejected': 'returned by the bank',
  'instalment.unpaid': 'unpaid',
  'instalment.refunded': 'refunded',
  'reject.AM04': 'not enough money on the account',
  'reject.AC04': 'account closed',
  'reject.MD01': 'no direct debit mandate',
  'payments.late': ({ owed, name, date }) =>
    `There is ${owed} left to pay for ${name}. Without payment your cover stops on ${date}.`,
  'payments.lateSuspended': ({ owed, name, date }) =>
    `Your ${name} cover has been suspended since ${date}. There is ${owed} left to pay.`,
  'payments.resume': 'It comes back at noon, the day after the full payment.',
  'payments.page': ({ time }) =>
    `You pay on your insurer’s secure page, open until ${time}. I tell you here when the payment has come in.`,
  'payments.paid': ({ amount, name, receipt }) =>
    `Your payment of ${amount} for ${name} has come in. Receipt number: ${receipt}.`,
  'payments.paid.signedOut': 'Your payment has come in. Sign in again to see the receipt.',
  'payments.paid.covered': 'Your cover goes on without a break.',
  'payments.paid.resumes': ({ when }) => `Your cover is back ${when}.`,
  'payments.notYet': 'I do not see this payment yet. It usually comes in within a minute.',
  'payments.expired': 'The payment page is no longer active. Nothing was debited. I can open another one.',
  'payments.noneOpen': 'I have opened no payment page in this conversation.',
  'payments.how':
    'I take no payment in this discussion. You pay on the website, or with an advisor. Never give your card number here.',
  'payments.nothingOwed': 'You are up to date: no payment is late.',
  'payments.plan': 'To pay in several parts, an advisor looks into your request.',
  'payments.otherWays': 'For a cheque or a bank transfer, an advisor gives you the details.',
  'arrears.title': ({ name }) => `Late payment, ${name}`,
  'arrears.total': 'To pay',
  'arrears.notice': 'Formal reminder sent on',
  'arrears.suspension': 'Cover stops without payment on',
  'arrears.suspended': 'Cover suspended since',
  'arrears.summary': ({ name, owed, date }) => `${name}: ${owed} to pay. Without payment the cover stops on ${date}.`,
};

export const paymentsLabelsEn: LabelTranslation<typeof paymentsLabelsFr> = {
  payPage: long({ label: 'Pay on the secure page', row: 'Pay now', tiny: 'Pay now' }),
  havePaid: long({ label: 'I have paid', row: 'I have paid', tiny: 'I have paid' }),
  openSite: long({ label: 'Pay on the website', row: 'Pay on the website', tiny: 'Pay on the website' }),
  schedulePdf: long({ label: 'Schedule as a PDF', row: 'Schedule as a PDF', tiny: 'Schedule as a PDF' }),
  payLate: long({ label: 'Pay what is late', row: 'Pay what is late', tiny: 'Pay what is late' }),
};
