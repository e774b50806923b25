import type { promptsFr, promptsLabelsFr } from '../fr/prompts.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const promptsEn: Translation<typeof promptsFr> = {
  'prompt.text.tooShort': 'Could you write a few more words?',
  'prompt.text.tooLong': ({ max }) => `Your text is over ${max} characters. Please shorten it.`,
  'prompt.date.notUnderstood': 'I did not understand the date. Write for example: 12 November.',
  'prompt.date.future': 'This date is in the future. On which day did it happen?',
  'prompt.date.which': ({ first, second }) => `${first} or ${second}?`,
  'prompt.date.noted': ({ date }) => `Noted: ${date}.`,
  'prompt.date.midnight': 'midnight',
  'prompt.date.between': ({ from, to }) => `between ${from} and ${to}`,
  'prompt.time.notUnderstood': 'I did not understand the time. Write for example: 17:30.',
  'prompt.phone.notUnderstood': 'This number does not look complete. Write for example: 06 39 98 10 01.',
  'prompt.phone.premium': 'I cannot call a premium-rate number. Please give another number.',
  'prompt.files.none': 'I have received no file. Press “Attach”, or skip this step.',
  'prompt.files.received': ({ count }) => (count === 1 ? '1 file received.' : `${count} files received.`),
  'prompt.files.blurred': ({ names, count }: { names: string; count: number }) =>
    count === 1
      ? `${names} is blurred: take it again from closer.`
      : `${names} are blurred: take them again from closer.`,
  'prompt.files.dark': ({ names, count }: { names: string; count: number }) =>
    count === 1
      ? `${names} is too dark: take it again with more light.`
      : `${names} are too dark: take them again with more light.`,
  'prompt.files.older': ({ names, date }: { names: string; date: string }) =>
    `${names} was taken on ${date}, before it happened. Keep it if it shows the state before.`,
  'prompt.files.twice': ({ names }: { names: string }) => `Received before, kept once: ${names}.`,
  'prompt.files.tooHeavy': ({ names }: { names: string }) => `Your documents are over 25 MB. I did not keep: ${names}.`,
  'prompt.files.looked': ({ text }: { text: string }) => text,
  'prompt.files.removed': ({ names }: { names: string }) => `Removed: ${names}.`,
  'prompt.files.more': 'Send another photo, or go on.',
};

export const promptsLabelsEn: LabelTranslation<typeof promptsLabelsFr> = {
  today: short('Today'),
  yesterday: short('Yesterday'),
  tomorrow: short('Tomorrow'),
  removeFile: long({ label: 'Remove this photo', row: 'Remove', tiny: 'Remove' }),
  done: long({ label: 'That is all, continue', row: 'That is all, continue', tiny: 'Continue' }),
};
