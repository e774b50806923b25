import type { Hub } from '../../bot/hub.ts';
import { type KeyedWork, newKeyedWork } from '../../bot/keyedWork.ts';
import type { Clock } from '../../clock.ts';
import type { NewId } from '../../domain/ids.ts';
import { errorCodeOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import {
  contactsWithMessages,
  insertChannelMessages,
  nextChannelMessage,
  nextPosition,
  updateChannelMessage,
} from '../../store/channelMessages.repository.ts';
import {
  contactOfConversation,
  findContact,
  leaseContact,
  releaseContact,
  updateContact,
} from '../../store/contacts.repository.ts';
import type { Db, Store } from '../../store/openStore.ts';
import { endOutbox, type PendingRow, pendingOfContact } from '../../store/outbox.repository.ts';
import type { ChannelMessageRow, ContactRow } from '../../store/tables.ts';
import type { PushedChannel, Rendered, SendOutcome } from './pushedChannel.ts';

export interface SenderDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  /** Named points, for fault tests. */
  onPoint?(point: string): void;
}

/** Positions leave room for an invitation before what waits. */
const STEP = 10;
const LEASE_MS = 60_000;
/** How long a receipt may still tell whether a message went out, before it is sent again. */
const DOUBT_MS = 60_000;
const MOST_ATTEMPTS = 8;
/** Asked for, and the answer was lost: it may be there. */
const MOST_DOUBTS = 2;
/** News that nobody asked for again is not sent after so long. */
const STALE_MS = 7 * 24 * 3_600_000;

/**
 * Brings what was said to the people of a channel: in order for each, each message once. A message is marked before it
 * is asked for and settled after; where the answer was lost it waits for a receipt, and is repeated once, for these
 * channels take no key of ours.
 */
export function newSender(channel: PushedChannel, deps: SenderDeps): KeyedWork {
  const { store, hub, clock, log } = deps;
  const pause = { until: 0 };
  const sender = newKeyedWork({
    ...{ name: `messages to ${channel.name}`, keyName: 'contactId', clock, log, inARound: 1 },
    look: () => contactsWithMessages(store.db, channel.name, clock.now()),
    work: (contactId) => sendAll(contactId, channel, deps, pause),
  });
  hub.watch({
    published: (conversationId) => void toContact(conversationId, (contact) => sender.poke(contact.id)),
    typing: (conversationId) =>
      void toContact(conversationId, async (contact) => {
        await channel.typing(contact, await lastMessageKey(store.db, contact.id));
      }),
  });
  async function toContact(conversationId: string, tell: (contact: ContactRow) => unknown): Promise<void> {
    try {
      const contact = await contactOfConversation(store.db, conversationId);
      if (contact?.channel === channel.name) await tell(contact);
    } catch (thrown) {
      // Only a hint: whatever waits is found at the next look.
      log.debug('contact not found', { conversationId, code: errorCodeOf(thrown) });
    }
  }
  return sender;
}

