import { type IsoDate, parisAt } from '../domain/calendar.ts';
import { shortDay } from '../locales/format.ts';
import type { Measured } from '../store/deskFigures.repository.ts';
import type { Colleague } from '../store/deskPresence.repository.ts';
import type { DeskRequestRow, SatisfactionTable } from '../store/tables.ts';
import type { Chart, FiguresView } from './liveView.ts';
import { intentLabel, known, type Viewing } from './requestView.ts';

export interface FigureMaterial {
  requests: readonly Measured[];
  scores: readonly Pick<SatisfactionTable, 'score' | 'created_at'>[];
  intents: readonly { intent: string | null; count: number }[];
  staff: readonly Colleague[];
  waiting: readonly Pick<DeskRequestRow, 'queued_at'>[];
  now: number;
  days: number;
}

const MINUTE = 60_000;
const TOP = 8;

/** The supervisors' tiles and charts, each with the sentence that says it all. */
export function chartsOf(material: FigureMaterial, viewing: Viewing): FiguresView {
  const { t } = viewing;
  const { requests, staff, waiting, now, scores } = material;
  const live = requests.filter((each) => each.kind === 'person' && each.queued_at !== null);
  const answers = live.flatMap(({ first_answer_at: at, queued_at: from }) => (at === null ? [] : [at - (from ?? at)]));
  const abandoned = live.filter(({ status }) => status === 'cancelled').length;
  const given = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  const online = staff.filter(({ state }) => state === 'online' || state === 'busy');
  const longest = Math.max(0, ...waiting.map(({ queued_at: at }) => now - (at ?? now)));
  const calls = requests.filter(({ kind, slot_start: at }) => kind === 'callback' && at !== null && at < now);
  const kept = calls.filter(({ at_risk_at: risk, status }) => risk === null && status !== 'open');
  const minutes = (ms: number) =>
    ms < MINUTE
      ? t.words('console.seconds', { count: Math.round(ms / 1000) })
      : t.words('console.minutes', { count: Math.round(ms / MINUTE) });
  const tile = (name: TileName, value: string, detail = '') => ({
    label: t.words(`console.tile.${name}`),
    value,
    detail,
  });
  const places = online.reduce((sum, { capacity }) => sum + capacity, 0);
  return {
    tiles: [
      tile('waiting', String(waiting.length)),
      tile('longest', minutes(longest)),
      tile('online', String(online.length), t.words('console.tile.places', { count: places })),
      tile(
        'first',
        answers.length === 0 ? '–' : minutes(quantile(answers, 0.5)),
        answers.length === 0 ? '' : t.words('console.tile.p90', { time: minutes(quantile(answers, 0.9)) }),
      ),
      tile('abandoned', share(abandoned, live.length)),
      tile(
        'satisfaction',
        given.length === 0 ? '–' : tenths(mean(given), t.language),
        t.words('console.tile.answers', { count: given.length }),
      ),
      tile('kept', share(kept.length, calls.length)),
    ],
    charts: [
      byDay(material, viewing, live),
      firstAnswer(material, viewing, live),
      reasons(requests, viewing),
      satisfaction(given, viewing),
      intents(material, viewing),
    ],
    colleagues: staff.map(({ id, name, state, load, capacity, teams }) => ({
      ...{ id, name, state, load, capacity },
      teams: [...teams],
    })),
  };
}

type TileName = 'waiting' | 'longest' | 'online' | 'first' | 'abandoned' | 'satisfaction' | 'kept';

function daysOf({ now, days }: FigureMaterial): IsoDate[] {
  const dates = Array.from({ length: days + 1 }, (_, index) => parisAt(now - (days - index) * 86_400_000).date);
  return [...new Set(dates)];
}

