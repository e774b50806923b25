import type { helpPaymentsFr } from '../../fr/help/payments.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpPaymentsEn: HelpTranslation<typeof helpPaymentsFr> = {
  payHow: help(
    'How can I pay?',
    'By direct debit, by card on the payment page, or by cheque. There are no fees.',
    'accepted means of payment | pay by cheque possible | card payment possible | payment methods',
  ),
  cardInChat: help(
    'Should I give my card number here?',
    'No. Type it only on the secure payment page. If it is written here, I delete it.',
    'bank card in the chat | give my card digits | is it safe to pay here | secure payment',
  ),
  debitDays: help(
    'On which day am I debited?',
    'You choose the 5th, 10th or 15th of the month. Your schedule gives each date and amount.',
    'change the debit date | debited on the 5th or 10th | choose the debit day | which day do you take money in general',
  ),
  debitRejected: help(
    'My debit was rejected, what happens?',
    'Nothing is cut at once. Pay by card or check your account: 10 days after the date, an official letter may go.',
    'direct debit refused by the bank | bounced debit consequences | not enough money on the day of the debit | insufficient funds',
  ),
  unpaidSteps: help(
    'What happens if I do not pay?',
    'An official letter may go 10 days after the date. Thirty days later guarantees are suspended. After 10 more, the contract may end.',
    'unpaid premium consequences | what do I risk if late | late payment | I can no longer pay | forgot to pay',
  ),
  formalNotice: help(
    'What is a formal notice?',
    'It is an official letter about a late premium. You have 30 days to pay before your guarantees are suspended.',
    'formal notice meaning | registered letter unpaid premium | how many days after the formal notice',
  ),
  suspendedCover: help(
    'My guarantees are suspended, when do they return?',
    'The next day at noon after everything due is paid. A claim during the suspension is not covered.',
    'suspended cover how to restore | when am I covered again after paying | reactivate my suspended contract',
  ),
  mandate: help(
    'What is a SEPA mandate?',
    'It is your permission for debits, signed once. It carries a reference, called RUM.',
    'direct debit mandate what is it | rum meaning | permission to debit',
  ),
  contestDebit: help(
    'How do I contest a debit?',
    'Ask your bank for the money back: within 8 weeks if it was authorised, 13 months if not. Tell us as well.',
    'wrong debit | contest with the bank | debited twice | unauthorised debit delay',
  ),
  installments: help(
    'Can I pay in several parts?',
    'Yes: by the month, quarter, half-year or year, without fees. If it is hard, an advisor looks for a way with you.',
    'monthly or yearly payment | spread my premium | instalments fees | pay in instalments',
  ),
  scheduleWhat: help(
    'What is a payment schedule?',
    'It is the calendar of your payments for the year. Together they make the yearly premium, to the cent.',
    'schedule definition | calendar of debits what is it | what is the schedule for',
  ),
  priceRise: help(
    'Why does my premium go up?',
    'The renewal notice gives the reason: cost of care or repairs, your bonus, or a change in your situation. An advisor can explain it.',
    'price increase insurance why | my premium has risen reason | dearer than last year',
  ),
  naturalSurcharge: help(
    'What is the natural disaster surcharge?',
    'Since 2025 the law adds 20% to a home contract. For a car it is 9% of the theft and fire part.',
    'natural disaster tax | 20% surcharge | why a natural disaster line on my bill',
  ),
  refundAfterEnd: help(
    'Am I refunded after the contract ends?',
    'Yes, for the time already paid and not used. The refund arrives within 30 days.',
    'refund after cancellation | do I get some money back | do I get money back if I cancel | pro rata | get back the premium paid in advance',
  ),
};