async function lastMessageKey(db: Db, contactId: string): Promise<string | null> {
  const row = await db
    .selectFrom('channel_arrival')
    .select('message_key')
    .where('contact_id', '=', contactId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.message_key ?? null;
}

async function sendAll(
  contactId: string,
  channel: PushedChannel,
  deps: SenderDeps,
  pause: { until: number },
): Promise<number | null> {
  const { store, clock } = deps;
  if (pause.until > clock.now()) return pause.until;
  const leased = await leaseContact(store.db, contactId, 'sending_until', clock.now(), clock.now() + LEASE_MS);
  if (!leased) return clock.now() + 1000;
  let conversationId: string | null = null;
  try {
    for (;;) {
      const contact = await findContact(store.db, contactId);
      if (contact === undefined || contact.channel !== channel.name) return null;
      conversationId = contact.conversation_id;
      const message = await nextChannelMessage(store.db, contactId);
      if (message === undefined) {
        if (!(await renderNext(contact, channel, deps))) return null;
        continue;
      }
      const now = clock.now();
      const due = Math.max(message.next_at, contact.held_until, pause.until);
      if (due > now) return due;
      const wait = await channel.mayGo(contact);
      if (wait > 0) {
        await updateContact(store.db, contact.id, { held_until: clock.now() + wait });
        continue;
      }
      await sendOne(message, contact, channel, deps, pause);
    }
  } finally {
    await releaseContact(store.db, contactId, 'sending_until');
    if (conversationId !== null) deps.hub.receipts(conversationId);
  }
}

/** Turns the oldest rows that wait into messages, in one commit. False when none waits. */
async function renderNext(contact: ContactRow, channel: PushedChannel, deps: SenderDeps): Promise<boolean> {
  const { store, clock, newId } = deps;
  const rows = batchOf(await pendingOfContact(store.db, contact.id));
  const [first] = rows;
  if (first === undefined) return false;
  const silenced = isOverruled(first) || contact.blocked_at !== null;
  const rendered = silenced ? [] : channel.render(rows, first.language === 'en' ? 'en' : 'fr');
  await store.commit(async (tx) => {
    const place = { contactId: contact.id, conversationId: first.conversation_id, epoch: first.epoch };
    const seqs = { firstSeq: first.seq, lastSeq: rows.at(-1)?.seq ?? first.seq };
    await queueRendered(tx, rendered, { ...place, ...seqs }, clock.now(), newId);
    await endOutbox(tx, rows, silenced ? 'discarded' : 'sent', clock.now());
  });
  deps.onPoint?.(`${channel.name}.send.rendered`);
  return true;
}

export interface RenderedFor {
  contactId: string;
  conversationId: string;
  epoch: number;
  firstSeq: number;
  lastSeq: number;
}

/** Queues messages for a contact behind everything that waits for them. */
export async function queueRendered(
  tx: Db,
  rendered: readonly Rendered[],
  to: RenderedFor,
  now: number,
  newId: NewId,
): Promise<void> {
  const last = await nextPosition(tx, to.contactId);
  await insertChannelMessages(
    tx,
    rendered.map(
      ({ payload, cardKey }, index): ChannelMessageRow => ({
        ...{ id: newId('cm'), contact_id: to.contactId, conversation_id: to.conversationId },
        position: (Math.floor(last / STEP) + 1 + index) * STEP,
        ...{ first_seq: to.firstSeq, last_seq: to.lastSeq, epoch: to.epoch, payload: JSON.stringify(payload) },
        ...{ card_key: cardKey, status: 'queued', receipt: 'none', provider_id: null, attempts: 0, next_at: now },
        ...{ error: null, created_at: now, sent_at: null },
      }),
    ),
  );
}

/** The rows of one turn belong together; a row without a turn stands alone. */
function batchOf(rows: readonly PendingRow[]): PendingRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (first.turn_id === null) return [first];
  const end = rows.findIndex((row) => row.turn_id !== first.turn_id || row.conversation_id !== first.conversation_id);
  return rows.slice(0, end === -1 ? rows.length : end);
}

/** The bot never talks over an advisor: what it decided before one came is not said any more. */
function isOverruled(row: PendingRow): boolean {
  return row.role === 'bot' && row.owner.startsWith('advisor:') && row.epoch < row.conversation_epoch;
}

async function sendOne(
  message: ChannelMessageRow,
  contact: ContactRow,
  channel: PushedChannel,
  deps: SenderDeps,
  pause: { until: number },
): Promise<void> {
  const { store, clock } = deps;
  const attempts = message.attempts + 1;
  const doubted = message.status !== 'queued';
  // Still being sent, says the store: the program ended meanwhile. Where it ends again and again, the message is not lost.
  const most = message.status === 'sending' ? MOST_ATTEMPTS : MOST_DOUBTS;
  if ((doubted && attempts > most) || clock.now() - message.created_at > STALE_MS)
    return giveUp(message, doubted ? 'outcome unknown' : 'too old', deps);
  // A crash from here on leaves the doubt that a lost answer leaves.
  await store.commit((tx) =>
    updateChannelMessage(tx, message.id, { status: 'sending', attempts, next_at: clock.now() + DOUBT_MS }),
  );
  deps.onPoint?.(`${channel.name}.send.before`);
  const outcome = await channel.send(message, contact);
  deps.onPoint?.(`${channel.name}.send.after`);
  await settle({ ...message, attempts }, contact, outcome, deps, pause);
  deps.onPoint?.(`${channel.name}.send.settled`);
}

