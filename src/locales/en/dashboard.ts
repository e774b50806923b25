import { inSentence } from '../format.ts';
import type { dashboardFr, dashboardLabelsFr } from '../fr/dashboard.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const dashboardEn: Translation<typeof dashboardFr> = {
  'dashboard.title': 'Your dashboard',
  'dashboard.again': ({ name, acts }) =>
    `${name === null ? 'Here' : `${name}, here`} is where things stand.${actsEn(acts)}`,
  'dashboard.act': 'To do',
  'dashboard.know': 'Good to know',
  'dashboard.contracts': 'Your contracts and your next payments',
  'dashboard.contract': ({ name, next }) => `${name}: ${next}`,
  'dashboard.more': 'See the rest',
  'dashboard.partial': 'A part of your file does not answer at the moment. This list may be incomplete.',
  'dashboard.claimPapers': ({ what, count }) =>
    `Your ${what} claim: ${count === 1 ? '1 document is missing' : `${count} documents are missing`}.`,
  'dashboard.claimAct': ({ what, act, before }) =>
    `Your ${what} claim: ${before === null ? inSentence(act) : `${inSentence(act).replace(/\.$/, '')}, by ${before}.`}`,
  'dashboard.claimNews': ({ what, date, news }) => `Your ${what} claim, since ${date}: ${news}`,
  'dashboard.refundPapers': ({ what, date }) => `A refund waits for a document: ${inSentence(what)}, care of ${date}.`,
  'dashboard.draft': ({ what, date, done, of }) =>
    `Your claim begun on ${date} has not been sent: ${what}, ${done} answer${done > 1 ? 's' : ''} of ${of}.`,
  'dashboard.draftLabel': ({ what }) => `Resume: ${what}`,
  'dashboard.claimLabel': ({ what }) => `Follow: ${what}`,
  'dashboard.papersLabel': ({ what }) => `Documents: ${what}`,
  'dashboard.noMobile': 'We do not have your mobile number. Security codes are sent to it.',
  'dashboard.call': ({ when }) => `An advisor calls you ${when}.`,
  'dashboard.ending': ({ name, date }) => `Your ${name} contract ends on ${date}.`,
};

/** " 2 points need your attention."; nothing where the file could not be read. */
export function actsEn(acts: number | null): string {
  if (acts === null) return '';
  if (acts === 0) return ' Nothing needs your attention today.';
  return acts === 1 ? ' 1 point needs your attention.' : ` ${acts} points need your attention.`;
}

export const dashboardLabelsEn: LabelTranslation<typeof dashboardLabelsFr> = {
  'dashboard.pay': long({ label: 'Pay what is late', row: 'Pay what is late', tiny: 'Pay what is late' }),
  'dashboard.refund': long({ label: 'Complete a refund', row: 'Complete a refund', tiny: 'Complete a refund' }),
  'dashboard.mobile': long({ label: 'Give my mobile number', row: 'Give my mobile', tiny: 'My mobile' }),
  'dashboard.call': long({ label: 'See or move my call', row: 'See my call', tiny: 'See my call' }),
};
