import type { Choice } from '../../../cards/answer.ts';
import { fittedLabel } from '../../../cards/fittedLabel.ts';
import type { Language } from '../../../domain/identity.ts';
import { type Circumstance, circumstanceCodes, circumstances } from '../../../domain/jointReport.ts';
import { fold } from '../../../intents/fold.ts';
import { inSentence } from '../../../locales/format.ts';
import type { Question } from '../../form/form.ts';
import { answerChoice } from '../../form/formSays.ts';
import { askParts, commonParts, type QuestionSpec } from '../../prompts/questionSpec.ts';
import { boxesSaid } from './boxes.ts';

/** The ones that come up most; all are understood in words, and by their number on the paper form. */
const offered = [
  'reversing',
  'overtaking',
  'turningLeft',
  'turningRight',
  'changingLane',
  'hitRear',
  'onRoundabout',
  'ignoredSignal',
] as const satisfies readonly Circumstance[];

const NONE = 'none';
/** None of the boxes is for who simply drove on. */
const STRAIGHT_ON =
  /^\W*(?:(?:je|il|elle|i|he|she|it) )?(?:was )?(?:roul\w+|all\w+|circul\w+|driv\w+|go\w+|drove)?\s*(?:tout droit|normalement|straight(?: on| ahead)?|normally|aucun\w*(?: de \w+)*|none(?: of \w+)*|rien(?: de \w+)*)\W*$/;

/** What a vehicle did, as the boxes of a joint report; several may be said at once. */
export function boxesQuestion(spec: QuestionSpec): Question<Circumstance[]> {
  return {
    ...commonParts(spec),
    ask: ({ turn, key }) => ({
      ...askParts(turn, spec),
      help: 'claim.boxes.help',
      choices: [
        ...offered.map(
          (code): Choice => ({
            label: fittedLabel(circumstances[code][turn.t.language]),
            action: { a: 'answer', v: 1, k: key, q: spec.id, value: code },
          }),
        ),
        answerChoice(turn, key, spec.id, 'claim.boxes.none', NONE),
      ],
    }),
    read: ({ action, text }, { turn }) => {
      if (action?.a === 'answer') {
        if (action.value === NONE) return { is: 'value', value: [] };
        const pressed = circumstanceCodes.find((code) => code === action.value);
        return pressed === undefined ? { is: 'nothing' } : { is: 'value', value: [pressed] };
      }
      if (text.length > 250) return { is: 'nothing' };
      const folded = fold(text);
      const named = circumstanceCodes.filter((code) => fold(circumstances[code][turn.t.language]) === folded.trim());
      if (STRAIGHT_ON.test(folded)) return { is: 'value', value: [] };
      const boxes = named.length > 0 ? named : boxesSaid(folded);
      return boxes.length === 0 ? { is: 'nothing' } : { is: 'value', value: boxes };
    },
    show: (value, { turn }) =>
      value.length === 0 ? turn.t.words('claim.boxes.nothing') : boxWords(value, turn.t.language),
  };
}

/** "Reculait, tournait à gauche". */
export function boxWords(boxes: readonly Circumstance[], language: Language): string {
  const words = boxes.map((code) => circumstances[code][language]);
  return words.map((each, index) => (index === 0 ? each : inSentence(each))).join(', ');
}
