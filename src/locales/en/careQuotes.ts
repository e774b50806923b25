import { inSentence } from '../format.ts';
import type { careQuotesFr, careQuotesLabelsFr } from '../fr/careQuotes.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const careQuotesEn: Translation<typeof careQuotesFr> = {
  'estimate.title': 'your estimate',
  'estimate.label.act': 'Care',
  'estimate.label.price': 'Price of the quote',
  'estimate.ask.act': 'Which care is on the quote?',
  'estimate.ask.price': 'What is the price on the quote? For example: €650.',
  'estimate.fault.price': 'I did not understand the price. Write for example: €650.',
  'estimate.noContract': 'I see no running health contract in your file. So I cannot estimate this refund.',
  'estimate.cannot': 'I cannot estimate this care here. An advisor can, with your quote.',
  'estimate.answer': ({ refunded, left }) => `Estimated refund: ${refunded}. ${left} would be left for you to pay.`,
  'estimate.card.title': ({ act }) => `Estimate: ${inSentence(act)}`,
  'estimate.price': 'Price in the quote',
  'estimate.for': ({ person, contract }) => `For ${person}, ${contract} contract.`,
  'estimate.notIncluded': ({ formula }) => `The ${formula} formula does not refund this care.`,
  'estimate.ceiling': ({ label, before, after, date }) =>
    `${label}: ${before} left, then ${after} after this care, until ${date}.`,
  'estimate.assumptions': 'What I took for granted',
  'estimate.notBinding': 'This estimate does not bind your insurer: the detailed quote may change it.',
  'estimate.summary': ({ act, price, amo, amc, left, brand }) =>
    `Estimate, ${act}, ${price}. Social security ${amo}, ${brand} ${amc}, you pay ${left}.`,

  'refundPaper.title': 'sending your document',
  'refundPaper.label.line': 'Reimbursement',
  'refundPaper.ask.line': 'Which reimbursement is this document for?',
  'refundPaper.ask.files': 'Send the document, as a photo or a PDF.',
  'refundPaper.ask.missing': ({ papers }) =>
    `This reimbursement waits for: ${papers}. Send it here, as a photo or a PDF.`,
  'refundPaper.noneWaits': 'No reimbursement waits for a document. Do you want to add it to a claim?',
  'refundPaper.nothing': 'I received no document. The reimbursement is still waiting.',
  'refundPaper.sending': 'I am sending your document…',
  'refundPaper.added': ({ count, date }) =>
    `${count === 1 ? 'Your document has arrived' : `Your ${count} documents have arrived`}. ${
      date === null ? 'The reimbursement is in progress again.' : `Payment expected on ${date}.`
    }`,
  'refundPaper.signedOut': 'Your document has arrived. Sign in again to see the reimbursement.',
  'refundPaper.delayed': 'Your document is kept. I will send it as soon as possible, you need not do anything.',
  'refundPaper.refused': 'This document could not be added to the reimbursement. An advisor can help you.',

  'formulas.title': 'comparing the formulas',
  'formulas.compared': ({ contract }) => `Here is only what changes from your ${contract} contract.`,
  'formulas.comparedTwo': ({ from, to }) => `Here is only what changes between ${from} and ${to}.`,
  'formulas.none': 'I cannot compare formulas for this contract. An advisor can do it with you.',
  'formulas.none.above': ({ contract }) => `${contract}: you already have the most complete formula.`,
  'formulas.none.below': ({ contract }) => `${contract}: no formula costs less than yours.`,
  'formulas.card.title': ({ from, to }) => `From ${from} to ${to}`,
  'formulas.price.more': ({ month, year }) =>
    month === null ? `${year} more a year.` : `${month} more a month, which is ${year} more a year.`,
  'formulas.price.less': ({ month, year }) =>
    month === null ? `${year} less a year.` : `${month} less a month, which is ${year} less a year.`,
  'formulas.price.same': 'The price is the same.',
  'formulas.price.monthly': ({ amount }) => `${amount} a month`,
  'formulas.price.yearly': ({ amount }) => `${amount} a year`,
  'formulas.change': ({ from, to }) => `${from} → ${to}`,
  'formulas.included': 'included',
  'formulas.more': ({ count }) => (count === 1 ? 'One more difference' : `${count} more differences`),
  'formulas.noSale': 'Nothing changes without your consent. An advisor checks with you what suits you.',
};

export const careQuotesLabelsEn: LabelTranslation<typeof careQuotesLabelsFr> = {
  compareFormulas: long({ label: 'Compare the formulas', row: 'Compare the formulas', tiny: 'Compare' }),
  sendRefundPaper: long({ label: 'Send the document', row: 'Send the document', tiny: 'Send the document' }),
  'estimate.act.crown': short('Crown'),
  'estimate.act.implant': short('Implant'),
  'estimate.act.glasses_simple': long({ label: 'Glasses, simple lenses', row: 'Simple lenses', tiny: 'Simple lenses' }),
  'estimate.act.glasses_complex': long({ label: 'Glasses, varifocals', row: 'Varifocals', tiny: 'Varifocals' }),
  'estimate.act.hearing_aid': short('Hearing aid'),
  'estimate.act.contact_lenses': short('Contact lenses'),
};
