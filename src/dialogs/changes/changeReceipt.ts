import { z } from 'zod';
import { show, speak } from '../../cards/answer.ts';
import { changeReceiptCard } from '../../cards/changeReceipt.card.ts';
import { type Change, change } from '../../domain/change.ts';
import { AppError } from '../../errors.ts';
import { markFilesAttached } from '../../store/files.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { JobOutcome } from '../jobNews.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';

const sent = z.object({ customerRef: z.string(), fileIds: z.array(z.string()) });

/** Tells how a change went: what holds from when, what is still needed, who was told. */
export async function changeReceipt(turn: Turn, jobId: string, outcome: JobOutcome): Promise<void> {
  const row = await turn.db.selectFrom('job').select('payload').where('id', '=', jobId).executeTakeFirst();
  if (row === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'news of a job that is not stored' });
  const { customerRef, fileIds } = sent.parse(JSON.parse(row.payload));
  const shown = turn.identity?.ref === customerRef;
  switch (outcome.is) {
    case 'delayed':
      turn.say(turn.t('change.delayed'));
      return;
    case 'refused':
      turn.say(speak(turn.t('change.refused'), { choices: otherWays(turn) }));
      return;
    case 'done': {
      turn.write((tx) => markFilesAttached(tx, fileIds));
      if (!shown) {
        const choices = [beginChoice(turn, 'intent.sign_in', 'sign_in')];
        turn.say(speak(turn.t('change.done.signedOut'), { choices }));
        return;
      }
      await sayChange(turn, change.parse(outcome.result));
    }
  }
}

export async function sayChange(turn: Turn, made: Change): Promise<void> {
  const { t, today } = turn;
  const card = changeReceiptCard(`change.${made.id}.${turn.inboxId}`, made, t, today);
  turn.say(show(t(made.state === 'stopped' ? 'change.stopped' : 'change.done'), [card]));
  if (made.state === 'stopped' || made.kind === 'preferences') return;
  if (made.kind === 'cancellation') {
    turn.say(speak(t('cancellation.after'), { choices: [beginChoice(turn, 'callback', 'callback')] }));
    return;
  }
  if (made.kind === 'address' && (await hasHome(turn))) {
    const choices = [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'intent.documents', 'documents')];
    turn.say(speak(t('change.address.home'), { choices }));
    return;
  }
  turn.say(t('change.told'));
}

/** A move changes what a home contract insures, and its price. */
async function hasHome(turn: Turn): Promise<boolean> {
  try {
    return (await contractsOf(turn)).some(({ kind, state }) => kind === 'home' && state !== 'ended');
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return false;
  }
}
