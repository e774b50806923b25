import { parisAt } from '../domain/calendar.ts';
import { complaintDeadlines } from '../domain/complaintDeadlines.ts';
import { type DeskSummary, readDeskSummary } from '../domain/deskRequest.ts';
import { listed, longDate, momentInParis, phoneNumber } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import type { DeskFact, RequestDetail } from './deskView.ts';
import { maskPhones } from './maskPhones.ts';
import { intentLabel, known, requestView, slotWords, topicLabel, type Viewing } from './requestView.ts';

const MOST_NAMES = 4;

/**
 * "En 30 secondes": six lines, always the same ones, built from state and never from prose. `missing` are the
 * questions that a waiting form still has to ask; `waiting` is its name.
 */
export function requestBrief(
  row: QueuedRequest,
  { missing, waiting }: { missing: readonly string[]; waiting: string | null },
  viewing: Viewing,
): RequestDetail['brief'] {
  const { t } = viewing;
  const summary = readDeskSummary(row.summary);
  const lines: [string, string[]][] = [
    ['wanted', [maskPhones(wanted(row, summary, t), viewing.brand)]],
    ['done', summary === null ? [] : summary.done.map(({ what, number }) => t.words(`desk.brief.${what}`, { number }))],
    ['tried', summary === null ? [] : summary.tried.map((each) => tried(each, t))],
    ['blocked', blocked(row, summary, waiting, t)],
    ['missing', shortened(missing, t)],
    ['promised', promised(row, viewing)],
  ];
  return lines.map(([name, values]) => ({
    name,
    label: t.words(`desk.brief.${name}` as 'desk.brief.wanted'),
    value: values.length === 0 ? t.words('desk.brief.nothing') : listed(values, t.language),
  }));
}

/** What is known of the customer, each fact with where it comes from. */
export function requestFacts(row: QueuedRequest, viewing: Viewing): DeskFact[] {
  const { t, now } = viewing;
  const view = requestView(row, viewing);
  const summary = readDeskSummary(row.summary);
  const mark = (fact: 'name' | 'phone'): DeskFact['mark'] =>
    summary?.verified.includes(fact) ? 'verified' : 'declared';
  const today = parisAt(now).date;
  const facts: (DeskFact | null)[] = [
    { label: t.words('desk.facts.name'), value: view.name, mark: row.customer_name === null ? null : mark('name') },
    { label: t.words('desk.facts.level'), value: view.level, mark: view.identified ? 'verified' : null },
    view.phone === null ? null : { label: t.words('desk.facts.phone'), value: view.phone, mark: mark('phone') },
    view.slot === null ? null : { label: t.words('desk.facts.slot'), value: view.slot, mark: null },
    row.claim_number === null
      ? null
      : {
          label: t.words('desk.facts.claim'),
          value: row.claim_number,
          mark: view.identified ? 'verified' : 'declared',
        },
    { label: t.words('desk.facts.reason'), value: known(`desk.reason.${row.reason}`, t) ?? row.reason, mark: null },
    { label: t.words('desk.facts.channel'), value: view.channel, mark: null },
    { label: t.words('desk.facts.language'), value: view.language, mark: null },
    {
      label: t.words('desk.facts.created'),
      value: momentInParis(row.created_at, t.language, today),
      mark: null,
    },
    summary?.consent == null
      ? null
      : {
          label: t.words('desk.facts.consent'),
          value: momentInParis(summary.consent.at, t.language, today),
          mark: 'declared',
        },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The number in full, for the one who asked to see it. */
export function fullPhone(row: DeskRequestRow): string | null {
  return row.phone === null ? null : phoneNumber(row.phone);
}

/** The first few names and how many more there are: the line is read at a glance, the whole list stands below. */
function shortened(names: readonly string[], t: Translator): string[] {
  if (names.length <= MOST_NAMES) return [...names];
  return [...names.slice(0, MOST_NAMES - 1), t.words('desk.brief.more', { count: names.length - MOST_NAMES + 1 })];
}

function wanted(row: QueuedRequest, summary: DeskSummary | null, t: Translator): string {
  const subject = topicLabel(row.topic, t);
  const words = summary?.wanted.words;
  return words == null ? subject : t.words('desk.brief.words', { subject, words });
}

function tried({ intent, times }: DeskSummary['tried'][number], t: Translator): string {
  const subject = intentLabel(intent, t);
  return times === 1 ? subject : t.words('desk.brief.times', { subject, times });
}

function blocked(row: QueuedRequest, summary: DeskSummary | null, waiting: string | null, t: Translator): string[] {
  if (summary === null) return [];
  const danger = summary.danger;
  return [
    ...(danger === null
      ? []
      : [t.words('desk.brief.danger', { danger: known(`desk.danger.${danger}`, t) ?? t.words('desk.danger.other') })]),
    ...(summary.misses > 1 ? [t.words('desk.brief.misses', { count: summary.misses })] : []),
    ...(waiting === null ? [] : [t.words('desk.brief.formWaits', { title: waiting })]),
    ...(row.attempts === 0 ? [] : [t.words('desk.attempts', { count: row.attempts })]),
  ];
}

function promised(row: QueuedRequest, viewing: Viewing): string[] {
  const { t, now } = viewing;
  const today = parisAt(now).date;
  const slot = slotWords(row, viewing);
  if (row.status !== 'open' && row.status !== 'taken') return [];
  const complaint = complaintDeadlines(parisAt(row.created_at).date).acknowledged;
  return [
    slot === null
      ? t.words('desk.brief.read', { when: momentInParis(row.due_at, t.language, today) })
      : t.words('desk.brief.call', { when: slot }),
    ...(row.topic === 'complaint'
      ? [t.words('desk.brief.acknowledge', { date: longDate(complaint, t.language, today) })]
      : []),
  ];
}
