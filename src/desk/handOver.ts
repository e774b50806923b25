import { createHash } from 'node:crypto';
import type { Hub } from '../bot/hub.ts';
import type { InboundBody } from '../bot/inbound.ts';
import type { Shown, ShownFile } from '../dialogs/shown.ts';
import type { Advisor } from '../domain/advisors.ts';
import { inTeam, ownerOfAdvisor } from '../domain/handoff.ts';
import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import { type MessageKey, translators } from '../locales/translator.ts';
import { writeAside } from '../store/asideRows.repository.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { markGiven } from '../store/deskPresence.repository.ts';
import { activePersonRequest, changeDeskRequest, findDeskRequest } from '../store/deskRequests.repository.ts';
import { markFilesSent } from '../store/files.repository.ts';
import { insertInbound } from '../store/inbox.repository.ts';
import type { Db, Store } from '../store/openStore.ts';
import type { ConversationRow, DeskRequestRow, TranscriptRow } from '../store/tables.ts';

export interface HandOverTools {
  store: Store;
  hub: Hub;
  newId: NewId;
  now: number;
}

/** Whoever acts on a live conversation, with the key of their click. */
export interface Act {
  requestId: string;
  advisor: Advisor;
  key: string;
}

export type HandOverOutcome =
  | { is: 'done'; row: DeskRequestRow }
  /** Somebody or something was faster; `row` is how it stands now. */
  | { is: 'conflict'; reason: 'Taken' | 'Changed' | 'Ended'; row: DeskRequestRow }
  | { is: 'notFound' };

/**
 * The advisor joins the conversation: one of all who try. From this commit on the assistant is silent, and what it was
 * thinking is dropped, for the owner's epoch has changed.
 */
export async function acceptRequest({ requestId, advisor, key }: Act, tools: HandOverTools): Promise<HandOverOutcome> {
  return change(requestId, { advisor, key }, tools, async (tx, before) => {
    const { now } = tools;
    if (before.kind !== 'person' || !inTeam(advisor, before.team)) return 'notFound';
    const mine = before.status === 'taken' && before.advisor === advisor.id && before.accepted_at !== null;
    if (mine) return { row: before, rows: [] };
    const offeredToOther =
      before.offered_to !== null && before.offered_to !== advisor.id && (before.offered_until ?? 0) > now;
    if (before.status !== 'open' || offeredToOther) return 'Taken';
    return takeUp(tx, before, { advisor, key }, tools, {
      from: 'open',
      sets: { offered_to: null, offered_until: null, front: 0 },
      told: 'handoff.joined',
    });
  });
}

/** What an advisor writes, once per key, in the order of the conversation; `files` are ids of staged files. */
export async function sayToCustomer(
  { requestId, advisor, key }: Act,
  said: { text: string; files: readonly string[] },
  tools: HandOverTools,
): Promise<HandOverOutcome & { seq?: number }> {
  const { store, now, hub } = tools;
  const before = await findDeskRequest(store.db, requestId);
  if (before === undefined) return { is: 'notFound' };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([said.text, said.files]))
    .digest('base64url');
  const earlier = await sentMessage(store.db, before.conversation_id, key);
  if (earlier !== undefined) return repeated(earlier, fingerprint, before);
  try {
    const { row, rows } = await store.commit(async (tx) => {
      const sent = await markFilesSent(tx, before.conversation_id, said.files);
      if (sent === undefined) throw new AppError('DESK_CONFLICT');
      const files = sent.map(({ id, name, content_type, bytes }): ShownFile => {
        return { id, name, contentType: content_type, bytes };
      });
      const shown: Shown = { kind: 'advisorSaid', text: said.text, author: advisor.firstName, files };
      const rows = await writeAside(tx, {
        conversationId: before.conversation_id,
        owner: ownerOfAdvisor(advisor.id),
        lines: [{ role: 'advisor', body: shown }],
        now,
      });
      if (rows === undefined) throw new AppError('DESK_CONFLICT');
      const [first] = rows;
      const seq = first?.seq ?? 0;
      await tx
        .insertInto('desk_message')
        .values({
          conversation_id: before.conversation_id,
          message_key: key,
          fingerprint,
          request_id: before.id,
          seq,
          advisor: advisor.id,
          created_at: now,
        })
        .execute();
      const row = await tx
        .updateTable('desk_request')
        .set((set) => ({
          advisor_wrote_at: now,
          first_answer_at: set.fn.coalesce('first_answer_at', set.val(now)),
          read_seq: seq,
        }))
        .where('id', '=', before.id)
        .where('advisor', '=', advisor.id)
        .where('status', '=', 'taken')
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw new AppError('DESK_CONFLICT');
      return { row, rows };
    });
    hub.publish(before.conversation_id, rows);
    return { is: 'done', row, seq: rows[0]?.seq ?? 0 };
  } catch (thrown) {
    const sent = await sentMessage(store.db, before.conversation_id, key);
    if (sent !== undefined) return repeated(sent, fingerprint, before);
    if (!(thrown instanceof AppError) || thrown.code !== 'DESK_CONFLICT') throw thrown;
    return { is: 'conflict', reason: 'Changed', row: (await findDeskRequest(store.db, requestId)) ?? before };
  }
}

