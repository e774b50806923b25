import { fittedLabel } from '../../cards/fittedLabel.ts';
import { addDays, type IsoDate, isRealDate } from '../../domain/calendar.ts';
import { fold } from '../../intents/fold.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Asking, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { type Period, periodNamed } from './periodNamed.ts';
import { personIn, readCursor } from './reimbursementQuery.ts';

/** Asked only after the button "by person"; the value is a name. */
export const personQuestion: Question<string | null> = {
  id: 'person',
  label: 'reimbursements.label.person',
  infer: async (asking) => (asksFor(asking) === 'person' ? undefined : null),
  async ask(asking) {
    const { turn, key } = asking;
    const choices = (await peopleOf(asking)).slice(0, 9).map((name) => ({
      label: fittedLabel(name),
      action: { a: 'answer' as const, v: 1 as const, k: key, q: 'person', value: name },
    }));
    return { said: turn.t('reimbursements.ask.person'), choices };
  },
  async read({ text, action }, asking) {
    const wanted = action?.a === 'answer' && typeof action.value === 'string' ? action.value : text;
    const people = await peopleOf(asking);
    const named = people.find((name) => fold(name) === fold(wanted)) ?? firstNamed(people, wanted);
    return named === undefined ? { is: 'nothing' } : { is: 'value', value: named };
  },
  show: (value) => value ?? '',
};

/** Asked only after the button "by period". */
export const periodQuestion: Question<Period | null> = {
  id: 'period',
  label: 'reimbursements.label.period',
  infer: async (asking) => (asksFor(asking) === 'period' ? undefined : null),
  ask({ turn, key }) {
    const choice = (label: 'thisMonth' | 'lastThreeMonths' | 'thisYear', from: IsoDate) =>
      answerChoice(turn, key, 'period', label, from);
    return {
      said: turn.t('reimbursements.ask.period'),
      choices: [
        choice('thisMonth', `${turn.today.slice(0, 8)}01`),
        choice('lastThreeMonths', addDays(turn.today, -91)),
        choice('thisYear', `${turn.today.slice(0, 5)}01-01`),
      ],
    };
  },
  read({ text, action }, { turn }) {
    if (action?.a === 'answer' && typeof action.value === 'string') {
      const from = action.value;
      return isRealDate(from) ? { is: 'value', value: { from, to: turn.today } } : { is: 'nothing' };
    }
    const period = periodNamed(turn, text, 'past');
    if (period !== null) return { is: 'value', value: period };
    return /\d/.test(text) ? { is: 'fault', said: turn.t('reimbursements.fault.period') } : { is: 'nothing' };
  },
  show: (value) => (value === null ? '' : `${value.from} ${value.to}`),
};

function asksFor({ options }: Asking): 'person' | 'period' | undefined {
  const { action } = readLookupOptions(options);
  return action?.a === 'more' ? readCursor(action.cursor).ask : undefined;
}

/** Whoever has a reimbursement, the most recent first. Nobody when the insurer does not answer: words still count. */
async function peopleOf({ turn }: Asking): Promise<string[]> {
  try {
    const { items } = await turn.gateway().reimbursements({ limit: 100 });
    return [...new Set(items.map((line) => line.person.name))];
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return [];
    throw thrown;
  }
}

function firstNamed(people: readonly string[], text: string): string | undefined {
  const lines = people.map((name) => ({ person: { name, link: 'holder' as const } }));
  return personIn(lines, text) ?? undefined;
}
