import type { stormFr, stormLabelsFr } from '../fr/storm.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const stormEn: Translation<typeof stormFr> = {
  'claim.event.ask': 'Is your claim part of this event?',
  'claim.event.label': 'Event',
  'claim.event.storm': ({ department }) =>
    `We are receiving a lot of storm damage from department ${department}. Your declaration is therefore shorter.`,
  'claim.event.disaster': ({ department }) =>
    `We are receiving many similar claims from department ${department}. Your declaration is therefore shorter.`,
  'claim.event.none': 'none',
  'claim.event.shown': ({ department }) => `Grouped claims, department ${department}`,
};

export const stormLabelsEn: LabelTranslation<typeof stormLabelsFr> = {
  'claim.event.edit': long({ label: 'Change the event', row: 'Change the event', tiny: 'Event' }),
};
