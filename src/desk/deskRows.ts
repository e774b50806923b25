import { activeMarks, activeRequests, endedRequests, type QueuedRequest } from '../store/deskRequests.repository.ts';
import { deskVersion } from '../store/deskVersion.repository.ts';
import { unreadOf } from '../store/handoffs.repository.ts';
import type { Db } from '../store/openStore.ts';

const DAY_MS = 86_400_000;
/** How old what was said last may be in a list, ms; whatever advisors do with requests is there at once. */
const OLDEST_MS = 300;

/** A request that is waiting or in hand, and what its customer wrote since it was last read. */
export interface DeskRow {
  row: QueuedRequest;
  unread: number;
}

/** What all lists are made of. */
export interface DeskRows {
  /** In the order of the queue. */
  active: readonly DeskRow[];
  byId: ReadonlyMap<string, DeskRow>;
  ended: readonly QueuedRequest[];
}

/**
 * The requests of the desk, read once for all consoles: each time only those that have changed since. `fresh` asks for
 * what was said last, too, not only for what was done.
 */
export function newDeskRows(db: Db): (now: number, fresh?: boolean) => Promise<DeskRows> {
  let rows: DeskRows = { active: [], byId: new Map(), ended: [] };
  let marks: ReadonlyMap<string, string> = new Map();
  let seen = { requests: '', said: '' };
  let readAt = 0;
  // One after the other: two hundred who ask at the same time find what the first has read.
  let last: Promise<unknown> = Promise.resolve();

  async function read(now: number, fresh: boolean): Promise<DeskRows> {
    const version = await deskVersion(db);
    const same = version.requests === seen.requests;
    const recent = !fresh && performance.now() - readAt < OLDEST_MS;
    if (same && (version.said === seen.said || recent)) return rows;
    const at = performance.now();
    const fresher = new Map((await activeMarks(db)).map(({ id, ...mark }) => [id, JSON.stringify(mark)]));
    const changed = [...fresher].flatMap(([id, mark]) => (marks.get(id) === mark ? [] : [id]));
    const loaded = new Map((await activeRequests(db, changed)).map((row) => [row.id, row]));
    const live = [...loaded.values()].flatMap(({ id, queued_at }) => (queued_at === null ? [] : [id]));
    const unread = await unreadOf(db, live);
    const active = [...fresher.keys()].flatMap((id): DeskRow[] => {
      const row = loaded.get(id);
      const kept = rows.byId.get(id);
      if (row !== undefined) return [{ row, unread: unread.get(id) ?? 0 }];
      return kept === undefined ? [] : [kept];
    });
    const ended = same ? rows.ended : await endedRequests(db, now - DAY_MS);
    rows = { active, byId: new Map(active.map((each) => [each.row.id, each])), ended };
    [marks, seen, readAt] = [fresher, version, at];
    return rows;
  }

  return (now, fresh = false) => {
    const answer = last.then(() => read(now, fresh));
    last = answer.catch(() => undefined);
    return answer;
  };
}
