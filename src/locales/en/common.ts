import type { commonFr, commonLabelsFr } from '../fr/common.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const commonEn: Translation<typeof commonFr> = {
  'common.yes': 'Yes',
  'common.no': 'No',
  'error.apology': 'I could not handle your message. It is kept. Try again, or ask for an advisor.',
};

export const commonLabelsEn: LabelTranslation<typeof commonLabelsFr> = {
  yes: short('Yes'),
  no: short('No'),
  unknown: short('I do not know'),
  skip: short('Skip'),
  cancel: short('Cancel'),
  back: short('Back'),
  person: long({ label: 'Talk to an advisor', row: 'Talk to an advisor', tiny: 'An advisor' }),
  callback: short('Be called back'),
};
