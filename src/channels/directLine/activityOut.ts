import type { Activity } from 'botbuilder';
import { readShown, type Shown, type ShownFile } from '../../dialogs/shown.ts';
import type { TranscriptRow } from '../../store/tables.ts';
import { renderAnswer } from './render.ts';
import { advisorMessage, cardsClosedEvent, statusEvent, systemLine } from './renderEvents.ts';

export const BOT_ID = 'assistant';

/** Unique and the same at every reading: clients know by it what they have seen. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/** For whom a row is written: the customer's id in the channel, and our own origin for links. */
export interface View {
  userId: string;
  origin: string;
}

/** Several sockets and readings share the text of a row; it goes when the row goes. */
const texts = new WeakMap<TranscriptRow, string>();

/** A row of the transcript as the JSON of a Direct Line activity. */
export function activityText(row: TranscriptRow, view: View): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = JSON.stringify(activityOf(row, view));
    texts.set(row, text);
  }
  return text;
}

function activityOf(row: TranscriptRow, { userId, origin }: View): Partial<Activity> {
  const shown = readShown(row.body);
  const fromUser = row.role === 'user';
  const user = { id: userId, name: '', role: 'user' };
  const author = shown.kind === 'advisorSaid' ? shown.author : '';
  const bot = { id: row.role === 'advisor' ? 'advisor' : BOT_ID, name: author, role: 'bot' };
  return {
    ...contentOf(shown, row.conversation_id, origin),
    id: activityId(row.conversation_id, row.seq),
    // Direct Line writes times as ISO text; botbuilder's type says Date.
    timestamp: new Date(row.created_at).toISOString() as unknown as Date,
    channelId: 'directline',
    conversation: { id: row.conversation_id } as Activity['conversation'],
    from: fromUser ? user : bot,
    recipient: fromUser ? bot : user,
  };
}

function contentOf(shown: Shown, conversationId: string, origin: string): Partial<Activity> {
  switch (shown.kind) {
    case 'answered':
      return renderAnswer(shown.answer, { language: shown.language, origin });
    case 'said':
      return {
        type: 'message',
        text: shown.text,
        textFormat: 'plain',
        ...(shown.locale === null ? {} : { locale: shown.locale }),
        ...(shown.files.length === 0 ? {} : { attachments: shown.files.map((file) => fileAttachment(file, origin)) }),
        ...(shown.channelData === undefined ? {} : { channelData: shown.channelData }),
      };
    case 'advisorSaid':
      return {
        ...advisorMessage(shown.text, shown.author),
        ...(shown.files.length === 0 ? {} : { attachments: shown.files.map((file) => fileAttachment(file, origin)) }),
      };
    case 'systemLine':
      return systemLine(shown.text);
    case 'signal':
      return signalEvent(shown, conversationId);
  }
}

function signalEvent(shown: Extract<Shown, { kind: 'signal' }>, conversationId: string): Partial<Activity> {
  switch (shown.name) {
    case 'cardsClosed':
      return cardsClosedEvent(shown.keys);
    case 'status':
      return statusEvent(shown.status);
    case 'conversationEnded':
      return { type: 'event', name: 'eca/conversation.ended', value: { conversationId, reason: shown.reason } };
  }
}

/** A link of ours that asks for this conversation's own credentials: nobody reads a file by its address alone. */
function fileAttachment(file: ShownFile, origin: string) {
  return { contentType: file.contentType, name: file.name, contentUrl: `${origin}/files/${file.id}` };
}

/** Activities as one ActivitySet; without a watermark, the client keeps the one it has. */
export function frameOf(activities: readonly string[], watermark: number | null): string {
  const mark = watermark === null ? '' : `,"watermark":"${watermark}"`;
  return `{"activities":[${activities.join(',')}]${mark}}`;
}

/** "The assistant is writing": delivered to open sockets only, never stored. */
export function typingText(conversationId: string, userId: string, id: string): string {
  return JSON.stringify({
    type: 'typing',
    id: `${conversationId}|${id}`,
    channelId: 'directline',
    conversation: { id: conversationId },
    from: { id: BOT_ID, name: '', role: 'bot' },
    recipient: { id: userId, name: '', role: 'user' },
  });
}
