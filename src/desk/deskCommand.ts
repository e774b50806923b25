import { z } from 'zod';
import type { InboundBody } from '../bot/inbound.ts';
import type { Advisor } from '../domain/advisors.ts';
import type { Brand } from '../domain/brand.ts';
import { CALL_ATTEMPTS, RETRY_MINUTES } from '../domain/deskRequest.ts';
import type { NewId } from '../domain/ids.ts';
import { addOpenTime } from '../domain/openingHours.ts';
import { AppError } from '../errors.ts';
import {
  changeDeskRequest,
  findQueuedRequest,
  type QueuedRequest,
  type Update,
} from '../store/deskRequests.repository.ts';
import { inboundBodyByKey, insertInbound, Repeated } from '../store/inbox.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import type { DeskCommand } from './deskView.ts';

export interface CommandToRun {
  command: DeskCommand;
  requestId: string;
  advisor: Advisor;
  /** The version that the advisor saw. */
  seen: number;
  note: string | null;
  /** The `Idempotency-Key` of the click. */
  key: string;
}

export interface CommandTools {
  store: Store;
  brand: Brand;
  newId: NewId;
  now: number;
}

export type CommandOutcome =
  | { is: 'done'; row: QueuedRequest }
  | { is: 'conflict'; reason: 'Taken' | 'Changed' | 'KeyReused'; row: QueuedRequest }
  | { is: 'notFound' };

const news = z.object({ kind: z.literal('deskNews'), requestId: z.string(), change: z.string() });
const changes = { take: 'taken', done: 'done', noAnswer: 'noAnswer' } as const satisfies Record<DeskCommand, string>;

/**
 * Does what an advisor asked, if the request still is what they saw, and tells the customer's conversation in the same
 * transaction. The key of the click is the key of that news: a repeat changes nothing and gets the same answer.
 */
export async function runDeskCommand(asked: CommandToRun, tools: CommandTools): Promise<CommandOutcome> {
  const { store, now, newId } = tools;
  const before = await findQueuedRequest(store.db, asked.requestId);
  if (before === undefined) return { is: 'notFound' };
  const change = changes[asked.command];
  const body = { kind: 'deskNews', requestId: before.id, change } satisfies InboundBody;
  const inboundKey = `desk.${asked.key}`;
  try {
    const row = await store.commit(async (tx) => {
      const inbound = {
        conversationId: before.conversation_id,
        key: inboundKey,
        body,
        secrets: null,
        shown: null,
        correlationId: newId('cor'),
      };
      await insertInbound(tx, store, inbound, now, newId);
      const step = nextStep(before, asked, tools);
      const changed =
        step === null
          ? undefined
          : await changeDeskRequest(
              tx,
              { id: before.id, status: [step.from], updatedAt: asked.seen, now },
              { ...step.update, ...(asked.note === null ? {} : { note: asked.note }) },
            );
      if (changed === undefined) throw new AppError('DESK_CONFLICT');
      const isMine = changed.advisor === asked.advisor.id;
      return { ...changed, channel: before.channel, advisor_name: isMine ? asked.advisor.name : before.advisor_name };
    });
    return { is: 'done', row };
  } catch (thrown) {
    const current = (await findQueuedRequest(store.db, asked.requestId)) ?? before;
    if (thrown instanceof Repeated) {
      const first = news.safeParse(await inboundBodyByKey(store.db, before.conversation_id, inboundKey));
      const same = first.success && first.data.requestId === before.id && first.data.change === change;
      return same ? { is: 'done', row: current } : { is: 'conflict', reason: 'KeyReused', row: current };
    }
    if (!(thrown instanceof AppError) || thrown.code !== 'DESK_CONFLICT') throw thrown;
    const taken = current.status === 'taken' && current.advisor !== asked.advisor.id;
    return { is: 'conflict', reason: taken ? 'Taken' : 'Changed', row: current };
  }
}

interface Step {
  from: DeskRequestRow['status'];
  update: Update;
}

/** What the command makes of the request; null when this advisor may not do it now. */
function nextStep(row: DeskRequestRow, { command, advisor }: CommandToRun, tools: CommandTools): Step | null {
  if (command === 'take') return { from: 'open', update: { status: 'taken', advisor: advisor.id } };
  const mine = row.advisor === advisor.id || advisor.role === 'supervisor';
  if (!mine) return null;
  if (command === 'done') return { from: 'taken', update: { status: 'done', ended_at: tools.now } };
  if (row.phone === null) return null;
  const attempts = row.attempts + 1;
  if (attempts >= CALL_ATTEMPTS) return { from: 'taken', update: { status: 'noAnswer', attempts } };
  const wait = RETRY_MINUTES * 60_000;
  const next = addOpenTime(tools.brand, tools.now, wait) ?? tools.now + wait;
  return { from: 'taken', update: { status: 'open', advisor: null, attempts, due_at: next } };
}
