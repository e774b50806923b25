import { randomInt } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { TurnContext } from '../../dialogs/sdk.ts';
import { readShown, type Shown } from '../../dialogs/shown.ts';
import { WHATSAPP } from '../../domain/channelName.ts';
import type { Language } from '../../domain/identity.ts';
import { translators } from '../../locales/translator.ts';
import type { Log } from '../../log.ts';
import { languageOfConversation } from '../../store/conversations.repository.ts';
import type { Db } from '../../store/openStore.ts';
import type { ChannelMessageRow, ContactRow, TranscriptRow } from '../../store/tables.ts';
import { buttonsOf } from '../shared/buttonsOf.ts';
import type { FileBytesOf } from '../shared/outgoingFiles.ts';
import type { Pressed, PushedChannel, Rendered, SendOutcome } from '../shared/pushedChannel.ts';
import { type SentActivity, WhatsAppAdapter, type WhatsAppChannelData } from './adapter.ts';
import { readButtonId } from './buttonId.ts';
import type { Addressee, CallResult, WhatsAppClient } from './client.ts';
import { refusalOf } from './errorTable.ts';
import { fitted, whatsappLimits } from './limits.ts';
import { fetchMedia, type MediaOptions } from './media.ts';
import { renderPage, renderRows, type TurnToRender } from './render.ts';
import { inviteTemplate } from './templates.ts';
import type { Outgoing, WireMessage } from './wire.ts';

export interface WhatsAppChannelDeps {
  db: Db;
  client: WhatsAppClient;
  media: MediaOptions;
  clock: Clock;
  log: Log;
  publicUrl: string;
  /** Bytes of papers and files that go to the customer. */
  bytesOf: FileBytesOf;
  /** Seconds to wait before one more message to this person; 0 when it may go. */
  waitForPair(contactId: string): number;
  /** Waits until one more message of this number may go. */
  paceOfNumber(): Promise<void>;
}

type Later = Extract<SendOutcome, { is: 'later' }>;

/** How often a file is given to WhatsApp before whoever asked for it is told that it does not come. */
const MOST_UPLOADS = 5;
const HOUR = 3_600_000;
/** Free messages may follow what the person wrote for 24 hours; five minutes are kept for clocks and queues. */
const WINDOW_MS = 24 * HOUR - 5 * 60_000;

/** The channel between the durable queues and the Cloud API. */
export function newWhatsAppChannel(deps: WhatsAppChannelDeps): PushedChannel {
  const { db, client, clock } = deps;
  const adapter = new WhatsAppAdapter(client);

  async function send(row: ChannelMessageRow, contact: ContactRow): Promise<SendOutcome> {
    const outgoing = JSON.parse(row.payload) as Outgoing;
    const isOpen = contact.last_inbound_at !== null && clock.now() - contact.last_inbound_at < WINDOW_MS;
    if (!isOpen && outgoing.type !== 'template') return closed(db, row);
    const to = addresseeOf(contact);
    const message = outgoing.type === 'file' ? await uploaded(outgoing, row, contact, deps) : outgoing;
    if ('is' in message) return message;
    const channelData: WhatsAppChannelData = { to, message, callbackData: row.id };
    const context = new TurnContext(adapter, { type: 'event', channelId: WHATSAPP });
    const [sent] = (await adapter.sendActivities(context, [{ type: 'message', channelData }])) as [SentActivity];
    return outcomeOf(sent.call, row, contact, () => closed(db, row));
  }

  return {
    name: WHATSAPP,
    fetch: (media) => fetchMedia(media, deps.media),
    press: (pressed, contact) => press(pressed, contact, deps),
    render(rows, language) {
      const [first] = rows;
      if (first === undefined) return [];
      return renderPage(turnOf(first.conversation_id, rows, language, deps.publicUrl), 0).map(queued);
    },
    async mayGo(contact) {
      const seconds = deps.waitForPair(contact.id);
      if (seconds === 0) await deps.paceOfNumber();
      return seconds * 1000;
    },
    send,
    async typing(_contact, lastMessageKey) {
      if (lastMessageKey !== null) await client.read(lastMessageKey, true);
    },
  };
}

/** A hidden number is no obstacle: the id that Meta gives for our number alone is an address as well. */
function addresseeOf({ address, user_key }: ContactRow): Addressee {
  return address === null ? { recipient: user_key } : { to: address };
}

async function closed(db: Db, row: ChannelMessageRow): Promise<SendOutcome> {
  return { is: 'closed', invite: queued(inviteTemplate(await languageOfConversation(db, row.conversation_id))) };
}

function queued(message: Outgoing): Rendered {
  return { payload: message, cardKey: null };
}

function turnOf(
  conversationId: string,
  rows: readonly TranscriptRow[],
  language: Language,
  publicUrl: string,
): TurnToRender {
  return {
    conversationId,
    rows: rows.map((row) => ({ seq: row.seq, shown: readShown(row.body) })),
    language: languageOfRows(rows) ?? language,
    publicUrl,
  };
}

function languageOfRows(rows: readonly TranscriptRow[]): Language | null {
  const answered = rows.map((row) => readShown(row.body)).findLast((shown) => shown.kind === 'answered');
  return answered?.kind === 'answered' ? answered.language : null;
}

