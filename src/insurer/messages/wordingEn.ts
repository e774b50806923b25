import type { Wordings } from './wording.ts';

export const wordingEn: Wordings = {
  'one-time-code': ({ code, act, minutes = '5' }) => ({
    sms: `${code} is your eca assurances code${act ? ` to ${act}` : ''}. Valid for ${minutes} minutes. Never share it.`,
    subject: `Your code: ${code}`,
    mail: [
      `Your code${act ? ` to ${act}` : ''} is: ${code}`,
      `It is valid for ${minutes} minutes. Never share it, not even with an advisor.`,
      'You did not ask for it? Ignore this message.',
    ],
  }),
  'claim-received': ({ number, nextStep }) => ({
    sms: `${number}: eca assurances has received your claim. Keep this number.`,
    subject: `Your claim ${number}`,
    mail: [
      `We have received your claim. Its number is ${number}.`,
      ...(nextStep ? [`What comes next: ${nextStep}`] : []),
      'Keep this number: you will be asked for it each time.',
    ],
  }),
  'callback-booked': ({ reference, when, topic, phone }) => ({
    sms: `${reference}: eca assurances calls you back ${when}.`,
    subject: `Your call-back ${when}`,
    mail: [
      `An advisor calls you back ${when}${phone ? ` on ${phone}` : ''}.`,
      ...(topic ? [`Topic: ${topic}`] : []),
      `Reference: ${reference}. You can move or cancel this call in the conversation.`,
    ],
  }),
  'callback-moved': ({ reference, when, topic, phone }) => ({
    sms: `${reference}: your eca assurances call-back has moved. New time: ${when}.`,
    subject: `Your call-back has moved: ${when}`,
    mail: [
      `Your call-back has moved. An advisor calls you ${when}${phone ? ` on ${phone}` : ''}.`,
      ...(topic ? [`Topic: ${topic}`] : []),
      `Reference: ${reference}.`,
    ],
  }),
  'callback-cancelled': ({ reference, when }) => ({
    sms: `${reference}: your eca assurances call-back is cancelled.`,
    subject: 'Your call-back is cancelled',
    mail: [
      `Your call-back${when ? ` planned ${when}` : ''} is cancelled.`,
      `Reference: ${reference}. You can ask for another one at any time.`,
    ],
  }),
  'complaint-received': ({ reference, by }) => ({
    sms: `${reference}: eca assurances has received your complaint. You get an answer by ${by}.`,
    subject: `Your complaint ${reference}`,
    mail: [
      `We have received your complaint. Its reference is ${reference}.`,
      `You get an answer by ${by} at the latest.`,
      'If it does not satisfy you, or is late, you can turn to the insurance ombudsman free of charge: www.mediation-assurance.org.',
    ],
  }),
  'new-sign-in': ({ when, place }) => ({
    sms: `New sign-in to your eca assurances file${place ? ` ${place}` : ''}, ${when}. Not you? Call us.`,
    subject: 'New sign-in to your file',
    mail: [`Your file was opened${place ? ` ${place}` : ''}, ${when}.`, 'If it was not you, call us at once.'],
  }),
  'channel-unlinked': ({ when, place }) => ({
    sms: `Access to your eca assurances file ${place} was closed, ${when}. Not you? Call us.`,
    subject: 'An access to your file was closed',
    mail: [
      `Access to your file ${place} was closed, ${when}. To go back to it there, you identify again.`,
      'If it was not you, call us at once.',
    ],
  }),
};
