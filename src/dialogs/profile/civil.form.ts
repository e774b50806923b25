import type { IsoDate } from '../../domain/calendar.ts';
import type { CivilEvent } from '../../domain/change.ts';
import { fullDate } from '../../locales/format.ts';
import { changeForm, filesIn } from '../changes/changeForm.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question } from '../form/form.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';
import { textQuestion } from '../prompts/text.prompt.ts';
import { papersQuestion } from './papers.question.ts';

const events: readonly Option<CivilEvent>[] = [
  { value: 'civilUnion', label: 'civil.civilUnion', says: /\bpacs|civil (?:union|partner)/i },
  { value: 'divorce', label: 'civil.divorce', says: /divorc|s[ée]par/i },
  { value: 'widowed', label: 'civil.widowed', says: /veu(?:f|ve)|d[ée]c[eè]s|d[ée]c[ée]d|widow|passed away|died/i },
  { value: 'birth', label: 'civil.birth', says: /naissance|b[ée]b[ée]|n[ée]e? |birth|baby/i },
  { value: 'marriage', label: 'civil.marriage', says: /mari[ée]?|[ée]pous|married|wedding/i },
  { value: 'nameChange', label: 'civil.nameChange', says: /\bnom\b|name/i },
];

export function civilEventIn(text: string): CivilEvent | undefined {
  return events.find(({ says }) => says.test(text))?.value;
}

/** A day that has been; today included. */
export function pastDayQuestion(spec: { id: string; ask: 'change.ask.since' }): Question<IsoDate> {
  return {
    id: spec.id,
    label: 'change.label.since',
    edit: 'change.edit.since',
    called: { fr: ['la date', 'le jour'], en: ['the date', 'the day'] },
    ask: ({ turn }) => ({ said: turn.t(spec.ask) }),
    read({ text }, { turn }) {
      const options = { language: turn.t.language, reference: turn.now, direction: 'past' as const };
      const reading = turn.services.readDate(text, options)?.value;
      const day =
        reading === undefined
          ? null
          : reading.type === 'date'
            ? reading.value
            : reading.type === 'datetime'
              ? reading.value.slice(0, 10)
              : null;
      if (day === null)
        return /\d/.test(text) ? { is: 'fault', said: turn.t('prompt.date.notUnderstood') } : { is: 'nothing' };
      return day > turn.today ? { is: 'fault', said: turn.t('prompt.date.future') } : { is: 'value', value: day };
    },
    show: (value, { turn }) => fullDate(value, turn.t.language),
  };
}

export const civilForm = changeForm({
  id: 'changeCivilStatus',
  title: 'change.title.civilStatus',
  heading: 'change.kind.civilStatus',
  questions: [
    anyQuestion(
      choiceQuestion({
        id: 'event',
        ask: 'change.ask.event',
        label: 'change.label.event',
        edit: 'change.edit.event',
        options: events,
      }),
    ),
    anyQuestion(pastDayQuestion({ id: 'on', ask: 'change.ask.since' })),
    anyQuestion(
      textQuestion({
        id: 'lastName',
        ask: 'change.ask.lastName',
        label: 'change.label.lastName',
        edit: 'change.edit.lastName',
        optional: 'skip',
        max: 80,
        min: 2,
        applies: ({ event }) => event !== 'birth' && event !== 'civilUnion',
      }),
    ),
    papersQuestion,
  ],
  prefill: (turn) => ({ event: civilEventIn(turn.input.text) }),
  wanted: ({ answers }) => ({
    content: {
      kind: 'civilStatus',
      event: answers['event'] as CivilEvent,
      on: String(answers['on']),
      lastName: typeof answers['lastName'] === 'string' ? answers['lastName'] : null,
    },
    fileIds: filesIn(answers['papers']),
  }),
});
