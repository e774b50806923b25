import type { phoneFr, phoneLabelsFr } from '../fr/phone.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const phoneEn: Translation<typeof phoneFr> = {
  'phone.title': 'sending from your phone',
  'phone.late': 'This question is over. I am not waiting for photos here any more.',
  'phone.card.title': 'Send from your phone',
  'phone.card.how': 'Scan this QR code with your phone. Or open the address written under it, and type the code.',
  'phone.card.qr': 'QR code of the page for your phone',
  'phone.card.until': ({ minutes }) => `The code serves once, for ${minutes} minutes. All it does is add photos here.`,
  'phone.card.summary': ({ code, minutes }) =>
    `To send your photos from your phone, open the page slash phone of this site and type the code ${code}. It is valid for ${minutes} minutes.`,
  'phone.shown': 'Sent from my phone',

  'phone.code.title': 'Send photos',
  'phone.code.lead': 'Type the code of 6 letters that your chat shows.',
  'phone.code.label': 'Code',
  'phone.code.go': 'Continue',
  'phone.code.warning': 'Use the code of your own chat only. Your photos go to where it is shown.',
  'phone.code.refused': 'This code is not valid, or has expired. Ask for another one in the chat.',
  'phone.code.busy': 'There were too many tries. Wait a minute, then try again.',
  'phone.upload.title': 'Your photos',
  'phone.upload.lead': 'They arrive in your chat, on the other screen.',
  'phone.upload.camera': 'Take a photo',
  'phone.upload.pick': 'Choose photos',
  'phone.upload.rules': 'Photos or PDF, 10\u00a0MB a file.',
  'phone.upload.until': ({ time }) => `This page can be used until ${time}.`,
  'phone.upload.send': 'Send',
  'phone.upload.sent': ({ count }) =>
    count === 1 ? '1 file sent. It is in your chat.' : `${count} files sent. They are in your chat.`,
  'phone.file.sending': 'Sending',
  'phone.file.checking': 'Checking',
  'phone.file.done': 'Received in the chat',
  'phone.file.failed': 'The sending was interrupted.',
  'phone.file.wait': 'Too many at a time. Try again in a moment.',
  'phone.file.again': 'Try again',
  'phone.closed.title': 'This page is closed',
  'phone.closed.text': 'It takes no more photos. Go on in the chat, or ask for a new code there.',
};

export const phoneLabelsEn: LabelTranslation<typeof phoneLabelsFr> = {
  'phone.choice': long({ label: 'Send from my phone', row: 'Send from my phone', tiny: 'From my phone' }),
};
