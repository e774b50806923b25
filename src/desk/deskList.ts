import type { Advisor } from '../domain/advisors.ts';
import { parisAt } from '../domain/calendar.ts';
import type { Language } from '../domain/identity.ts';
import { isOpen, nextOpening } from '../domain/openingHours.ts';
import { momentInParis } from '../locales/format.ts';
import { unreadMentions } from '../store/deskMentions.repository.ts';
import type { Db } from '../store/openStore.ts';
import { maySee } from './deskAccess.ts';
import { type DeskRow, newDeskRows } from './deskRows.ts';
import type { DeskList, RequestView } from './deskView.ts';
import { requestView, slotWords, type Viewing } from './requestView.ts';

/** Of what colleagues have in hand a list shows so many at most: nobody reads two thousand. */
const MOST_OF_OTHERS = 100;
/** Of what waits, the most urgent. */
const MOST_WAITING = 500;

export interface DeskLists {
  /** The list of an advisor: the most urgent first; `ended` adds what was ended in the last 24 hours. */
  list(viewing: Viewing, asked: { ended: boolean; advisor: Advisor }): Promise<DeskList>;
  /** Some requests as they are now; those that ended meanwhile are left out. */
  some(viewing: Viewing, ids: readonly string[]): Promise<RequestView[]>;
}

export function newDeskLists(db: Db): DeskLists {
  const rowsNow = newDeskRows(db);
  const views: Record<Language, WeakMap<DeskRow, RequestView>> = { fr: new WeakMap(), en: new WeakMap() };

  function viewOf(each: DeskRow, viewing: Viewing): RequestView {
    const { row, unread } = each;
    const kept = views[viewing.t.language];
    // What is offered or due changes with the time alone: only what stands still is kept.
    const view = kept.get(each) ?? requestView(row, viewing, unread);
    if (row.status === 'taken' && row.first_answer_at !== null) kept.set(each, view);
    return view;
  }

  return {
    async list(viewing, { ended, advisor }) {
      const { brand, now, t } = viewing;
      const rows = await rowsNow(now);
      let [waiting, others] = [0, 0];
      const active = rows.active.filter(({ row }) => {
        if (!maySee(advisor, row)) return false;
        if (row.status === 'open') return ++waiting <= MOST_WAITING;
        return row.advisor === advisor.id || ++others <= MOST_OF_OTHERS;
      });
      const closed = ended ? rows.ended.filter((row) => maySee(advisor, row)) : [];
      const next = active
        .flatMap(({ row }) => (row.slot_start !== null && row.slot_start >= now ? [row] : []))
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
        requests: [...active.map((each) => viewOf(each, viewing)), ...closed.map((row) => requestView(row, viewing))],
      };
    },

    async some(viewing, ids) {
      const { byId } = await rowsNow(viewing.now, true);
      return ids.flatMap((id) => {
        const each = byId.get(id);
        return each === undefined ? [] : [viewOf(each, viewing)];
      });
    },
  };
}
