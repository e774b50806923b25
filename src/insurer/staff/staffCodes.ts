import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS staff_codes (
  sign_in TEXT PRIMARY KEY, staff_id TEXT NOT NULL, code_hmac TEXT NOT NULL, tries INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT;
`;

const DIGITS = 6;
const TRIES = 5;
export const CODE_LIFE_MS = 5 * 60_000;

/** One-time codes of the staff's second step: each for one sign-in, for five minutes and five tries. */
export function staffCodes(db: Db, key: Buffer, clock: Clock) {
  db.exec(schema);
  const insert = db.prepare('INSERT OR REPLACE INTO staff_codes VALUES (?, ?, ?, 0, ?)');
  const spend = db.prepare<[string, string, number, number], { code_hmac: string }>(
    `UPDATE staff_codes SET tries = tries + 1 WHERE sign_in = ? AND staff_id = ? AND expires_at > ? AND tries < ?
     RETURNING code_hmac`,
  );
  const remove = db.prepare('DELETE FROM staff_codes WHERE sign_in = ?');
  const removeOld = db.prepare('DELETE FROM staff_codes WHERE expires_at <= ?');
  const hmacOf = (signIn: string, code: string) =>
    createHmac('sha256', key).update(`staff code\n${signIn}\n${code}`).digest('base64url');

  return {
    /** A new code; the one before it is worth nothing any more. */
    make(signIn: string, staffId: string): string {
      const now = clock.now();
      const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
      removeOld.run(now);
      insert.run(signIn, staffId, hmacOf(signIn, code), now + CODE_LIFE_MS);
      return code;
    },

    /** The try is counted before the code is compared, so that tries at one moment are counted too. */
    fits(signIn: string, staffId: string, code: string): boolean {
      const row = spend.get(signIn, staffId, clock.now(), TRIES);
      if (row === undefined) return false;
      const fits = timingSafeEqual(Buffer.from(row.code_hmac), Buffer.from(hmacOf(signIn, code)));
      if (fits) remove.run(signIn);
      return fits;
    },
  };
}
