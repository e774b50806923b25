import type { Clock } from '../../clock.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS password_requests (key TEXT PRIMARY KEY, count INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
`;

export interface RequestLimits {
  /** Mails to one account in an hour; more are not sent, and nothing tells so. */
  perAccountHour: number;
  perAddressHour: number;
}

/** `factor` multiplies the rate of addresses, not that of accounts. */
export const requestLimits = (factor: number): RequestLimits => ({ perAccountHour: 3, perAddressHour: 20 * factor });

const HOUR = 3_600_000;

/** Counts requests in the database, where a restart gives none back. */
export function requestThrottle(db: Db, clock: Clock, limits: RequestLimits) {
  db.exec(schema);
  const count = db.prepare<[{ key: string; now: number; until: number }], { count: number }>(
    `INSERT INTO password_requests VALUES (:key, 1, :until)
     ON CONFLICT (key) DO UPDATE SET count = CASE WHEN until > :now THEN count + 1 ELSE 1 END,
       until = CASE WHEN until > :now THEN until ELSE :until END
     RETURNING count`,
  );
  const removeOld = db.prepare('DELETE FROM password_requests WHERE until < ?');
  const within = (key: string, most: number): boolean => {
    const now = clock.now();
    removeOld.run(now - HOUR);
    return (count.get({ key, now, until: now + HOUR })?.count ?? 1) <= most;
  };
  return {
    /** False: the page says that it was too often. */
    address: (address: string): boolean => within(`address:${address}`, limits.perAddressHour),
    /** False: the page says what it always says, and nothing is sent. */
    account: (ref: string): boolean => within(`account:${ref}`, limits.perAccountHour),
  };
}