function byDay(material: FigureMaterial, { t }: Viewing, live: readonly Measured[]): Chart {
  const dates = daysOf(material);
  const of = (date: IsoDate, wanted: (each: Measured) => boolean) =>
    live.filter((each) => parisAt(each.created_at).date === date && wanted(each)).length;
  const done = dates.map((date) => of(date, ({ status }) => status === 'done'));
  const left = dates.map((date) => of(date, ({ status }) => status === 'cancelled'));
  const open = dates.map((date) => of(date, ({ status }) => status === 'open' || status === 'taken'));
  return {
    id: 'volume',
    title: t.words('console.chart.volume'),
    reading: t.words('console.chart.volume.reading', { count: live.length, left: left.reduce((a, b) => a + b, 0) }),
    kind: 'bars',
    unit: '',
    labels: dates.map((date) => dayName(date, t)),
    series: [
      { name: t.words('console.series.done'), values: done },
      { name: t.words('console.series.left'), values: left },
      { name: t.words('console.series.open'), values: open },
    ],
  };
}

function firstAnswer(material: FigureMaterial, { t }: Viewing, live: readonly Measured[]): Chart {
  const dates = daysOf(material);
  const delays = dates.map((date) =>
    live.flatMap((each) =>
      parisAt(each.created_at).date === date && each.first_answer_at !== null
        ? [(each.first_answer_at - (each.queued_at ?? each.first_answer_at)) / MINUTE]
        : [],
    ),
  );
  const round = (value: number) => Math.round(value * 10) / 10;
  const measured = (day: number[], share: number) => (day.length === 0 ? null : round(quantile(day, share)));
  const all = delays.flat();
  return {
    id: 'first',
    title: t.words('console.chart.first'),
    reading: t.words('console.chart.first.reading', {
      minutes: all.length === 0 ? '–' : tenths(round(quantile(all, 0.5)), t.language),
    }),
    kind: 'lines',
    unit: 'min',
    labels: dates.map((date) => dayName(date, t)),
    series: [
      { name: t.words('console.series.median'), values: delays.map((day) => measured(day, 0.5)) },
      { name: t.words('console.series.p90'), values: delays.map((day) => measured(day, 0.9)) },
    ],
  };
}

function reasons(requests: readonly Measured[], { t }: Viewing): Chart {
  const counts = tally(requests.map(({ reason }) => known(`desk.reason.${reason}`, t) ?? reason));
  return bars(
    'reasons',
    counts,
    t.words('console.chart.reasons'),
    t.words('console.chart.reasons.reading', { most: counts[0]?.[0] ?? '–' }),
    t.words('console.series.requests'),
  );
}

function satisfaction(given: readonly number[], { t }: Viewing): Chart {
  const counts: [string, number][] = [1, 2, 3, 4, 5].map((score) => [
    String(score),
    given.filter((each) => each === score).length,
  ]);
  return bars(
    'satisfaction',
    counts,
    t.words('console.chart.satisfaction'),
    t.words('console.chart.satisfaction.reading', {
      mean: given.length === 0 ? '–' : tenths(mean(given), t.language),
      count: given.length,
    }),
    t.words('console.series.answers'),
  );
}

function intents({ intents: counted }: FigureMaterial, { t }: Viewing): Chart {
  const counts = counted
    .map(({ intent, count }): [string, number] => [intentLabel(intent ?? '', t), count])
    .toSorted((left, right) => right[1] - left[1])
    .slice(0, TOP);
  return bars(
    'intents',
    counts,
    t.words('console.chart.intents'),
    t.words('console.chart.intents.reading', { most: counts[0]?.[0] ?? '–' }),
    t.words('console.series.messages'),
  );
}

function bars(id: string, counts: readonly [string, number][], title: string, reading: string, name: string): Chart {
  return {
    ...{ id, title, reading, kind: 'bars', unit: '' },
    labels: counts.map(([label]) => label),
    series: [{ name, values: counts.map(([, count]) => count) }],
  };
}

/** "mar. 24": the month is no news within a week. */
function dayName(date: IsoDate, t: Viewing['t']): string {
  return shortDay(date, t.language).split(' ').slice(0, 2).join(' ');
}

function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1]).slice(0, TOP);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}\u00a0%`;
}

/** One decimal at most, with the comma or the point of the reader. */
function tenths(value: number, language: string): string {
  return value.toLocaleString(language, { maximumFractionDigits: 1 });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Nearest rank; 0 for nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
