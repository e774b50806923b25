import type { SignInWording } from './wording.ts';

export const wordingEn: SignInWording = {
  title: 'Sign in',
  lead: 'After signing in, you go back to the conversation.',
  allRequired: 'All fields are required.',
  identifier: 'Customer number or e-mail',
  identifierHint: 'For example: ECA1234567 or name@example.com',
  password: 'Password',
  showPassword: 'Show the password',
  submit: 'Sign in',
  cancel: 'Cancel',
  otherLanguage: 'Français',
  faultPrefix: 'Error: ',
  faultsTitle: 'To correct',
  identifierMissing: 'Write your customer number or your e-mail. For example: ECA1234567.',
  passwordMissing: 'Write your password.',
  wrong: 'We cannot sign you in with these details. Check your number or your e-mail, then your password.',
  wait: (seconds) =>
    seconds < 60
      ? `Several tries have failed. Try again in ${seconds} second${seconds > 1 ? 's' : ''}.`
      : `Several tries have failed. Try again in ${minutes(seconds)}.`,
  secondTitle: 'Your date of birth',
  secondLead: 'Your account asks for one more check.',
  second: 'Date of birth',
  secondHint: 'Day, month, year. For example: 25/12/1975',
  secondFault: 'Write the day, the month and the year. For example: 25/12/1975.',
  secondWrong: 'We cannot sign you in with this date. Check the day, the month and the year.',
  resetTitle: 'Your access is suspended',
  resetText:
    'For your safety, your password must be changed before you sign in again. Choose a new one under “Forgotten password”, or call an advisor.',
  expiredTitle: 'This page has expired',
  expiredText: 'Go back to the conversation and ask for a new sign-in link.',
  helpTitle: 'Trouble signing in?',
  help: [
    { text: 'First time?', link: { path: '/account/activate?lang=en', words: 'Activate your customer area first' } },
    { text: 'Forgotten password?', link: { path: '/account/reset?lang=en', words: 'Choose a new one' } },
    { text: 'In the conversation, a code by SMS or e-mail is enough too.' },
  ],
};

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60);
  return count > 1 ? `${count} minutes` : '1 minute';
}
