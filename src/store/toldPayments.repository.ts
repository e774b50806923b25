import { AppError } from '../errors.ts';
import type { Db } from './openStore.ts';

export interface PaymentTold {
  paymentId: string;
  conversationId: string;
  /** ms UTC. */
  now: number;
}

/** True when the receipt was told, here or in another chat. */
export async function wasPaymentTold(db: Db, paymentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('told_payment')
    .select('told_at')
    .where('payment_id', '=', paymentId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Marks a receipt as told by itself, inside the turn's own commit. Throws `NEWS_TOLD` when another turn was faster: this
 * one is thought again, and finds it told.
 */
export async function tellPaymentOnce(tx: Db, told: PaymentTold): Promise<void> {
  if (!(await markPaymentTold(tx, told))) throw new AppError('NEWS_TOLD');
}

/** Marks a receipt as told because the customer asked for it, which they may do again. False when it was marked. */
export async function markPaymentTold(tx: Db, { paymentId, conversationId, now }: PaymentTold): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('told_payment')
    .values({ payment_id: paymentId, conversation_id: conversationId, told_at: now })
    .onConflict((conflict) => conflict.column('payment_id').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}
