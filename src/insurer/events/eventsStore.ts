import { randomUUID } from 'node:crypto';
import type { CustomerRef } from '../../domain/ids.ts';
import type { InsurerEvent, InsurerEventPage, InsurerNews } from '../../domain/insurerEvent.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS events (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, body TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting', attempts INTEGER NOT NULL DEFAULT 0, next_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS events_waiting ON events (subject, number) WHERE status = 'waiting';
`;

export interface OutgoingEvent {
  number: number;
  id: string;
  subject: string;
  /** The very bytes that are signed and sent, each time the same. */
  body: string;
  attempts: number;
  createdAt: number;
}

interface Row {
  number: number;
  id: string;
  subject: string;
  body: string;
  attempts: number;
  created_at: number;
}

/** What is to be told to the client. Written with what it reports, so that none is lost. */
export function eventsStore(db: Db) {
  db.exec(schema);
  const insert = db.prepare('INSERT INTO events (id, subject, body, next_at, created_at) VALUES (?, ?, ?, ?, ?)');
  const lastNumber = db.prepare<[], { last: number | null }>(
    "SELECT seq AS last FROM sqlite_sequence WHERE name = 'events'",
  );
  // Of each subject only the oldest: what comes after it waits until it has arrived.
  const due = db.prepare<[number, number], Row>(
    `SELECT number, id, subject, body, attempts, created_at FROM events AS one
     WHERE status = 'waiting' AND next_at <= ?
       AND number = (SELECT min(number) FROM events AS first WHERE first.subject = one.subject AND status = 'waiting')
     ORDER BY number LIMIT ?`,
  );
  const postpone = db.prepare('UPDATE events SET attempts = ?, next_at = ? WHERE number = ?');
  const end = db.prepare('UPDATE events SET status = ?, attempts = attempts + 1 WHERE number = ?');
  const since = db.prepare<[number, number, number], { number: number; body: string }>(
    'SELECT number, body FROM events WHERE created_at >= ? AND number > ? ORDER BY number LIMIT ?',
  );

  return {
    /** `subject` with the customer makes the order; sequence numbers grow over all subjects. */
    add(customerRef: string, subject: string, news: InsurerNews, now: number): InsurerEvent {
      return db
        .transaction(() => {
          const event: InsurerEvent = {
            id: `evt_${randomUUID()}`,
            at: new Date(now).toISOString(),
            customerRef: customerRef as CustomerRef,
            subject,
            sequence: (lastNumber.get()?.last ?? 0) + 1,
            news,
          };
          insert.run(event.id, `${customerRef} ${subject}`, JSON.stringify(event), now, now);
          return event;
        })
        .immediate();
    },
    due: (now: number, limit: number): OutgoingEvent[] =>
      due.all(now, limit).map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt })),
    postpone: (number: number, attempts: number, nextAt: number) => void postpone.run(attempts, nextAt, number),
    end: (number: number, status: 'delivered' | 'refused' | 'givenUp') => void end.run(status, number),
    /** A page of all events, for whoever missed deliveries. */
    since(instant: number, { after, limit }: { after: number; limit: number }): InsurerEventPage {
      const rows = since.all(instant, after, limit + 1);
      const page = rows.slice(0, limit);
      const items = page.map(({ body }) => JSON.parse(body) as InsurerEvent);
      return { items, nextCursor: rows.length > limit ? String(page.at(-1)?.number ?? after) : null };
    },
  };
}

export type EventsStore = ReturnType<typeof eventsStore>;
