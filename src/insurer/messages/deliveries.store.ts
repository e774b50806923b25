import type { MailboxEntry } from '../../domain/message.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS deliveries (
  key TEXT PRIMARY KEY, status TEXT NOT NULL DEFAULT 'waiting', attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL, give_up_at INTEGER NOT NULL, ended_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (next_at) WHERE status = 'waiting';
`;

export interface DueDelivery {
  key: string;
  entry: MailboxEntry;
  attempts: number;
  giveUpAt: number;
}

interface Row {
  key: string;
  doc: string;
  attempts: number;
  give_up_at: number;
}

/** Where the delivery of each message stands. */
export function deliveriesStore(db: Db) {
  db.exec(schema);
  const insert = db.prepare('INSERT INTO deliveries (key, next_at, give_up_at) VALUES (?, ?, ?)');
  const due = db.prepare<[number, string, number], Row>(
    `SELECT key, doc, attempts, give_up_at FROM deliveries JOIN messages ON idempotency_key = key
     WHERE status = 'waiting' AND next_at <= ? AND doc IS NOT NULL AND json_extract(doc, '$.channel') = ? ORDER BY next_at, deliveries.rowid LIMIT ?`,
  );
  const postpone = db.prepare('UPDATE deliveries SET attempts = ?, next_at = ? WHERE key = ?');
  const end = db.prepare('UPDATE deliveries SET status = ?, attempts = attempts + 1, ended_at = ? WHERE key = ?');
  const forget = db.prepare('UPDATE messages SET doc = NULL WHERE idempotency_key = ?');
  const counts = db.prepare<[], { status: string; count: number }>(
    'SELECT status, count(*) AS count FROM deliveries GROUP BY status',
  );

  return {
    begin: (key: string, now: number, giveUpAt: number) => void insert.run(key, now, giveUpAt),
    /** Oldest first. */
    due: (channel: MailboxEntry['channel'], now: number, limit: number): DueDelivery[] =>
      due.all(now, channel, limit).map((row) => ({
        key: row.key,
        entry: JSON.parse(row.doc) as MailboxEntry,
        attempts: row.attempts,
        giveUpAt: row.give_up_at,
      })),
    postpone: (key: string, attempts: number, nextAt: number) => void postpone.run(attempts, nextAt, key),
    /** Ends a delivery and forgets its words. */
    end(key: string, status: 'sent' | 'refused' | 'givenUp', now: number): void {
      db.transaction(() => {
        end.run(status, now, key);
        forget.run(key);
      }).immediate();
    },
    counts: (): Record<string, number> => Object.fromEntries(counts.all().map(({ status, count }) => [status, count])),
  };
}

export type DeliveriesStore = ReturnType<typeof deliveriesStore>;
