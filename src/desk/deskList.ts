import type { Advisor } from '../domain/advisors.ts';
import { parisAt } from '../domain/calendar.ts';
import type { Language } from '../domain/identity.ts';
import { isOpen, nextOpening } from '../domain/openingHours.ts';
import { momentInParis } from '../locales/format.ts';
import { unreadMentions } from '../store/deskMentions.repository.ts';
import { activeRequests, endedRequests, type QueuedRequest } from '../store/deskRequests.repository.ts';
import { deskVersion } from '../store/deskVersion.repository.ts';
import { unreadOf } from '../store/handoffs.repository.ts';
import type { Db } from '../store/openStore.ts';
import { maySee } from './deskAccess.ts';
import type { DeskList, RequestView } from './deskView.ts';
import { requestView, slotWords, type Viewing } from './requestView.ts';

const DAY_MS = 86_400_000;
/** Of what colleagues have in hand a list shows so many at most: nobody reads two thousand. */
const MOST_OF_OTHERS = 100;
/** Of what waits, the most urgent. */
const MOST_WAITING = 500;
/** How old what customers wrote last may be in a list, ms; whatever advisors do is there at once. */
const OLDEST_MS = 300;

/** What all lists are made of, read once for all consoles that ask at the same time. */
interface Rows {
  requests: string;
  wrote: number;
  readAt: number;
  active: readonly QueuedRequest[];
  ended: readonly QueuedRequest[];
  unread: ReadonlyMap<string, number>;
  views: Map<Language, Map<string, RequestView>>;
}

/** Gives each advisor their list: the most urgent first; `ended` adds what was ended in the last 24 hours. */
export function newDeskLists(
  db: Db,
): (viewing: Viewing, asked: { ended: boolean; advisor: Advisor }) => Promise<DeskList> {
  let kept: Rows | null = null;

  async function rowsNow(now: number): Promise<Rows> {
    const { requests, wrote } = await deskVersion(db);
    const readAt = performance.now();
    if (kept?.requests === requests && (kept.wrote === wrote || readAt - kept.readAt < OLDEST_MS)) return kept;
    const active = await activeRequests(db);
    const live = active.filter((row) => row.queued_at !== null).map(({ id }) => id);
    const [ended, unread] = [await endedRequests(db, now - DAY_MS), await unreadOf(db, live)];
    kept = { requests, wrote, readAt, active, ended, unread, views: new Map() };
    return kept;
  }

  return async (viewing, { ended, advisor }) => {
    const { brand, now, t } = viewing;
    const rows = await rowsNow(now);
    const views = rows.views.get(t.language) ?? new Map<string, RequestView>();
    rows.views.set(t.language, views);
    const viewOf = (row: QueuedRequest): RequestView => {
      // What is offered or due changes with the time alone: only what stands still is kept.
      const view = views.get(row.id) ?? requestView(row, viewing, rows.unread.get(row.id) ?? 0);
      if (row.status === 'taken' && row.first_answer_at !== null) views.set(row.id, view);
      return view;
    };
    let [waiting, others] = [0, 0];
    const active = rows.active.filter((row) => {
      if (!maySee(advisor, row)) return false;
      if (row.status === 'open') return ++waiting <= MOST_WAITING;
      return row.advisor === advisor.id || ++others <= MOST_OF_OTHERS;
    });
    const closed = ended ? rows.ended.filter((row) => maySee(advisor, row)) : [];
    const next = active
      .filter((row) => row.slot_start !== null && row.slot_start >= now)
      .toSorted((left, right) => (left.slot_start ?? 0) - (right.slot_start ?? 0))[0];
    const open = isOpen(brand, now);
    const opening = nextOpening(brand, now);
    return {
      now,
      open,
      lines:
        open || opening === null
          ? t.words('desk.open')
          : t.words('desk.closed', { opening: momentInParis(opening, t.language, parisAt(now).date) }),
      nextCall: next === undefined ? null : slotWords(next, viewing),
      mentions: await unreadMentions(db, advisor.id),
      requests: [...active, ...closed].map(viewOf),
    };
  };
}