async function settle(
  message: ChannelMessageRow,
  contact: ContactRow,
  outcome: SendOutcome,
  deps: SenderDeps,
  pause: { until: number },
): Promise<void> {
  const { store, clock, log } = deps;
  const now = clock.now();
  const facts = { messageId: message.id, conversationId: message.conversation_id, attempt: message.attempts };
  switch (outcome.is) {
    case 'sent':
      await updateChannelMessage(store.db, message.id, {
        ...{ status: 'sent', sent_at: now },
        ...(outcome.providerId === null ? {} : { provider_id: outcome.providerId }),
      });
      if (contact.holds > 0) await updateContact(store.db, contact.id, { holds: 0, held_until: 0 });
      return;
    case 'later': {
      if (outcome.forOperator === true) log.error('channel stopped', { ...facts, reason: outcome.code });
      else log.warn('message waits', { ...facts, reason: outcome.code });
      if (outcome.scope === 'message' && message.attempts >= MOST_ATTEMPTS) return giveUp(message, outcome.code, deps);
      // Rates are nobody's fault: they cost no attempt, or a long storm would lose messages.
      const attempts = outcome.scope === 'message' ? message.attempts : message.attempts - 1;
      await updateChannelMessage(store.db, message.id, { status: 'queued', attempts, next_at: now + outcome.waitMs });
      if (outcome.scope === 'all') pause.until = Math.max(pause.until, now + outcome.waitMs);
      if (outcome.scope === 'contact')
        await updateContact(store.db, contact.id, { held_until: now + outcome.waitMs, holds: contact.holds + 1 });
      return;
    }
    case 'uncertain':
      log.warn('message uncertain', { ...facts, reason: outcome.code });
      // A receipt may have come first; then there is no doubt any more.
      await store.db
        .updateTable('channel_message')
        .set({ status: 'uncertain', next_at: now + DOUBT_MS, error: outcome.code })
        .where('id', '=', message.id)
        .where('status', '=', 'sending')
        .execute();
      return;
    case 'closed':
      return invite(message, contact, outcome.invite, deps);
    case 'failed':
      log.error('message not sent', { ...facts, reason: outcome.code });
      await updateChannelMessage(store.db, message.id, { status: 'failed', error: outcome.code });
      if (outcome.blocked) {
        await updateContact(store.db, contact.id, { blocked_at: now });
        await store.db
          .updateTable('channel_message')
          .set({ status: 'discarded', error: outcome.code })
          .where('contact_id', '=', contact.id)
          .where('status', '=', 'queued')
          .execute();
      }
  }
}

async function giveUp(message: ChannelMessageRow, code: string, deps: SenderDeps): Promise<void> {
  deps.log.error('message given up', { messageId: message.id, conversationId: message.conversation_id, reason: code });
  await updateChannelMessage(deps.store.db, message.id, { status: 'failed', error: code });
}

/** Outside the window: what waits is kept until the person writes; once per window they are invited to. */
async function invite(
  message: ChannelMessageRow,
  contact: ContactRow,
  rendered: Rendered | null,
  { store, clock }: SenderDeps,
): Promise<void> {
  const now = clock.now();
  await store.commit(async (tx) => {
    await updateChannelMessage(tx, message.id, {
      ...{ status: 'queued', attempts: message.attempts - 1, next_at: message.created_at + STALE_MS + 1 },
    });
    if (rendered === null) return;
    await tx
      .insertInto('channel_message')
      .values({
        ...{ id: `cm_invite_${contact.id}_${contact.last_inbound_at ?? 0}`, contact_id: contact.id },
        ...{ conversation_id: message.conversation_id, position: message.position - 1 },
        ...{ first_seq: message.first_seq, last_seq: message.last_seq, epoch: message.epoch },
        ...{ payload: JSON.stringify(rendered.payload), card_key: null, status: 'queued', receipt: 'none' },
        ...{ provider_id: null, attempts: 0, next_at: now, error: null, created_at: now, sent_at: null },
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  });
}
