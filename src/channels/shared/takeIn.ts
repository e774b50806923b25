import type { Hub } from '../../bot/hub.ts';
import type { InboundBody, InboundSecrets } from '../../bot/inbound.ts';
import type { Clock } from '../../clock.ts';
import type { Shown, ShownFile } from '../../dialogs/shown.ts';
import { identityIsOver, type SessionLimits } from '../../domain/identitySession.ts';
import type { ConversationId, NewId } from '../../domain/ids.ts';
import { maskSecrets } from '../../domain/masking.ts';
import { AppError } from '../../errors.ts';
import { detectLanguage } from '../../intents/detectLanguage.ts';
import type { Log } from '../../log.ts';
import type { FilesPort } from '../../services/files.port.ts';
import { endArrival } from '../../store/arrivals.repository.ts';
import { updateContact } from '../../store/contacts.repository.ts';
import { createConversation, findConversation } from '../../store/conversations.repository.ts';
import { insertFileMessage } from '../../store/fileMessages.ts';
import { insertInbound, type NewInbound, Repeated } from '../../store/inbox.repository.ts';
import type { Db, Store } from '../../store/openStore.ts';
import { queueForPush } from '../../store/outbox.repository.ts';
import type { ArrivalRow, ContactRow, ConversationRow, TranscriptRow } from '../../store/tables.ts';
import { endWithSignal } from '../directLine/conversationHead.ts';
import { type Arrived, arrived } from './arrived.ts';
import { readLinkCode } from './linkCode.ts';
import type { PushedChannel } from './pushedChannel.ts';
import { queueRendered } from './sender.ts';

export interface TakeInDeps {
  store: Store;
  hub: Hub;
  files: Pick<FilesPort, 'store' | 'remove'>;
  clock: Clock;
  newId: NewId;
  log: Log;
  sessionLimits: SessionLimits;
  /** Named points, for fault tests. */
  onPoint?(point: string): void;
}

type Message = Extract<Arrived, { kind: 'message' }>;

const LONGEST_TEXT = 8000;

/** Brings one thing that arrived into the inbox of its contact's conversation, with the files it names. */
export async function takeIn(
  channel: PushedChannel,
  arrival: ArrivalRow,
  contact: ContactRow,
  deps: TakeInDeps,
): Promise<void> {
  const { store, clock } = deps;
  if (arrival.sealed === null) return endArrival(store.db, arrival.id, null, clock.now());
  const what = arrived.parse(JSON.parse(store.sealer.open(arrival.sealed)));
  switch (what.kind) {
    case 'identityChanged':
      await forget(contact, arrival, deps);
      return;
    case 'edited':
      await noteEdit(what, contact, deps);
      return endArrival(store.db, arrival.id, null, clock.now());
    case 'joined': {
      const conversation = await currentConversation(contact, null, deps);
      await accept(joinOf(conversation, deps), [], arrival, contact, deps);
      return;
    }
    case 'message':
      return takeMessage(channel, what, arrival, contact, deps);
  }
}

async function takeMessage(
  channel: PushedChannel,
  message: Message,
  arrival: ArrivalRow,
  contact: ContactRow,
  deps: TakeInDeps,
): Promise<void> {
  const { store, clock, newId } = deps;
  const pressed = message.pressed == null ? null : await channel.press(message.pressed, contact);
  if (pressed?.is === 'more') {
    const { conversationId, rendered } = pressed;
    await store.commit(async (tx) => {
      const place = { contactId: contact.id, conversationId, epoch: 0, firstSeq: 0, lastSeq: 0 };
      await heard(tx, contact, clock.now());
      await queueRendered(tx, rendered, place, clock.now(), newId);
      await endArrival(tx, arrival.id, null, clock.now());
    });
    deps.hub.publish(conversationId, []);
    return;
  }
  const conversation = await currentConversation(contact, message.text, deps);
  if (contact.conversation_id === null) await greet(conversation, deps);
  const { files, refused } = await fetchAll(channel, message, contact, conversation.id, deps);
  const words = await maskAll(message.text, conversation.id, deps);
  const body: InboundBody = {
    kind: 'message',
    text: words.text.slice(0, LONGEST_TEXT),
    action: pressed?.is === 'action' ? pressed.action : null,
    fileIds: files.map(({ id }) => id),
    dropped: words.dropped,
    refused: pressed?.is === 'unknown' ? 'unknownButton' : (message.refused ?? refused),
  };
  const shown: Shown = {
    kind: 'said',
    text: body.text || (message.buttonText ?? ''),
    files,
    channelData: undefined,
    locale: null,
  };
  const inbound: NewInbound = {
    conversationId: conversation.id,
    key: `m:${arrival.message_key}`,
    body,
    secrets: words.secrets,
    shown: { role: 'user', body: shown },
    correlationId: newId('cor'),
  };
  await accept(
    inbound,
    files.map(({ id }) => id),
    arrival,
    contact,
    deps,
  );
}

