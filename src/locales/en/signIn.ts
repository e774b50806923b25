import type { signInFr, signInLabelsFr } from '../fr/signIn.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const signInEn: Translation<typeof signInFr> = {
  'signIn.ask': 'You can sign in, or receive a code.',
  'signIn.askFor': ({ title }) => `For ${title}, I first have to check who you are. Then I go on here.`,
  'signIn.card.title': 'Who are you?',
  'signIn.card.page': 'Sign in on the secure page. You come back here, I go on.',
  'signIn.card.code': 'Or write your customer number, or your e-mail: I send you a code.',
  'signIn.card.summary':
    'Sign in on the secure page, in a new tab. Or write your customer number, or your e-mail, to receive a code.',
  'signIn.waiting': 'Waiting for you to sign in. Finish in the tab that has opened: then I go on here.',
  'signIn.noted': ({ name }) => `Thank you${name === null ? '' : `, ${name}`}. Your identity is verified.`,

  'signIn.start.title': 'Sign-in',
  'signIn.start.lead': ({ what }) => `You are about to sign in for: ${what}.`,
  'signIn.start.leadPlain': 'You are about to sign in to go on with your conversation.',
  'signIn.start.next': ({ domain }) => `The sign-in page of ${domain} opens. Your password stays there.`,
  'signIn.start.warning': 'You asked for nothing in a conversation? Close this page.',
  'signIn.start.go': 'Continue',
  'signIn.done.title': 'You are signed in',
  'signIn.done.text': 'You can close this tab.',
  'signIn.back': 'Back to the conversation',
  'signIn.expired.title': 'Link expired',
  'signIn.expired.text': 'This link is no longer valid. Ask for a new one in the conversation.',
  'signIn.otherBrowser.title': 'Link of another conversation',
  'signIn.otherBrowser.text':
    'This link opens only in the browser where the conversation began. You asked for nothing? Close this page.',
  'signIn.failed.title': 'Sign-in not possible',
  'signIn.failed.text': 'The sign-in did not succeed. Ask for a new link in the conversation, or receive a code.',
  'signIn.down.title': 'Sign-in page not available',
  'signIn.down.text': 'The sign-in page does not answer. Your request is kept. Try again, or receive a code.',
  'signIn.retry': 'Try again',
  'signIn.busy.title': 'Too many requests',
  'signIn.busy.text': 'Several requests came in a row. Try again in a minute.',
};

export const signInLabelsEn: LabelTranslation<typeof signInLabelsFr> = {
  signInPage: long({ label: 'Sign in (new tab)', row: 'Sign in', tiny: 'Sign in' }),
  signInFails: long({ label: 'It does not work', row: 'It does not work', tiny: 'It fails' }),
  signInByCode: short('Receive a code'),
  noAccount: long({ label: 'I have no account', row: 'I have no account', tiny: 'No account' }),
};