/** Gives the conversation back to the queue, for another team or because its advisor is gone. */
export async function requeueRequest(
  { requestId, advisor, key }: Act | { requestId: string; advisor: null; key: string },
  wish: { team?: string | null; front: boolean; line: 'handoff.transferred' | 'handoff.lost'; offerTo?: string | null },
  tools: HandOverTools,
): Promise<HandOverOutcome> {
  return change(requestId, { advisor, key }, tools, async (tx, before) => {
    const { now } = tools;
    if (before.status !== 'taken' || before.accepted_at === null) return 'Changed';
    if (advisor !== null && before.advisor !== advisor.id && advisor.role !== 'supervisor') return 'Taken';
    const row = await changeDeskRequest(
      tx,
      { id: before.id, status: ['taken'], updatedAt: before.updated_at, now },
      {
        status: 'open',
        advisor: null,
        accepted_at: null,
        front: wish.front ? 1 : 0,
        transfers: before.transfers + (advisor === null ? 0 : 1),
        offered_to: wish.offerTo ?? null,
        offered_until: wish.offerTo == null ? null : now + 2 * 60_000,
        refused_by: JSON.stringify(before.advisor === null ? [] : [before.advisor]),
        told: '{}',
        last_key: key,
        ...(wish.team === undefined ? {} : { team: wish.team }),
      },
    );
    if (row === undefined) return 'Changed';
    const rows = await passOn(tx, before, tools, {
      to: 'queue',
      lines: (t) => [status({ owner: 'queue' }), line(t, wish.line, undefined)],
    });
    return rows === undefined ? 'Ended' : { row, rows };
  });
}

/** The advisor has finished: the conversation is the assistant's again, which says so in a turn of its own. */
export async function finishRequest(
  { requestId, advisor, key }: Act | { requestId: string; advisor: null; key: string },
  end: { outcome: string; note: string | null },
  tools: HandOverTools,
): Promise<HandOverOutcome> {
  return change(requestId, { advisor, key }, tools, async (tx, before) => {
    const { now, store, newId } = tools;
    if (before.status !== 'taken') return 'Changed';
    if (advisor !== null && before.advisor !== advisor.id && advisor.role !== 'supervisor') return 'Taken';
    const row = await changeDeskRequest(
      tx,
      { id: before.id, status: ['taken'], updatedAt: before.updated_at, now },
      {
        status: 'done',
        ended_at: now,
        outcome: end.outcome,
        last_key: key,
        ...(end.note === null ? {} : { note: end.note }),
      },
    );
    if (row === undefined) return 'Changed';
    const rows = await passOn(tx, before, tools, { to: 'bot', lines: () => [status({ owner: 'assistant' })] });
    if (rows === undefined) return { row, rows: [] };
    const body = { kind: 'deskNews', requestId: before.id, change: 'returned' } satisfies InboundBody;
    const inbound = {
      ...{ conversationId: before.conversation_id, key: `desk.${key}`, body, secrets: null, shown: null },
      correlationId: newId('cor'),
    };
    await insertInbound(tx, store, inbound, now, newId);
    return { row, rows };
  });
}

/** How long a conversation that was finished can be taken up again. */
export const REOPEN_MS = 24 * 3_600_000;

/** Takes up a conversation that was finished lately: its advisor forgot something, or the customer did. */
export async function reopenRequest({ requestId, advisor, key }: Act, tools: HandOverTools): Promise<HandOverOutcome> {
  return change(requestId, { advisor, key }, tools, async (tx, before) => {
    const { now } = tools;
    if (before.kind !== 'person' || !(inTeam(advisor, before.team) || before.advisor === advisor.id)) return 'notFound';
    if (before.status !== 'done' || (before.ended_at ?? 0) < now - REOPEN_MS) return 'Changed';
    const other = await activePersonRequest(tx, before.conversation_id);
    const conversation = await findConversation(tx, before.conversation_id);
    if (conversation === undefined || conversation.ended_at !== null) return 'Ended';
    // Whoever has asked again meanwhile stands in the queue under that request.
    if (other !== undefined || conversation.owner !== 'bot') return 'Changed';
    return takeUp(tx, before, { advisor, key }, tools, {
      from: 'done',
      sets: { ended_at: null, outcome: null },
      told: 'handoff.reopened',
    });
  });
}

