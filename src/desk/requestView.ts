import type { Brand } from '../domain/brand.ts';
import { parisAt } from '../domain/calendar.ts';
import { readDeskSummary } from '../domain/deskRequest.ts';
import { openTimeBetween } from '../domain/openingHours.ts';
import { maskedPhone, slotInParis } from '../locales/format.ts';
import { fr, labelsFr } from '../locales/fr.ts';
import type { LabelKey, Translator } from '../locales/translator.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import type { RequestView } from './deskView.ts';
import { REOPEN_MS } from './handOver.ts';
import { maskPhones } from './maskPhones.ts';

export interface Viewing {
  brand: Brand;
  t: Translator;
  now: number;
}

/** A row of the desk in the advisor's words; the number is masked. */
export function requestView(row: QueuedRequest, { brand, t, now }: Viewing, unread = 0): RequestView {
  const summary = readDeskSummary(row.summary);
  const subject = topicLabel(row.topic, t);
  const active = row.status === 'open' || row.status === 'taken';
  const offered = row.status === 'open' && (row.offered_until ?? 0) > now;
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    topic: subject,
    name: row.customer_name ?? t.words('desk.visitor'),
    level: t.words(row.level === 'anonymous' ? 'desk.level.anonymous' : 'desk.level.identified'),
    identified: row.level !== 'anonymous',
    channel: known(`desk.channel.${row.channel}`, t) ?? row.channel,
    language: t.words(row.language === 'en' ? 'desk.speaks.en' : 'desk.speaks.fr'),
    headline: summary?.wanted.words == null ? subject : maskPhones(summary.wanted.words, brand),
    phone: row.phone === null ? null : maskedPhone(row.phone),
    slot: slotWords(row, { t, now }),
    slotStart: row.slot_start,
    attempts: row.attempts,
    advisor: advisorOf(row),
    // Once a person has answered, the promise of a first answer is kept.
    left: active && row.first_answer_at === null ? openTimeBetween(brand, now, row.due_at) : null,
    createdAt: row.created_at,
    live: liveState(row, now),
    team: row.team,
    offeredTo: offered ? row.offered_to : null,
    offeredUntil: offered ? row.offered_until : null,
    unread,
    transfers: row.transfers,
    customerWroteAt: row.customer_wrote_at,
    advisorWroteAt: row.advisor_wrote_at,
    reopens: row.kind === 'person' && row.status === 'done' && (row.ended_at ?? 0) > now - REOPEN_MS,
    atRisk: active && row.at_risk_at !== null,
    reason: known(`desk.reason.${row.reason}`, t) ?? row.reason,
    outcome: row.outcome === null ? null : known(`console.outcome.${row.outcome}`, t),
    updatedAt: row.updated_at,
  };
}

function liveState(row: DeskRequestRow, now: number): RequestView['live'] {
  if (row.kind !== 'person') return null;
  if (row.status === 'taken') return row.accepted_at === null ? 'recorded' : 'active';
  if (row.status !== 'open') return null;
  if (row.queued_at === null) return 'recorded';
  return (row.offered_until ?? 0) > now ? 'offered' : 'queued';
}

export function slotWords(
  row: Pick<DeskRequestRow, 'slot_start' | 'slot_end'>,
  { t, now }: Pick<Viewing, 't' | 'now'>,
): string | null {
  if (row.slot_start === null || row.slot_end === null) return null;
  return slotInParis(row.slot_start, row.slot_end, t.language, parisAt(now).date);
}

export function topicLabel(topic: string, t: Translator): string {
  const key = `topic.${topic}`;
  return t.label(key in labelsFr ? (key as LabelKey) : 'topic.other').label;
}

/** The words of an intent; the bare name of one that is no longer in the catalogue. */
export function intentLabel(intent: string, t: Translator): string {
  const key = `intent.${intent}`;
  return key in labelsFr ? t.label(key as LabelKey).label : intent;
}

/** The words of a key that is only known now; null when there is none. */
export function known(key: string, t: Translator): string | null {
  return key in fr ? t.words(key as 'common.yes') : null;
}

function advisorOf(row: QueuedRequest): RequestView['advisor'] {
  if (row.advisor === null) return null;
  return { id: row.advisor, name: row.advisor_name ?? row.advisor };
}
