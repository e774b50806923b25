import type { identifyFr, identifyLabelsFr } from '../fr/identify.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';
import { actsEn } from './dashboard.ts';

export const identifyEn: Translation<typeof identifyFr> = {
  'identify.title': 'your identification',
  'identify.ask.identifier': 'What is your customer number, or your e-mail?',
  'identify.ask.identifierFor': ({ title }) =>
    `For ${title}, I first have to check who you are. Then I go on here. What is your customer number, or your e-mail?`,
  'identify.help.identifier':
    'This protects your data. Your customer number is on your certificates and on our letters.',
  'identify.fault.identifier':
    'I did not recognise this number. Write your whole customer number, or your e-mail address.',
  'identify.ask.birthDate': 'What is your date of birth? For example: 12 April 1988.',
  'identify.help.birthDate': 'It keeps two customers apart. It only serves to recognise you.',
  'identify.fault.birthDate': 'I did not understand this date. Write for example: 12 April 1988.',
  'identify.fault.birthDateImpossible': 'This date of birth is not possible. Write for example: 12 April 1988.',
  'identify.doubt.birthDate': ({ first, second }) => `Were you born on ${first} or on ${second}?`,
  'identify.noted.birthDate': ({ date }) => `Date of birth: ${date}.`,
  'identify.label.identifier': 'Customer number or e-mail',
  'identify.label.birthDate': 'Date of birth',
  'identify.label.code': 'Code',
  'identify.first': 'Let us finish your identification first.',
  'identify.codeSent': 'If these details belong to a customer, a code has just left. It comes by SMS or by e-mail.',
  'identify.codeSentByEmail':
    'If these details belong to a customer, a new code has just left by e-mail. The old one no longer works.',
  'identify.codeSentAgain':
    'If these details belong to a customer, a new code has just left. The old one no longer works.',
  'identify.ask.code': ({ minutes }) => `Write the 6 digits of the code here. It is valid for ${minutes} minutes.`,
  'identify.help.code': 'This code proves that it is you. Give it to nobody, not even to an advisor.',
  'identify.code.wrong': ({ left }) =>
    `This is not the right code. ${left === 1 ? '1 try is left.' : `${left} tries are left.`}`,
  'identify.code.usedUp': 'This code can no longer be used. Ask for a new code.',
  'identify.code.expired': 'This code has expired. Ask for a new code.',
  'identify.code.onlyDigits': 'Write only the 6 digits of the code.',
  'identify.code.wait': ({ seconds }) => `A code has just left. You can ask for another one in ${seconds} seconds.`,
  'identify.tooMany': ({ until }) =>
    `You have made several requests in a row. For your safety, try again from ${until}. An advisor can help you too.`,
  'identify.welcome': ({ name, acts }) =>
    `Hello${name === null ? '' : ` ${name}`}. Your identity is verified.${actsEn(acts)} What can I do for you?`,
  'identify.welcomeBack': ({ name, title }) =>
    `Thank you${name === null ? '' : `, ${name}`}. Your identity is verified. Let us go back to ${title}.`,
  'identify.already': ({ name, acts }) =>
    `You are already identified${name === null ? '' : `, ${name}`}.${actsEn(acts)} What can I do for you?`,
  'identify.noCode': 'I am not waiting for a code at the moment. What can I do for you?',
  'identify.act': 'identify you',

  'account.title': 'your customer area',
  'account.title.activate': 'Activate your customer area',
  'account.title.reset': 'Change your password',
  'account.activate': 'You activate your account on the secure page of your customer area, never in this chat.',
  'account.reset': 'You change your password on the secure page of your customer area, never in this chat.',
  'account.withoutPassword': 'Here, a code is enough to identify you. An advisor can help you too.',
};

export const identifyLabelsEn: LabelTranslation<typeof identifyLabelsFr> = {
  resendCode: short('Send the code again'),
  codeByEmail: long({ label: 'Get the code by e-mail', row: 'Code by e-mail', tiny: 'Code by e-mail' }),
  fixDetails: long({ label: 'Correct my details', row: 'Correct my details', tiny: 'Correct my details' }),
  identifyByCode: long({ label: 'Identify myself with a code', row: 'Identify myself', tiny: 'Identify myself' }),
  openAccount: long({ label: 'Open my customer area', row: 'Open my area', tiny: 'My customer area' }),
};