/** What a button means is looked up where it was offered: in a conversation of the very contact who presses. */
async function press(pressed: unknown, contact: ContactRow, deps: WhatsAppChannelDeps): Promise<Pressed> {
  const id = typeof pressed === 'string' ? readButtonId(pressed) : null;
  if (id === null) return { is: 'unknown' };
  const rows = await deps.db
    .selectFrom('transcript')
    .innerJoin('conversation', 'conversation.id', 'transcript.conversation_id')
    .selectAll('transcript')
    .where('transcript.conversation_id', '=', id.conversationId)
    .where('conversation.user_id', '=', contact.id)
    // What was said while a customer was known is not said again after their session.
    .where('conversation.ended_at', 'is', null)
    .where('transcript.role', '!=', 'user')
    .where('transcript.seq', '>=', id.seq)
    .orderBy('transcript.seq')
    .limit(50)
    .execute();
  const [first] = rows;
  if (first === undefined || first.seq !== id.seq) return { is: 'unknown' };
  if (id.is === 'button') {
    const shown: Shown = readShown(first.body);
    const button = shown.kind === 'answered' ? buttonsOf(shown.answer)[id.index] : undefined;
    return button === undefined ? { is: 'unknown' } : { is: 'action', action: button.action };
  }
  const ofTurn = rows.filter((row) => row.turn_id === first.turn_id && (row.turn_id !== null || row.seq === first.seq));
  const turn = turnOf(id.conversationId, ofTurn, 'fr', deps.publicUrl);
  const messages = id.is === 'page' ? renderPage(turn, id.page) : renderRows(turn, id.from, id.edits);
  if (messages.length === 0) return { is: 'unknown' };
  return { is: 'more', conversationId: id.conversationId, rendered: messages.map(queued) };
}

/** A file's bytes go to WhatsApp first: a public address would let anybody fetch a certificate. */
async function uploaded(
  file: Extract<Outgoing, { type: 'file' }>,
  row: ChannelMessageRow,
  contact: ContactRow,
  deps: WhatsAppChannelDeps,
): Promise<WireMessage | SendOutcome> {
  const found = await deps.bytesOf(file.from, row.conversation_id);
  if (found.is === 'unreachable') return later(5000, 'message', 'paper not reached');
  if (found.is === 'gone') return notAvailable(found.language);
  const upload = await deps.client.upload({ name: found.name, contentType: found.contentType, content: found.content });
  if (upload.is !== 'done') {
    // Nothing was sent: where an answer was lost, the bytes are simply given again.
    const call: CallResult<string> = upload.is === 'unknown' ? { is: 'unreached' } : upload;
    const outcome = await outcomeOf(call, row, contact, () => closed(deps.db, row));
    const isLast = outcome.is === 'later' && outcome.scope === 'message' && row.attempts >= MOST_UPLOADS;
    return outcome.is === 'failed' || isLast
      ? notAvailable(await languageOfConversation(deps.db, row.conversation_id))
      : outcome;
  }
  if (isPicture(found)) return { type: 'image', image: { id: upload.value } };
  const caption = fitted(file.name, whatsappLimits.caption);
  return {
    type: 'document',
    document: { id: upload.value, filename: found.name, ...(caption === null ? {} : { caption }) },
  };
}

/** What WhatsApp draws in the chat: JPEG, and PNG of 8 bits a channel. Another picture goes as a document. */
function isPicture({ contentType, content }: { contentType: string; content: Uint8Array }): boolean {
  if (content.length > whatsappLimits.image) return false;
  return contentType === 'image/jpeg' || (contentType === 'image/png' && content[PNG_DEPTH_AT] === 8);
}

const PNG_DEPTH_AT = 24;

/** Who asked for a paper is told that it does not come. */
function notAvailable(language: Language): WireMessage | SendOutcome {
  const body = fitted(translators[language].words('channel.documentGone'), whatsappLimits.text);
  if (body === null) return { is: 'failed', code: 'no words', blocked: false };
  return { type: 'text', text: { body, preview_url: false } };
}

async function outcomeOf(
  call: CallResult<string>,
  row: ChannelMessageRow,
  contact: ContactRow,
  whenClosed: () => Promise<SendOutcome>,
): Promise<SendOutcome> {
  switch (call.is) {
    case 'done':
      return { is: 'sent', providerId: call.value };
    case 'unknown':
      return { is: 'uncertain', code: 'answer lost' };
    case 'unreached':
      return later(growing(2000, row.attempts), 'message', 'not reached');
    case 'refused': {
      const code = String(call.code);
      switch (refusalOf(call.code)) {
        case 'operator':
          return { ...later(5 * 60_000, 'all', code), forOperator: true };
        case 'rateOfNumber':
          return later(growing(2000, contact.holds), 'all', code);
        case 'rateOfPair':
          return later(growing(6000, contact.holds), 'contact', code);
        case 'unavailable':
          return later(growing(2000, row.attempts), 'message', code);
        case 'window':
          return whenClosed();
        case 'undeliverable':
          return { is: 'failed', code, blocked: true };
        case 'final':
          return { is: 'failed', code, blocked: false };
      }
    }
  }
}

/** Doubles with each time, up to two minutes, with up to a fifth more so that not all come back at once. */
function growing(firstMs: number, times: number): number {
  const wait = Math.min(120_000, firstMs * 2 ** Math.min(times, 8));
  return wait + randomInt(0, Math.ceil(wait / 5));
}

function later(waitMs: number, scope: Later['scope'], code: string): Later {
  return { is: 'later', waitMs, scope, code };
}
