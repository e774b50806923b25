import { readShown } from '../dialogs/shown.ts';
import type { Brand } from '../domain/brand.ts';
import { readDeskSummary } from '../domain/deskRequest.ts';
import { type Translator, translators } from '../locales/translator.ts';
import type { ConversationRow, DeskRequestRow, TranscriptRow } from '../store/tables.ts';
import { transcriptLines } from './transcriptLines.ts';

const reasons: Readonly<Record<string, string>> = {
  userRequest: 'user_request',
  botFailed: 'bot_failed',
  complaint: 'complaint',
  emergency: 'sensitive',
  vulnerable: 'vulnerable',
};

export interface HandoffSource {
  request: DeskRequestRow;
  conversation: ConversationRow;
  rows: readonly TranscriptRow[];
  brand: Brand;
  serviceUrl: string;
  now: number;
}

/**
 * The Bot Framework's event that asks a contact centre to take over. Its id names the request and its place in the
 * queue: sent again, it is the same event. Numbers of customers are masked, codes never were stored.
 */
export function initiateEvent({ request, conversation, rows, brand, serviceUrl, now }: HandoffSource): object {
  const summary = readDeskSummary(request.summary);
  const t = translators[request.language === 'en' ? 'en' : 'fr'];
  const reference = referenceOf(conversation, serviceUrl);
  return {
    type: 'event',
    name: 'handoff.initiate',
    id: `${request.id}.${request.queued_at ?? 0}`,
    timestamp: new Date(now).toISOString(),
    localTimezone: 'Europe/Paris',
    ...reference,
    from: { id: conversation.user_id, role: 'user' },
    relatesTo: { ...reference, user: { id: conversation.user_id }, bot: { id: 'assistant' } },
    value: {
      queue: request.team,
      reason: reasons[request.reason] ?? request.reason,
      skill: request.topic,
      priority: request.priority,
      locale: request.language,
      reference: request.reference,
      ...(request.customer_ref === null ? {} : { customerRef: request.customer_ref }),
      verified: request.level === 'anonymous' ? 'none' : 'linked',
      summary: (summary?.wanted.words ?? '').slice(0, 600),
      sla_due_at: new Date(request.due_at).toISOString(),
    },
    attachments: [
      {
        name: 'Transcript',
        contentType: 'application/json',
        content: { activities: rows.flatMap((row) => activityFor(row, { reference, brand, t, now })) },
      },
    ],
    entities: [],
  };
}

/** A customer's message for the contact centre; null for what nobody said. */
export function messageEvent(row: TranscriptRow, source: Omit<HandoffSource, 'rows'>): object | null {
  if (row.role !== 'user') return null;
  const t = translators[source.request.language === 'en' ? 'en' : 'fr'];
  const reference = referenceOf(source.conversation, source.serviceUrl);
  return activityFor(row, { reference, brand: source.brand, t, now: source.now })[0] ?? null;
}

function referenceOf(conversation: ConversationRow, serviceUrl: string) {
  return { channelId: conversation.channel, serviceUrl, conversation: { id: conversation.id } };
}

function activityFor(
  row: TranscriptRow,
  { reference, brand, t, now }: { reference: object; brand: Brand; t: Translator; now: number },
): object[] {
  const [line] = transcriptLines([row], { brand, t, now });
  if (line === undefined || line.who === 'system') return [];
  const shown = readShown(row.body);
  const fromUser = row.role === 'user';
  return [
    {
      type: 'message',
      id: `${row.conversation_id}|${String(row.seq).padStart(7, '0')}`,
      timestamp: new Date(row.created_at).toISOString(),
      ...reference,
      from: { role: fromUser ? 'user' : 'bot', ...(shown.kind === 'advisorSaid' ? { name: shown.author } : {}) },
      text: [line.text, ...line.details].filter((text) => text !== '').join('\n'),
    },
  ];
}