/** The request becomes this advisor's, and so does the conversation, which is told who is there. */
async function takeUp(
  tx: Db,
  before: DeskRequestRow,
  { advisor, key }: Pick<Act, 'advisor' | 'key'>,
  tools: HandOverTools,
  how: {
    from: DeskRequestRow['status'];
    sets: Parameters<typeof changeDeskRequest>[2];
    told: 'handoff.joined' | 'handoff.reopened';
  },
): Promise<Written | Refusal> {
  const { now } = tools;
  const row = await changeDeskRequest(
    tx,
    { id: before.id, status: [how.from], updatedAt: before.updated_at, now },
    {
      status: 'taken',
      advisor: advisor.id,
      queued_at: before.queued_at ?? now,
      accepted_at: now,
      advisor_wrote_at: now,
      ...how.sets,
      last_key: key,
    },
  );
  if (row === undefined) return 'Changed';
  await markGiven(tx, advisor.id, now);
  const rows = await passOn(tx, before, tools, {
    to: ownerOfAdvisor(advisor.id),
    lines: (t) => [
      status({ owner: 'advisor', advisor: advisor.firstName }),
      line(t, how.told, { advisor: advisor.firstName }),
    ],
  });
  return rows === undefined ? 'Ended' : { row, rows };
}

type Written = { row: DeskRequestRow; rows: TranscriptRow[] };
type Refusal = 'notFound' | 'Taken' | 'Changed' | 'Ended';

/** One command in one transaction, told to the conversation after it; a repeat of the last command changes nothing. */
async function change(
  requestId: string,
  { key }: { advisor: Advisor | null; key: string },
  tools: HandOverTools,
  work: (tx: Db, before: DeskRequestRow) => Promise<Written | Refusal>,
): Promise<HandOverOutcome> {
  const { store, hub } = tools;
  const before = await findDeskRequest(store.db, requestId);
  if (before === undefined) return { is: 'notFound' };
  if (before.last_key === key) return { is: 'done', row: before };
  let refusal: Refusal = 'Changed';
  try {
    const { row, rows } = await store.commit(async (tx) => {
      const outcome = await work(tx, before);
      if (typeof outcome !== 'string') return outcome;
      refusal = outcome;
      throw new AppError('DESK_CONFLICT');
    });
    if (rows.length > 0) hub.publish(row.conversation_id, rows);
    hub.wake(row.conversation_id);
    return { is: 'done', row };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'DESK_CONFLICT') throw thrown;
    if ((refusal as Refusal) === 'notFound') return { is: 'notFound' };
    const row = (await findDeskRequest(store.db, requestId)) ?? before;
    const taken = row.status === 'taken' && row.advisor !== before.advisor;
    return { is: 'conflict', reason: taken ? 'Taken' : (refusal as 'Changed'), row };
  }
}

interface Line {
  role: TranscriptRow['role'];
  body: Shown;
}

type Words = (typeof translators)['fr'];

async function passOn(
  tx: Db,
  { conversation_id: conversationId }: DeskRequestRow,
  { now }: HandOverTools,
  { to, lines }: { to: string; lines(t: Words): Line[] },
): Promise<TranscriptRow[] | undefined> {
  const conversation = await findConversation(tx, conversationId);
  if (conversation === undefined) return undefined;
  return writeAside(tx, { conversationId, owner: conversation.owner, to, lines: lines(wordsOf(conversation)), now });
}

export function wordsOf(conversation: Pick<ConversationRow, 'language'>): Words {
  return translators[conversation.language === 'en' ? 'en' : 'fr'];
}

export function status(value: Extract<Shown, { name: 'status' }>['status']): Line {
  return { role: 'system', body: { kind: 'signal', name: 'status', status: value } };
}

/** A line that nobody says, in the customer's language. */
export function line(t: Words, key: MessageKey, parameters: unknown): Line {
  const text = (t.words as (key: MessageKey, parameters: unknown) => string)(key, parameters);
  return { role: 'system', body: { kind: 'systemLine', key, text } };
}

function sentMessage(db: Db, conversationId: string, key: string) {
  return db
    .selectFrom('desk_message')
    .select(['seq', 'fingerprint'])
    .where('conversation_id', '=', conversationId)
    .where('message_key', '=', key)
    .executeTakeFirst();
}

function repeated(
  sent: { seq: number; fingerprint: string },
  fingerprint: string,
  row: DeskRequestRow,
): HandOverOutcome & { seq?: number } {
  return sent.fingerprint === fingerprint
    ? { is: 'done', row, seq: sent.seq }
    : { is: 'conflict', reason: 'Changed', row };
}