/** Everything in one commit: the inbox row, its files, and that it arrived. */
async function accept(
  inbound: NewInbound,
  fileIds: string[],
  arrival: ArrivalRow,
  contact: ContactRow,
  { store, hub, clock, newId }: TakeInDeps,
): Promise<void> {
  const now = clock.now();
  try {
    const { seq } = await store.commit(async (tx) => {
      // The contact first, as whoever keeps an arrival does: in the other order a repeat and this wait for each other.
      await heard(tx, contact, now);
      const accepted =
        fileIds.length === 0
          ? await insertInbound(tx, store, inbound, now, newId)
          : await insertFileMessage(tx, store, { inbound, fileIds, now, newId });
      await endArrival(tx, arrival.id, accepted.inboxId, now);
      return accepted;
    });
    if (inbound.shown !== null) {
      const row: TranscriptRow = {
        conversation_id: inbound.conversationId,
        ...{ seq, role: 'user', body: JSON.stringify(inbound.shown.body), turn_id: null, created_at: now },
      };
      hub.publish(inbound.conversationId, [row]);
    }
  } catch (thrown) {
    if (!(thrown instanceof Repeated)) throw thrown;
    await endArrival(store.db, arrival.id, null, now);
  }
  hub.wake(inbound.conversationId);
}

/** A message opens the window again: what waited for it goes. */
async function heard(tx: Db, contact: ContactRow, now: number): Promise<void> {
  await updateContact(tx, contact.id, { last_inbound_at: now, blocked_at: null });
  await tx
    .updateTable('channel_message')
    .set({ next_at: now })
    .where('contact_id', '=', contact.id)
    .where('status', '=', 'queued')
    .where('next_at', '>', now + 24 * 3_600_000)
    .execute();
}

/**
 * The conversation that goes on with a contact. Who was identified and was silent for too long, or signed out, gets a
 * new one: the old belongs to the customer they were.
 */
async function currentConversation(
  contact: ContactRow,
  text: string | null,
  deps: TakeInDeps,
): Promise<ConversationRow> {
  const { store, clock, newId, sessionLimits } = deps;
  const now = clock.now();
  const last = contact.conversation_id === null ? undefined : await findConversation(store.db, contact.conversation_id);
  if (last !== undefined && last.ended_at === null) {
    if (!identityIsOver(last, now, sessionLimits)) return last;
    await endSilent(last.id, deps);
  }
  const id = newId('c') as ConversationId;
  const language = last?.language ?? (text === null ? 'fr' : (detectLanguage(text) ?? 'fr'));
  await store.commit(async (tx) => {
    const { channel, id: userId } = contact;
    await createConversation(tx, { id, channel, userId, language, browserHash: null, now });
    await updateContact(tx, contact.id, { conversation_id: id });
  });
  const made = await findConversation(store.db, id);
  if (made === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'a new conversation is not there' });
  return made;
}

/** Ends a conversation whose session is over, and says so where the person reads it. */
async function endSilent(conversationId: string, { store, hub, clock }: TakeInDeps): Promise<void> {
  const row = await endWithSignal(store, conversationId, 'idle', clock.now());
  if (row === null) return;
  await store.commit((tx) => queueForPush(tx, [row], clock.now()));
  hub.publish(conversationId, [row]);
}

/** The first words of a person are answered after the greeting, which says that this is a machine. */
async function greet(conversation: ConversationRow, deps: TakeInDeps): Promise<void> {
  const { store, hub, clock, newId } = deps;
  try {
    await store.commit((tx) => insertInbound(tx, store, joinOf(conversation, deps), clock.now(), newId));
    hub.wake(conversation.id);
  } catch (thrown) {
    if (!(thrown instanceof Repeated)) throw thrown;
  }
}

