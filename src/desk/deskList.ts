import type { Advisor } from '../domain/advisors.ts';
import { parisAt } from '../domain/calendar.ts';
import { isOpen, nextOpening } from '../domain/openingHours.ts';
import { momentInParis } from '../locales/format.ts';
import { unreadMentions } from '../store/deskMentions.repository.ts';
import { activeRequests, endedRequests } from '../store/deskRequests.repository.ts';
import { unreadOf } from '../store/handoffs.repository.ts';
import type { Db } from '../store/openStore.ts';
import { maySee } from './deskAccess.ts';
import type { DeskList } from './deskView.ts';
import { requestView, slotWords, type Viewing } from './requestView.ts';

const DAY_MS = 86_400_000;

/** The queue as it is now, the most urgent first; `ended` adds what was ended in the last 24 hours. */
export async function deskList(
  db: Db,
  viewing: Viewing,
  { ended, advisor }: { ended: boolean; advisor: Advisor },
): Promise<DeskList> {
  const { brand, now, t } = viewing;
  const active = (await activeRequests(db)).filter((row) => maySee(advisor, row));
  const closed = ended ? (await endedRequests(db, now - DAY_MS)).filter((row) => maySee(advisor, row)) : [];
  const unread = await unreadOf(
    db,
    active.filter((row) => row.queued_at !== null).map(({ id }) => id),
  );
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
    requests: [...active, ...closed].map((row) => requestView(row, viewing, unread.get(row.id) ?? 0)),
  };
}
