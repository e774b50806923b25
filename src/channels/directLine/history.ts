import { readShown } from '../../dialogs/shown.ts';
import { identityIsOver } from '../../domain/identitySession.ts';
import { readTranscript } from '../../store/transcript.repository.ts';
import type { DirectLineContext } from './context.ts';
import { type ConversationHead, endWithSignal, mayShowHistory, readHead } from './conversationHead.ts';
import type { HistoryPage } from './sockets.ts';

const PAGE = 500;

type HistoryContext = Pick<DirectLineContext, 'store' | 'hub' | 'clock' | 'sessionLimits'>;

/** What a client may read after `afterSeq`: everything, or signals alone once the customer's session is over. */
export async function readHistory(
  context: HistoryContext,
  conversationId: string,
  afterSeq: number,
): Promise<HistoryPage> {
  const head = await readHead(context.store.db, conversationId);
  if (head === undefined) return { rows: [], lastSeq: afterSeq, more: false };
  const all = await readTranscript(context.store.db, conversationId, afterSeq, PAGE);
  const open = mayShowHistory(head, context.clock.now(), context.sessionLimits);
  return {
    rows: open ? all : all.filter((row) => readShown(row.body).kind === 'signal'),
    lastSeq: all.at(-1)?.seq ?? afterSeq,
    more: all.length === PAGE,
  };
}

/** The conversation as it is now: one whose identification is over ends at the first look. */
export async function currentHead(
  context: HistoryContext,
  conversationId: string,
): Promise<ConversationHead | undefined> {
  const head = await readHead(context.store.db, conversationId);
  if (head === undefined || head.ended_at !== null) return head;
  const now = context.clock.now();
  if (!identityIsOver(head, now, context.sessionLimits)) return head;
  await endAndTell(context, conversationId, 'idle');
  return readHead(context.store.db, conversationId);
}

/** Ends a conversation and tells its open pages. Returns the seq of the signal, or null when it had ended before. */
export async function endAndTell(
  context: HistoryContext,
  conversationId: string,
  reason: 'idle' | 'customer',
): Promise<number | null> {
  const row = await endWithSignal(context.store, conversationId, reason, context.clock.now());
  if (row !== null) context.hub.publish(conversationId, [row]);
  return row?.seq ?? null;
}
