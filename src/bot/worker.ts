import type { Clock } from '../clock.ts';
import type { NewId } from '../domain/ids.ts';
import { AppError, type ErrorCode, errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { conversationsWaiting, openInbox } from '../store/inbox.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { ConversationRow, InboxRow } from '../store/tables.ts';
import { apologise } from './apology.ts';
import { commitTurn } from './commitTurn.ts';
import type { Hub } from './hub.ts';
import { newKeyedWork } from './keyedWork.ts';
import { runTurn, type TurnOutcome, type TurnTools } from './runTurn.ts';

export interface WorkerOptions {
  store: Store;
  hub: Hub;
  tools: TurnTools;
  clock: Clock;
  newId: NewId;
  log: Log;
  /** Called after every commit with the duration of the turn in ms; for metrics. */
  onTurn?(milliseconds: number, intent: string | null): void;
  /** Called after a commit that started jobs. */
  onJobs?(): void;
  /** Named points of a turn, for fault tests that kill the process there. */
  onPoint?(point: string): void;
}

export interface Worker {
  start(): void;
  /** Stops taking work and waits for running turns, at most `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

const LEASE_MS = 6000;
const RENEW_MS = 2000;
const TYPING_AFTER_MS = 700;

/** Runs the turns of all conversations: in each, one after the other in order; across them, several at once. */
export function newWorker(options: WorkerOptions): Worker {
  const { store, hub, clock, log } = options;
  const turns = newKeyedWork({
    ...{ name: 'conversation', keyName: 'conversationId', clock, log },
    look: () => conversationsWaiting(store.db, clock.now(), 200),
    work: (conversationId) => workOn(conversationId, options),
  });
  return {
    start() {
      hub.onWake(turns.poke);
      turns.start();
    },
    stop: turns.stop,
  };
}

/** Works a conversation's inbox empty. Returns when its next delayed row is due, or null. */
async function workOn(conversationId: string, options: WorkerOptions): Promise<number | null> {
  const { store, hub, clock, newId, log } = options;
  const token = newId('lease');
  const leased = await store.leases.take(conversationId, {
    token,
    until: clock.now() + LEASE_MS,
    now: clock.now(),
  });
  if (leased === undefined) return clock.now() + RENEW_MS;
  const renew = () =>
    store.leases.renew(conversationId, token, clock.now() + LEASE_MS).catch((thrown: unknown) => {
      log.warn('lease not renewed', { conversationId, code: errorCodeOf(thrown) });
    });
  let renewal: NodeJS.Timeout | undefined;
  // Most turns are over long before: only a slow one shows that it works, and needs its lease renewed.
  const slow = setTimeout(() => {
    hub.typing(conversationId);
    renewal = setInterval(renew, RENEW_MS);
  }, TYPING_AFTER_MS);
  let released = false;
  try {
    let conversation: ConversationRow = leased;
    for (;;) {
      const open = await openInbox(store.db, conversationId);
      const batch = nextBatch(open, clock.now());
      if (batch.length === 0) return open[0]?.not_before ?? null;
      released = batch.length === open.length;
      const committed = await ownedTurn(conversation, batch, token, released, options);
      if (released) return null;
      conversation = committed;
    }
  } catch (thrown) {
    released = false;
    throw thrown;
  } finally {
    clearTimeout(slow);
    clearInterval(renewal);
    if (!released) await store.leases.release(conversationId, token);
  }
}

/** The oldest ready row, with the rows of its burst. A row that is ready takes everything before it along. */
function nextBatch(open: readonly InboxRow[], now: number): InboxRow[] {
  if (!open.some((row) => row.not_before <= now)) return [];
  const [first, ...others] = open;
  if (first === undefined) return [];
  if (first.group_key === null) return [first];
  const burst = [first];
  for (const row of others) {
    if (row.group_key !== first.group_key) break;
    burst.push(row);
  }
  return burst.slice(0, 8);
}

const thoughtAgain: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['OWNER_CHANGED', 'NEWS_TOLD']);

/** A turn that does not fit any more once it was thought through (another owner, news told elsewhere) is thought again. */
async function ownedTurn(...[conversation, ...rest]: Parameters<typeof oneTurn>): Promise<ConversationRow> {
  try {
    return await oneTurn(conversation, ...rest);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !thoughtAgain.has(thrown.code)) throw thrown;
    const options = rest[3];
    const now = await findConversation(options.store.db, conversation.id);
    if (now === undefined) throw thrown;
    return ownedTurn(now, ...rest);
  }
}

async function oneTurn(
  conversation: ConversationRow,
  batch: InboxRow[],
  token: string,
  release: boolean,
  options: WorkerOptions,
): Promise<ConversationRow> {
  const { store, hub, clock, newId, log } = options;
  const [row] = batch;
  const startedAt = clock.now();
  options.onPoint?.('turn.begin');
  const outcome = await think(conversation, batch, options, startedAt);
  options.onPoint?.('turn.thought');
  const committed = await commitTurn(store, {
    conversationId: conversation.id,
    leaseToken: token,
    epoch: conversation.epoch,
    release,
    rows: batch,
    outcome,
    startedAt,
    now: clock.now(),
    newId,
    channel: conversation.channel,
  });
  options.onPoint?.('turn.committed');
  if (committed.rows.length > 0) hub.publish(conversation.id, committed.rows);
  if (committed.jobs > 0) options.onJobs?.();
  const ms = clock.now() - startedAt;
  options.onTurn?.(ms, outcome.buffer.intent);
  log.debug('turn committed', {
    conversationId: conversation.id,
    turnId: committed.turnId,
    correlationId: row?.correlation_id ?? '',
    ms,
  });
  const { buffer } = outcome;
  return {
    ...conversation,
    state: committed.state,
    language: buffer.language,
    owner: buffer.owner,
    epoch: committed.epoch,
    customer_ref: buffer.customerRef,
    identified_at: buffer.identifiedAt,
  };
}

/** A turn that fails is tried once more; failing again it becomes an apology, so that it can block nobody. */
async function think(
  conversation: ConversationRow,
  batch: InboxRow[],
  options: WorkerOptions,
  now: number,
): Promise<TurnOutcome> {
  for (const attempt of [1, 2]) {
    try {
      return await runTurn(conversation, batch, options.tools, now);
    } catch (thrown) {
      const cause = rootCause(thrown);
      if (cause instanceof AppError && cause.code === 'LEASE_LOST') throw cause;
      options.log.error('turn failed', {
        conversationId: conversation.id,
        inboxId: batch[0]?.id ?? '',
        attempt,
        code: errorCodeOf(cause),
        ...factsOfError(cause),
      });
    }
  }
  return apologise(conversation);
}

/** The Bot Framework wraps what dialogs throw. */
function rootCause(thrown: unknown): unknown {
  const inner = (thrown as { error?: unknown } | null)?.error;
  return inner === undefined ? thrown : rootCause(inner);
}
