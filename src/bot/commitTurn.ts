import type { Transaction } from 'kysely';
import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/openStore.ts';
import type { InboxRow, Tables, TranscriptRow } from '../store/tables.ts';
import type { TurnOutcome } from './runTurn.ts';

export interface TurnToCommit {
  conversationId: string;
  leaseToken: string;
  /** Releases the lease with the same write, when nothing more waits. */
  release: boolean;
  rows: readonly InboxRow[];
  outcome: TurnOutcome;
  startedAt: number;
  now: number;
  newId: NewId;
  /** True for channels that are pushed to; a Direct Line client reads the transcript itself. */
  pushed: boolean;
}

export interface Committed {
  turnId: string;
  rows: TranscriptRow[];
  jobs: number;
}

/**
 * Makes a turn true, in one short transaction fenced by the lease: state, transcript, outgoing messages, jobs, and
 * "these inbox rows are done". Throws `LEASE_LOST` when another worker has taken over; nothing is written then.
 */
export async function commitTurn(store: Store, turn: TurnToCommit): Promise<Committed> {
  return store.commit(async (tx) => {
    const turnId = turn.newId('turn');
    const lastSeq = await advanceConversation(tx, turn, turnId);
    const rows = transcriptRows(turn, turnId, lastSeq);
    if (rows.length > 0) await tx.insertInto('transcript').values(rows).execute();
    if (turn.pushed && rows.length > 0) await insertOutbox(tx, turn, rows);
    await insertTurn(tx, turn, turnId, rows);
    await tx
      .updateTable('inbox')
      .set({ done_at: turn.now, turn_id: turnId, sealed: null })
      .where(
        'id',
        'in',
        turn.rows.map((row) => row.id),
      )
      .execute();
    for (const write of turn.outcome.buffer.writes) await write(tx);
    const jobs = await insertJobs(tx, store, turn);
    return { turnId, rows, jobs };
  });
}

async function advanceConversation(tx: Transaction<Tables>, turn: TurnToCommit, turnId: string): Promise<number> {
  const { buffer } = turn.outcome;
  const count = buffer.shown.length;
  const state = count === 0 ? turn.outcome.state : withLastTurn(turn.outcome.state, turnId);
  const conversation = await tx
    .updateTable('conversation')
    .set((set) => ({
      state,
      language: buffer.language,
      last_seq: count === 0 ? set.ref('last_seq') : set('last_seq', '+', count),
      customer_ref: buffer.customerRef,
      identified_at: buffer.identifiedAt,
      epoch: set
        .case()
        .when('owner', '=', buffer.owner)
        .then(set.ref('epoch'))
        .else(set('epoch', '+', 1))
        .end(),
      owner: buffer.owner,
      ...(buffer.ended === null ? {} : { ended_at: turn.now, ended_reason: buffer.ended }),
      ...(turn.release ? { lease_token: null, lease_until: null } : {}),
    }))
    .where('id', '=', turn.conversationId)
    .where('lease_token', '=', turn.leaseToken)
    .returning('last_seq')
    .executeTakeFirst();
  if (conversation === undefined) throw new AppError('LEASE_LOST', { facts: { conversation: turn.conversationId } });
  return conversation.last_seq;
}

/** The state says in which turn something was last said; the turn's id is only known here. */
function withLastTurn(state: string, turnId: string): string {
  return state.replace(/"lastTurnId":(?:null|"[^"]*")/, `"lastTurnId":"${turnId}"`);
}

function transcriptRows(turn: TurnToCommit, turnId: string, lastSeq: number): TranscriptRow[] {
  const { shown } = turn.outcome.buffer;
  return shown.map((each, index) => ({
    conversation_id: turn.conversationId,
    seq: lastSeq - shown.length + 1 + index,
    role: each.kind === 'answered' ? 'bot' : 'system',
    body: JSON.stringify(each),
    turn_id: turnId,
    created_at: turn.now,
  }));
}

async function insertTurn(
  tx: Transaction<Tables>,
  turn: TurnToCommit,
  turnId: string,
  rows: readonly TranscriptRow[],
): Promise<void> {
  await tx
    .insertInto('turn')
    .values({
      id: turnId,
      conversation_id: turn.conversationId,
      inbox_count: turn.rows.length,
      first_seq: turn.rows[0]?.seq ?? 0,
      last_seq: rows.at(-1)?.seq ?? turn.rows.at(-1)?.seq ?? 0,
      intent: turn.outcome.buffer.intent,
      started_at: turn.startedAt,
      committed_at: turn.now,
    })
    .execute();
}

async function insertOutbox(
  tx: Transaction<Tables>,
  turn: TurnToCommit,
  rows: readonly TranscriptRow[],
): Promise<void> {
  const conversation = await tx
    .selectFrom('conversation')
    .select('epoch')
    .where('id', '=', turn.conversationId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('outbox')
    .values(
      rows.map((row) => ({
        conversation_id: row.conversation_id,
        seq: row.seq,
        epoch: conversation.epoch,
        status: 'pending' as const,
        attempts: 0,
        next_at: turn.now,
        created_at: turn.now,
        sent_at: null,
      })),
    )
    .execute();
}

async function insertJobs(tx: Transaction<Tables>, store: Store, turn: TurnToCommit): Promise<number> {
  const { jobs } = turn.outcome.buffer;
  if (jobs.length === 0) return 0;
  await tx
    .insertInto('job')
    .values(
      jobs.map((job) => ({
        id: turn.newId('job'),
        conversation_id: turn.conversationId,
        kind: job.kind,
        key: job.key,
        payload: JSON.stringify(job.payload),
        sealed: job.secret === undefined ? null : store.sealer.seal(job.secret),
        status: 'queued' as const,
        attempts: 0,
        next_at: turn.now,
        lease_token: null,
        lease_until: null,
        correlation_id: turn.rows[0]?.correlation_id ?? '',
        created_at: turn.now,
        done_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return jobs.length;
}
