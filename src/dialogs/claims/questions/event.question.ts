import type { ClaimType } from '../../../domain/claim.ts';
import { isOfEvent, perilOf } from '../../../domain/storm.ts';
import type { Question } from '../../form/form.ts';
import { yesNoQuestion } from '../../prompts/yesNo.prompt.ts';
import { stormHere } from '../claimArea.ts';
import { claimSpec } from './extra.ts';

const plain = yesNoQuestion(claimSpec('event', { called: ['événement', 'event'] }));

/**
 * Many similar claims come from the same department: this one is taken for one of them, the customer is told, and the
 * declaration is shorter. Value: id of the event; false when there is none, or when the customer says it is another
 * matter, and then everything is asked. Never asked by itself.
 */
export const eventQuestion: Question<string | false> = {
  ...plain,
  identified: true,
  applies: ({ type, event }) =>
    type !== undefined &&
    (event === undefined ? perilOf(type as ClaimType) !== null : isOfEvent(type as ClaimType, event)),
  async infer({ turn, answers }) {
    const storm = await stormHere(turn, answers);
    if (storm === null) return false;
    const { peril, department } = storm;
    turn.say(turn.t(`claim.event.${peril}`, { department }));
    return storm.id;
  },
  async read(input, asking) {
    const reading = await plain.read(input, asking);
    if (reading.is !== 'value') return reading as never;
    if (!reading.value) return { is: 'value', value: false };
    const { event } = asking.answers;
    return typeof event === 'string' ? { is: 'value', value: event } : { is: 'nothing' };
  },
  show: (value, { turn }) =>
    value === false
      ? turn.t.words('claim.event.none')
      : turn.t.words('claim.event.shown', { department: String(value).split('.')[1] ?? '' }),
};

/** Of a type's own questions, those that matter at once even where many claims come together. */
export const askedInAStorm: ReadonlySet<string> = new Set(['habitable', 'storm', 'disaster']);
