import { speak } from '../../cards/answer.ts';
import { phoneNumber } from '../../locales/format.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form, FormEnd } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { bookCallbackForm } from './bookCallback.form.ts';
import { type CallbackAct, callbackAct } from './callbackSentence.ts';
import { sayCallbackState } from './callbackState.ts';
import { cancelCallbackForm } from './cancelCallback.form.ts';
import { freeSlots } from './freeSlots.ts';
import { moveCallbackForm } from './moveCallback.form.ts';
import { lastOwnCallback, ownCallbacks, sayCallback, whenOf } from './ownCallbacks.ts';

/** Everything about being called: finds out which of the conversations below the sentence asks for. */
export const callbackForm: Form = {
  id: 'callback',
  version: 1,
  title: 'callback.title',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, said }): Promise<FormEnd> {
    const act = callbackAct(said, turn.t.language);
    const calls = await ownCallbacks(turn);
    const [call] = calls;
    if (call === undefined && (act === 'cancel' || act === 'move')) {
      await sayNone(turn, act);
      return { is: 'done' };
    }
    if (act === 'cancel') return { is: 'begin', dialog: cancelCallbackForm.id };
    if (act === 'move') return { is: 'begin', dialog: moveCallbackForm.id };
    if (call !== undefined) {
      const said = turn.t('callback.existing', { when: whenOf(turn, call), reference: call.reference });
      sayCallback(turn, said, turn.t.words('callback.booked.title'), call);
      return { is: 'done' };
    }
    if (isBooking(turn)) return { is: 'done', result: { quiet: true } };
    if ((await freeSlots(turn)).length === 0) {
      turn.say(turn.t('callback.slot.none', { phone: phoneNumber(turn.services.brand.phone) }));
      return { is: 'done' };
    }
    return { is: 'begin', dialog: bookCallbackForm.id, said };
  },
};

/** Nothing to cancel or move here; who is not identified may have booked elsewhere. */
async function sayNone(turn: Turn, act: CallbackAct): Promise<void> {
  if (isBooking(turn)) {
    turn.say(turn.t('callback.notYetBooked'));
    return;
  }
  const last = act === 'cancel' ? await lastOwnCallback(turn) : undefined;
  if (last?.status === 'cancelled' && (last.slot_start ?? 0) > turn.now) {
    await sayCallbackState(turn, last);
    return;
  }
  const book = beginChoice(turn, 'callback', 'callback');
  if (turn.identity !== null) turn.say(speak(turn.t('callback.none'), { choices: [book] }));
  else
    turn.say(
      speak(turn.t('callback.none.anonymous'), { choices: [beginChoice(turn, 'intent.sign_in', 'sign_in'), book] }),
    );
}

/** True when a call is being booked below: asking for one again goes on with it. */
function isBooking(turn: Turn): boolean {
  return turn.state.dialogs.dialogStack.some((instance) => instance.id === bookCallbackForm.id);
}
