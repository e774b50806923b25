import type { Transaction } from 'kysely';
import { isPushed } from '../domain/channelName.ts';
import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import { lockConversations } from '../store/conversations.repository.ts';
import { type At, hotQuery } from '../store/hotQuery.ts';
import { endInbox } from '../store/inbox.repository.ts';
import type { Leases } from '../store/leases.ts';
import type { Db, Store } from '../store/openStore.ts';
import { queueForPush } from '../store/outbox.repository.ts';
import type { InboxRow, Tables, TranscriptRow, TurnTable } from '../store/tables.ts';
import { insertTranscriptRow } from '../store/transcript.repository.ts';
import type { TurnOutcome } from './runTurn.ts';

export interface TurnToCommit {
  conversationId: string;
  leaseToken: string;
  /** Owner epoch that the turn was thought under: a turn whose conversation changed hands meanwhile writes nothing. */
  epoch: number;
  /** Releases the lease with the same write, when nothing more waits. */
  release: boolean;
  rows: readonly InboxRow[];
  outcome: TurnOutcome;
  startedAt: number;
  now: number;
  newId: NewId;
  channel: string;
}

export interface Committed {
  turnId: string;
  /** The state as it was stored, for the next turn of the same lease. */
  state: string;
  epoch: number;
  rows: TranscriptRow[];
  jobs: number;
}

/**
 * Makes a turn true, in one short transaction fenced by the lease: state, transcript, outgoing messages, jobs, and
 * "these inbox rows are done". Throws `LEASE_LOST` when another worker has taken over, `OWNER_CHANGED` when an advisor has;
 * nothing is written then.
 */
export async function commitTurn(store: Store, turn: TurnToCommit): Promise<Committed> {
  const committed = await store.commit(async (tx) => {
    const turnId = turn.newId('turn');
    const { shown } = turn.outcome.buffer;
    const state = shown.length === 0 ? turn.outcome.state : withLastTurn(turn.outcome.state, turnId);
    const { locks } = turn.outcome.buffer;
    if (locks.length > 0) await lockConversations(tx, store, [turn.conversationId, ...locks]);
    const { lastSeq, epoch } = await advanceConversation(tx, store, turn, state);
    const rows = transcriptRows(turn, turnId, lastSeq);
    for (const row of rows) await insertTranscriptRow(tx, row);
    if (isPushed(turn.channel)) await queueForPush(tx, rows, turn.now);
    await insertTurn(tx, turn, turnId, rows);
    const inboxIds = turn.rows.map((row) => row.id);
    await endInbox(tx, inboxIds, turnId, turn.now);
    for (const write of turn.outcome.buffer.writes) await write(tx);
    const jobs = await insertJobs(tx, store, turn);
    return { turnId, state, epoch, rows, jobs };
  });
  if (turn.release && !store.leases.inRows) await store.leases.release(turn.conversationId, turn.leaseToken);
  return committed;
}

async function advanceConversation(
  tx: Transaction<Tables>,
  { leases }: Store,
  turn: TurnToCommit,
  state: string,
): Promise<{ lastSeq: number; epoch: number }> {
  const { buffer } = turn.outcome;
  const count = buffer.shown.length;
  const { language, owner, customerRef, identifiedAt, ended } = buffer;
  if (!leases.holds(turn.conversationId, turn.leaseToken)) throw refusal('LEASE_LOST', turn);
  const { rows } = await advanceBy(leases, turn.release)(tx, {
    ...{ id: turn.conversationId, token: turn.leaseToken, epoch: turn.epoch },
    ...{ state, count, language, owner, customerRef, identifiedAt },
    ...{ ended, endedAt: ended === null ? null : turn.now },
  });
  const [conversation] = rows;
  if (conversation === undefined) throw await whyNotWritten(tx, leases, turn);
  return { lastSeq: conversation.last_seq, epoch: conversation.epoch };
}

async function whyNotWritten(tx: Transaction<Tables>, leases: Leases, turn: TurnToCommit): Promise<AppError> {
  if (!leases.inRows) return refusal('OWNER_CHANGED', turn);
  const now = await tx
    .selectFrom('conversation')
    .select('lease_token')
    .where('id', '=', turn.conversationId)
    .executeTakeFirst();
  return refusal(now?.lease_token === turn.leaseToken ? 'OWNER_CHANGED' : 'LEASE_LOST', turn);
}

function refusal(code: 'OWNER_CHANGED' | 'LEASE_LOST', turn: TurnToCommit): AppError {
  return new AppError(code, { facts: { conversation: turn.conversationId } });
}

interface Advance {
  id: string;
  token: string;
  epoch: number;
  state: string;
  /** How many places the turn takes. */
  count: number;
  language: string;
  owner: string;
  customerRef: string | null;
  identifiedAt: number | null;
  ended: string | null;
  endedAt: number | null;
}

const advance = hotQuery<Advance, { last_seq: number; epoch: number }>(advancing);
const advanceLeased = hotQuery<Advance, { last_seq: number; epoch: number }>((db, at) =>
  advancing(db, at).where('lease_token', '=', at('token')),
);
const advanceAndRelease = hotQuery<Advance, { last_seq: number; epoch: number }>((db, at) =>
  advancing(db, at).where('lease_token', '=', at('token')).set({ lease_token: null, lease_until: null }),
);

function advanceBy({ inRows }: Leases, release: boolean): typeof advance {
  if (!inRows) return advance;
  return release ? advanceAndRelease : advanceLeased;
}

function advancing(db: Db, at: At<Advance>) {
  return db
    .updateTable('conversation')
    .set((set) => ({
      state: at('state'),
      language: at('language'),
      last_seq: set('last_seq', '+', at('count')),
      customer_ref: at('customerRef'),
      identified_at: at('identifiedAt'),
      epoch: set
        .case()
        .when('owner', '=', at('owner'))
        .then(set.ref('epoch'))
        .else(set('epoch', '+', 1))
        .end(),
      owner: at('owner'),
      ended_at: set.fn.coalesce(set.val(at('endedAt')), set.ref('ended_at')),
      ended_reason: set.fn.coalesce(set.val(at('ended')), set.ref('ended_reason')),
    }))
    .where('id', '=', at('id'))
    .where('epoch', '=', at('epoch'))
    .returning(['last_seq', 'epoch']);
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
  await insertTurnRow(tx, {
    id: turnId,
    conversation_id: turn.conversationId,
    inbox_count: turn.rows.length,
    first_seq: turn.rows[0]?.seq ?? 0,
    last_seq: rows.at(-1)?.seq ?? turn.rows.at(-1)?.seq ?? 0,
    intent: turn.outcome.buffer.intent,
    started_at: turn.startedAt,
    committed_at: turn.now,
  });
}

const insertTurnRow = hotQuery<TurnTable, unknown>((db, at) =>
  db.insertInto('turn').values({
    id: at('id'),
    conversation_id: at('conversation_id'),
    inbox_count: at('inbox_count'),
    first_seq: at('first_seq'),
    last_seq: at('last_seq'),
    intent: at('intent'),
    started_at: at('started_at'),
    committed_at: at('committed_at'),
  }),
);

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
