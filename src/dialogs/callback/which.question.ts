import { parisAt } from '../../domain/calendar.ts';
import { shortDay } from '../../locales/format.ts';
import type { Question } from '../form/form.ts';
import { ownCallbacks, whenOf } from './ownCallbacks.ts';
import { readWish } from './wish.ts';

/** Which call is meant: the one of the button, the only one, or the one of the day that was named. Value: its id. */
export const whichQuestion: Question<string> = {
  id: 'which',
  label: 'callback.label.which',
  async infer({ turn, options, said }) {
    const pressed = (options as { id?: unknown } | null)?.id;
    if (typeof pressed === 'string') return pressed;
    const calls = await ownCallbacks(turn);
    const wish = readWish(said, turn, 'day');
    const onDay = calls.filter((call) => wish?.is === 'day' && parisAt(call.slot_start ?? 0).date === wish.day.date);
    const [only, second] = onDay.length > 0 ? onDay : calls;
    return second === undefined ? (only?.id ?? '') : undefined;
  },
  async ask({ turn, key }) {
    const calls = await ownCallbacks(turn);
    const choices = calls.slice(0, 9).map((call) => {
      const label = whenOf(turn, call);
      const short = shortDay(parisAt(call.slot_start ?? 0).date, turn.t.language);
      return {
        label: { label, row: short, tiny: short },
        action: { a: 'answer' as const, v: 1 as const, k: key, q: 'which', value: call.id },
      };
    });
    return { said: turn.t('callback.ask.which'), choices };
  },
  async read({ action, text }, { turn }) {
    if (action?.a === 'answer' && typeof action.value === 'string') return { is: 'value', value: action.value };
    const wish = readWish(text, turn, 'day');
    const calls = await ownCallbacks(turn);
    const call = calls.find((each) => wish?.is === 'day' && parisAt(each.slot_start ?? 0).date === wish.day.date);
    return call === undefined ? { is: 'nothing' } : { is: 'value', value: call.id };
  },
  show: (value) => value,
};
