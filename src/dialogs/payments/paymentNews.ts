import { z } from 'zod';
import { speak } from '../../cards/answer.ts';
import { contractName } from '../../cards/contractWords.ts';
import { type Payment, payment } from '../../domain/payment.ts';
import { AppError } from '../../errors.ts';
import { euros, momentInParis } from '../../locales/format.ts';
import { markPaymentTold, tellPaymentOnce, wasPaymentTold } from '../../store/toldPayments.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { JobOutcome } from '../jobNews.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import type { Turn } from '../turn.ts';

const watched = z.object({ paymentId: z.string(), customerRef: z.string() });

/** The receipt, told once: by the job that watches the page, or when the customer asks first. */
export async function paymentNews(turn: Turn, jobId: string, outcome: JobOutcome): Promise<void> {
  if (outcome.is !== 'done') return;
  const row = await turn.db.selectFrom('job').select('payload').where('id', '=', jobId).executeTakeFirst();
  if (row === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'news of a job that is not stored' });
  const { customerRef } = watched.parse(JSON.parse(row.payload));
  const made = payment.parse(outcome.result);
  if (made.state !== 'paid' || (await wasPaymentTold(turn.db, made.id))) return;
  if (turn.identity?.ref !== customerRef) {
    turn.say(speak(turn.t('payments.paid.signedOut'), { choices: [beginChoice(turn, 'intent.sign_in', 'sign_in')] }));
    return;
  }
  await sayPaidOnce(turn, made);
}

/** The receipt by itself: of two chats that learn of it at the same instant one says it. */
export async function sayPaidOnce(turn: Turn, made: Payment): Promise<void> {
  const { conversationId, now } = turn;
  turn.write((tx) => tellPaymentOnce(tx, { paymentId: made.id, conversationId, now }));
  await sayReceipt(turn, made);
}

/** The receipt for a customer who asks. */
export async function sayPaid(turn: Turn, made: Payment): Promise<void> {
  const { conversationId, now } = turn;
  turn.write(async (tx) => void (await markPaymentTold(tx, { paymentId: made.id, conversationId, now })));
  await sayReceipt(turn, made);
}

async function sayReceipt(turn: Turn, made: Payment): Promise<void> {
  const { t, today } = turn;
  const name = await nameOf(turn, made);
  turn.say(t('payments.paid', { amount: euros(made.amountCents, t.language), name, receipt: made.receipt ?? '' }));
  const { coverResumesAt } = made;
  turn.say(
    coverResumesAt === null
      ? t('payments.paid.covered')
      : t('payments.paid.resumes', { when: momentInParis(Date.parse(coverResumesAt), t.language, today) }),
  );
}

async function nameOf(turn: Turn, { contractId, contractNumber }: Payment): Promise<string> {
  try {
    const contract = (await contractsOf(turn)).find(({ id }) => id === contractId);
    return contract === undefined ? contractNumber : contractName(contract, turn.t);
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return contractNumber;
  }
}
