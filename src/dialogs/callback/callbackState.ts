import { speak } from '../../cards/answer.ts';
import { findStaff } from '../../store/staff.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';

/** Says honestly why a call cannot be changed any more; a new one is offered where that makes sense. */
export async function sayCallbackState(turn: Turn, request: DeskRequestRow | undefined): Promise<void> {
  const choices = [beginChoice(turn, 'callback', 'callback')];
  if (request === undefined) {
    turn.say(speak(turn.t('callback.notFound'), { choices }));
    return;
  }
  switch (request.status) {
    case 'cancelled':
      turn.say(speak(turn.t('callback.state.cancelled'), { choices }));
      return;
    case 'noAnswer':
      turn.say(speak(turn.t('callback.state.noAnswer'), { choices }));
      return;
    case 'taken': {
      const advisor = (await findStaff(turn.db, request.advisor))?.firstName ?? turn.services.brand.name;
      turn.say(turn.t('callback.state.taken', { advisor }));
      return;
    }
    default:
      turn.say(speak(turn.t('callback.state.done'), { choices }));
  }
}
