import type { MailboxEntry } from '../../domain/message.ts';
import type { Db } from './openInsurerStore.ts';

/** Messages handed to the gateway, once per key. One for a reference that is nobody's is stored without content. */
export function messagesStore(db: Db) {
  const byKey = db.prepare<[string], { request_hash: string }>(
    'SELECT request_hash FROM messages WHERE idempotency_key = ?',
  );
  const insert = db.prepare(
    'INSERT OR IGNORE INTO messages (idempotency_key, request_hash, doc, created_at) VALUES (?, ?, ?, ?)',
  );
  const newest = db.prepare<[number], { doc: string }>(
    'SELECT doc FROM messages WHERE doc IS NOT NULL ORDER BY rowid DESC LIMIT ?',
  );

  return {
    accept(
      key: string,
      requestHash: string,
      entry: MailboxEntry | null,
      at: string,
      /** Writes what belongs to a message that is stored now. */
      alongside: () => void = () => {},
    ): 'stored' | 'repeated' | 'conflict' {
      return db
        .transaction(() => {
          const before = byKey.get(key);
          if (before !== undefined) return before.request_hash === requestHash ? 'repeated' : 'conflict';
          insert.run(key, requestHash, entry === null ? null : JSON.stringify(entry), at);
          alongside();
          return 'stored';
        })
        .immediate();
    },

    /** Newest first. */
    mailbox: (limit: number): MailboxEntry[] => newest.all(limit).map(({ doc }) => JSON.parse(doc) as MailboxEntry),
  };
}

export type MessagesStore = ReturnType<typeof messagesStore>;
