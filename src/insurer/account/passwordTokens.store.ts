import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS password_tokens (
  token_hash TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, purpose TEXT NOT NULL, language TEXT NOT NULL,
  expires_at INTEGER NOT NULL, used_at INTEGER
) STRICT;
`;

export type PasswordPurpose = 'activate' | 'reset';

const HOUR = 3_600_000;
/** How long a link is good. */
export const tokenLife = { activate: 24 * HOUR, reset: HOUR / 2 } as const satisfies Record<PasswordPurpose, number>;

/** Links by which a password is chosen: one at a time for each customer, each used once. */
export function passwordTokensStore(db: Db, clock: Clock) {
  db.exec(schema);
  const insert = db.prepare(
    `INSERT INTO password_tokens VALUES (?, ?, ?, ?, ?, NULL)
     ON CONFLICT (ref) DO UPDATE SET token_hash = excluded.token_hash, purpose = excluded.purpose,
       language = excluded.language, expires_at = excluded.expires_at, used_at = NULL`,
  );
  const read = db.prepare<[string, number], { ref: string; purpose: PasswordPurpose }>(
    'SELECT ref, purpose FROM password_tokens WHERE token_hash = ? AND expires_at > ? AND used_at IS NULL',
  );
  const use = db.prepare<[number, string, number], { ref: string; purpose: PasswordPurpose }>(
    'UPDATE password_tokens SET used_at = ? WHERE token_hash = ? AND expires_at > ? AND used_at IS NULL RETURNING ref, purpose',
  );
  const removeOld = db.prepare('DELETE FROM password_tokens WHERE expires_at < ?');

  return {
    /** 256 random bits; the link before it is dead from now on. */
    make(ref: string, purpose: PasswordPurpose, language: string): string {
      const now = clock.now();
      const token = randomBytes(32).toString('base64url');
      removeOld.run(now - 24 * HOUR);
      insert.run(hashed(token), ref, purpose, language, now + tokenLife[purpose]);
      return token;
    },
    /** Whose link this is; null when it is no good (any more). Changes nothing: mail scanners look too. */
    peek: (token: string): { ref: string; purpose: PasswordPurpose } | null =>
      read.get(hashed(token), clock.now()) ?? null,
    /** Spends it, once. */
    take: (token: string): { ref: string; purpose: PasswordPurpose } | null =>
      use.get(clock.now(), hashed(token), clock.now()) ?? null,
  };
}

/** Random texts of 256 bits need no slow hash. */
const hashed = (token: string): string => createHash('sha256').update(token).digest('base64url');
