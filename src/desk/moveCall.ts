import type { InboundBody } from '../bot/inbound.ts';
import type { Advisor } from '../domain/advisors.ts';
import type { Brand } from '../domain/brand.ts';
import { parisAt } from '../domain/calendar.ts';
import type { NewId } from '../domain/ids.ts';
import { SLOT_MS, slotsOfDay } from '../domain/openingHours.ts';
import { AppError } from '../errors.ts';
import { changeDeskRequest, findDeskRequest } from '../store/deskRequests.repository.ts';
import { insertInbound, Repeated } from '../store/inbox.repository.ts';
import type { Store } from '../store/openStore.ts';
import { confirmSeat, freeSeat, holdSeat } from '../store/slotSeats.repository.ts';
import type { DeskRequestRow } from '../store/tables.ts';

export interface CallMove {
  requestId: string;
  advisor: Advisor;
  /** The version that the advisor saw. */
  seen: number;
  /** ms UTC of a half hour. */
  start: number;
  /** The `Idempotency-Key` of the click. */
  key: string;
}

export type CallMoveOutcome =
  | { is: 'done'; row: DeskRequestRow }
  /** `Full`: the last seat went; `Closed`: no call begins then. */
  | { is: 'conflict'; reason: 'Taken' | 'Changed' | 'Full' | 'Closed'; row: DeskRequestRow }
  | { is: 'notFound' };

const HOLD_MS = 60_000;

/**
 * Moves a promised call to another half hour: the seat, the request and the news to the customer are one write. What
 * was said of the old time, a reminder or a warning, does not count for the new one.
 */
export async function moveCall(
  asked: CallMove,
  tools: { store: Store; brand: Brand; newId: NewId; now: number },
): Promise<CallMoveOutcome> {
  const { store, brand, now, newId } = tools;
  const before = await findDeskRequest(store.db, asked.requestId);
  if (before === undefined || before.kind !== 'callback') return { is: 'notFound' };
  const { start } = asked;
  if (start <= now || !slotsOfDay(brand, parisAt(start).date).some((slot) => slot.start === start))
    return { is: 'conflict', reason: 'Closed', row: before };
  const mine = before.advisor === null || before.advisor === asked.advisor.id || asked.advisor.role === 'supervisor';
  if (!mine) return { is: 'conflict', reason: 'Taken', row: before };
  const holder = `desk.${asked.key}`;
  let refusal: 'Changed' | 'Full' = 'Changed';
  try {
    const row = await store.commit(async (tx) => {
      const body = { kind: 'deskNews', requestId: before.id, change: 'callMoved' } satisfies InboundBody;
      const inbound = {
        ...{ conversationId: before.conversation_id, key: holder, body, secrets: null, shown: null },
        correlationId: newId('cor'),
      };
      await insertInbound(tx, store, inbound, now, newId);
      const held = await holdSeat(tx, {
        ...{ slotStart: start, seats: brand.callbackSeats, holder, now, heldUntil: now + HOLD_MS },
      });
      refusal = held ? 'Changed' : 'Full';
      const changed = held
        ? await changeDeskRequest(
            tx,
            { id: before.id, status: ['open', 'taken'], updatedAt: asked.seen, now },
            {
              ...{ slot_start: start, slot_end: start + SLOT_MS, due_at: start + SLOT_MS },
              ...{ reminded_at: null, at_risk_at: null, escalated_at: null },
            },
          )
        : undefined;
      if (changed === undefined) throw new AppError('DESK_CONFLICT');
      await freeSeat(tx, before.id);
      if (!(await confirmSeat(tx, start, holder, before.id))) throw new AppError('DESK_CONFLICT');
      return changed;
    });
    return { is: 'done', row };
  } catch (thrown) {
    const row = (await findDeskRequest(store.db, asked.requestId)) ?? before;
    if (thrown instanceof Repeated && row.slot_start === start) return { is: 'done', row };
    if (thrown instanceof Repeated) return { is: 'conflict', reason: 'Changed', row };
    if (!(thrown instanceof AppError) || thrown.code !== 'DESK_CONFLICT') throw thrown;
    return { is: 'conflict', reason: refusal, row };
  }
}
