import { inSentence } from '../format.ts';
import type { newsFr } from '../fr/news.ts';
import type { Translation } from '../translation.ts';

export const newsEn: Translation<typeof newsFr> = {
  'news.claimStep': ({ number, state }) => `News about your claim ${number}: ${inSentence(state)}.`,
  'news.paperReceived': ({ number, paper }) => `Received for your claim ${number}: ${inSentence(paper)}.`,
  'news.paperMissing': ({ number, paper, before }) =>
    `A document is missing from your claim ${number}: ${inSentence(paper)}.${before === null ? '' : ` Please send it before ${before}.`}`,
  'news.refundPaid': ({ amount, act, day }) =>
    `Your refund of ${amount} is on its way: ${inSentence(act)}, care on ${day}.`,
  'news.paymentDue': ({ amount, number, day }) => `Next debit: ${amount} on ${day}, contract ${number}.`,
  'news.paymentFailed': ({ amount, number, day }) =>
    `The debit of ${amount} on ${day} did not go through, contract ${number}. You can pay it now.`,
  'news.paymentReceived': ({ amount, number, receipt }) =>
    `Your payment of ${amount} has been received, contract ${number}. Your receipt: ${receipt}.`,
  'news.changeApplied': ({ reference, kind }) =>
    `Done: ${kind.toLowerCase()}, request ${reference}. It holds from now on.`,
  'news.documentReady': ({ title }) => `Your document is ready: ${inSentence(title)}.`,
  'news.passwordChanged':
    'The password of your customer area has just been changed. It was not you? Ask for an advisor at once.',
  'news.more': ({ count }) => (count === 1 ? 'There is 1 more, older news.' : `There are ${count} more, older news.`),
  'news.signedOut': 'There is news in your file. Identify yourself to read it.',
  'news.signedOutByInsurer':
    'You have been signed out, for your safety. To go on, open a new conversation and identify yourself.',
};