function joinOf(conversation: ConversationRow, { newId }: TakeInDeps): NewInbound {
  const body: InboundBody = { kind: 'join', language: conversation.language === 'en' ? 'en' : 'fr' };
  return {
    conversationId: conversation.id,
    ...{ key: 'join', body, secrets: null, shown: null, correlationId: newId('cor') },
  };
}

async function fetchAll(
  channel: PushedChannel,
  message: Message,
  contact: ContactRow,
  conversationId: string,
  deps: TakeInDeps,
): Promise<{ files: ShownFile[]; refused: Message['refused'] }> {
  const files: ShownFile[] = [];
  let refused: Message['refused'] = null;
  for (const media of message.media) {
    const fetched = await channel.fetch(media, contact);
    if (fetched.is === 'refused') {
      refused = fetched.reason;
      continue;
    }
    const { content, name, contentType } = fetched;
    const outcome = await deps.files.store({ conversationId, name, contentType, content, onlyNew: false });
    if (outcome.is === 'stored') files.push({ ...outcome.file });
    else if (outcome.reason === 'UploadCut') throw new AppError('CHANNEL_UNREACHABLE', { facts: { what: 'media' } });
    else refused = outcome.reason === 'FileTooLarge' ? 'fileTooLarge' : 'fileType';
  }
  return { files, refused };
}

/** What was typed, secrets taken out before anything of it is stored open. */
async function maskAll(
  text: string,
  conversationId: string,
  { store, clock }: TakeInDeps,
): Promise<{ text: string; dropped: ('password' | 'card')[]; secrets: InboundSecrets | null }> {
  const clean = text.toWellFormed().replaceAll('\0', '');
  const linkCode = await readLinkCode(store.db, conversationId, clean, clock.now());
  if (linkCode !== null) return { text: '••••••••', dropped: [], secrets: { code: null, ibans: [], linkCode } };
  const masked = maskSecrets(clean);
  const { code, ibans } = masked;
  const secrets = code === null && ibans.length === 0 ? null : { code, ibans };
  return { text: masked.text, dropped: masked.dropped, secrets };
}

/** The line or the person behind the key changed: the conversation ends, and nobody is known here any more. */
async function forget(contact: ContactRow, arrival: ArrivalRow, deps: TakeInDeps): Promise<void> {
  const { store, clock } = deps;
  if (contact.conversation_id !== null) await endWithSignal(store, contact.conversation_id, 'signedOut', clock.now());
  await store.commit(async (tx) => {
    await updateContact(tx, contact.id, { conversation_id: null });
    await endArrival(tx, arrival.id, null, clock.now());
  });
  deps.log.info('contact changed, link dropped', { contactId: contact.id });
}

/** A message that the person changed or deleted: what was not answered yet is answered as it is now. */
async function noteEdit(
  { messageKey, text }: Extract<Arrived, { kind: 'edited' }>,
  contact: ContactRow,
  deps: TakeInDeps,
): Promise<void> {
  if (contact.conversation_id === null) return;
  const { store } = deps;
  const row = await store.db
    .selectFrom('inbox')
    .selectAll()
    .where('conversation_id', '=', contact.conversation_id)
    .where('inbound_key', '=', `m:${messageKey}`)
    .executeTakeFirst();
  if (row === undefined) return;
  const words = text === null ? null : await maskAll(text, contact.conversation_id, deps);
  const shown: Shown = { kind: 'said', text: words?.text ?? '', files: [], channelData: undefined, locale: null };
  await store.commit(async (tx) => {
    await tx
      .updateTable('transcript')
      .set({ body: JSON.stringify(shown) })
      .where('conversation_id', '=', row.conversation_id)
      .where('seq', '=', row.seq)
      .execute();
    if (row.done_at !== null) return;
    const body = { ...(JSON.parse(row.body) as object), text: words?.text ?? '' };
    await tx
      .updateTable('inbox')
      .set({ body: JSON.stringify(body) })
      .where('id', '=', row.id)
      .execute();
  });
}
