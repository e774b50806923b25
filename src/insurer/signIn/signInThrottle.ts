import type { Clock } from '../../clock.ts';
import type { Db } from '../store/openInsurerStore.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How often a password may be tried. */
export interface SignInLimits {
  /** Failures of one account that cost no wait; each one more doubles it, from one second. */
  freeFailures: number;
  /** The failure that pauses the account. */
  pauseAt: number;
  pauseMs: number;
  perAddressHour: number;
  perNetworkHour: number;
}

/** `factor` multiplies the rates of addresses, not the tries of an account. */
export function signInLimits(factor: number): SignInLimits {
  return {
    freeFailures: 3,
    pauseAt: 10,
    pauseMs: 15 * 60_000,
    perAddressHour: 20 * factor,
    perNetworkHour: 100 * factor,
  };
}

export type Permission = { is: 'go' } | { is: 'wait'; seconds: number };

export interface SignInThrottle {
  /**
   * Asks before a password is looked at; what is tried counts as a failure until `succeeded` says otherwise, so that
   * tries at the same moment, or before a crash, are counted too.
   */
  take(account: string, address: string): Permission;
  /** Forgets the failures of the account, not those of the address. */
  succeeded(account: string): void;
}

export const signInTriesSchema = `
CREATE TABLE IF NOT EXISTS sign_in_tries (
  key TEXT PRIMARY KEY, count INTEGER NOT NULL, last_at INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT;
`;

interface Row {
  count: number;
  last_at: number;
  until: number;
}

/** Counts tries in the database, where a restart gives none back. No pause is for ever: it would shut out the owner. */
export function signInThrottle(db: Db, clock: Clock, limits: SignInLimits): SignInThrottle {
  db.exec(signInTriesSchema);
  const read = db.prepare<[string], Row>('SELECT count, last_at, until FROM sign_in_tries WHERE key = ?');
  const write = db.prepare('INSERT OR REPLACE INTO sign_in_tries (key, count, last_at, until) VALUES (?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM sign_in_tries WHERE key = ?');
  const forgetOld = db.prepare('DELETE FROM sign_in_tries WHERE last_at < ?');

  /** How long the account waits after its nth failure in a row. */
  const pauseAfter = (failures: number): number => {
    if (failures >= limits.pauseAt) return limits.pauseMs;
    return failures < limits.freeFailures ? 0 : SECOND * 2 ** (failures - limits.freeFailures);
  };

  return {
    take(account, address) {
      const now = clock.now();
      return db
        .transaction((): Permission => {
          forgetOld.run(now - DAY);
          const waits = [read.get(accountKey(account))?.until ?? 0];
          const windows = [
            { key: `address:${address}`, most: limits.perAddressHour },
            { key: `network:${networkOf(address)}`, most: limits.perNetworkHour },
          ].map((window) => {
            const row = read.get(window.key);
            const running = row !== undefined && row.until > now ? row : { count: 0, until: now + HOUR };
            if (running.count >= window.most) waits.push(running.until);
            return { ...window, ...running };
          });
          const until = Math.max(...waits);
          if (until > now) return { is: 'wait', seconds: Math.ceil((until - now) / SECOND) };
          const before = read.get(accountKey(account))?.count ?? 0;
          // A pause that is over begins again: who waited gets the free tries back.
          const failures = before >= limits.pauseAt ? 1 : before + 1;
          write.run(accountKey(account), failures, now, now + pauseAfter(failures));
          for (const { key, count, until: ends } of windows) write.run(key, count + 1, now, ends);
          return { is: 'go' };
        })
        .immediate();
    },
    succeeded: (account) => void forget.run(accountKey(account)),
  };
}

const accountKey = (account: string): string => `account:${account}`;

/** The /24 of an IPv4 address, the /64 of an IPv6 one. */
function networkOf(address: string): string {
  const v4 = address.replace(/^::ffff:/, '');
  return v4.includes('.') ? v4.split('.').slice(0, 3).join('.') : v4.split(':').slice(0, 4).join(':');
}
