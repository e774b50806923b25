import type { talkFr, talkLabelsFr } from '../fr/talk.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const talkEn: Translation<typeof talkFr> = {
  'talk.welcome': ({ name }) =>
    `Hello. I am the automated assistant of ${name}. I answer your questions and prepare your requests. An advisor can be reached at any time.`,
  'talk.condolences': 'I am very sorry for your loss.',
  'talk.whatNext': 'What can I do for you?',
  'talk.greet': 'Hello. What can I do for you?',
  'talk.thanks': 'You are welcome. Anything else?',
  'talk.allRight': 'All right. I am here if you need me.',
  'talk.goodbye': 'Goodbye, see you soon.',
  'talk.help':
    'I can tell you about your guarantees and reimbursements, record and follow a claim, or have you called back. Write what you need in your own words.',
  'talk.nothingToCancel': 'Nothing is under way. What can I do for you?',
  'talk.nothingToRepeat': 'I have not said anything yet. What can I do for you?',
  'talk.languageChanged': 'Noted, we go on in English.',
  'talk.languageUnavailable': 'I speak French and English. Which language would you like?',
  'talk.unclear': ({ choices }) => `I want to be sure I understand. Is it about ${choices}?`,
  'talk.unclearTwice': ({ choices }) => `I am still not sure. Is it about ${choices}? An advisor can answer as well.`,
  'talk.quoted': ({ name }) => `“${name}”`,
  'talk.helpOffer': ({ question }) => `Would you like to know: “${question}”`,
  'talk.notUnderstood': 'I did not understand. Could you say it another way?',
  'talk.notUnderstoodTwice': 'I cannot find the answer. An advisor can help you.',
  'talk.outOfScope': 'This subject is beyond me. I take care of your insurance contracts.',
  'talk.oldButton': 'This button is no longer active. Tell me what you would like to do.',
  'talk.unsupported': 'I cannot read this kind of message. Please write your request.',
  'talk.passwordDropped': 'I removed the password from your message. Never give it in a chat.',
  'talk.cardDropped': 'I removed the card number from your message. We never ask for it here.',
  'talk.signedOut': 'You are signed out. This conversation is closed.',
  'talk.notSignedIn': 'You are not signed in. None of your data is shown here.',
  'talk.conversationOutdated': 'The assistant was updated. Let us start again: your drafts are kept.',
  'talk.filesWithoutForm': ({ count }) =>
    count === 1
      ? 'I have received your file. Which request is it for?'
      : `I have received your ${count} files. Which request are they for?`,
};

export const talkLabelsEn: LabelTranslation<typeof talkLabelsFr> = {
  fileClaim: long({ label: 'Declare a claim', row: 'Declare a claim', tiny: 'Declare' }),
  reimbursements: long({ label: 'See my reimbursements', row: 'My reimbursements', tiny: 'Reimbursements' }),
  guarantees: long({ label: 'See my guarantees', row: 'My guarantees', tiny: 'My guarantees' }),
  followClaim: long({ label: 'Follow a claim', row: 'Follow a claim', tiny: 'Follow' }),
  coverage: long({ label: 'Find out if I am covered', row: 'Am I covered?', tiny: 'Am I covered?' }),
  helpOffer: short('Yes, that is it'),
  french: short('Français'),
  english: short('English'),
};
