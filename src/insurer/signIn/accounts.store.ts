import { createHmac } from 'node:crypto';
import type { Customer } from '../../domain/identity.ts';
import type { Db } from '../store/openInsurerStore.ts';
import { type HashCost, hashPassword } from './passwordHash.ts';
import { signInTriesSchema } from './signInThrottle.ts';

const schema = `
CREATE TABLE IF NOT EXISTS accounts (
  customer_ref TEXT PRIMARY KEY, password_hash TEXT NOT NULL, asks_birth_date INTEGER NOT NULL DEFAULT 0,
  demo INTEGER NOT NULL DEFAULT 0
) STRICT;
`;

export interface Account {
  passwordHash: string;
  /** The birth date is asked for after the password. */
  asksBirthDate: boolean;
}

/** Passwords of customers, as hashes only. Who has no row has never activated their customer area. */
export function accountsStore(db: Db) {
  db.exec(schema);
  db.exec(signInTriesSchema);
  const one = db.prepare<[string], { password_hash: string; asks_birth_date: number }>(
    'SELECT password_hash, asks_birth_date FROM accounts WHERE customer_ref = ?',
  );
  const insertDemo = db.prepare(
    'INSERT OR REPLACE INTO accounts (customer_ref, password_hash, asks_birth_date, demo) VALUES (?, ?, ?, 1)',
  );

  const insertOwn = db.prepare(
    `INSERT INTO accounts (customer_ref, password_hash, demo) VALUES (?, ?, 0)
     ON CONFLICT (customer_ref) DO UPDATE SET password_hash = excluded.password_hash, demo = 0`,
  );
  const open = db.prepare(
    "UPDATE customers SET doc = json_set(doc, '$.accountState', 'active'), touched = 1 WHERE ref = ?",
  );

  return {
    account(ref: string): Account | null {
      const row = one.get(ref);
      return row === undefined ? null : { passwordHash: row.password_hash, asksBirthDate: row.asks_birth_date === 1 };
    },

    /** Keeps the password that a customer chose, and opens the account; earlier failures are forgotten. */
    choose(ref: string, hash: string): void {
      db.transaction(() => {
        insertOwn.run(ref, hash);
        open.run(ref);
        db.prepare('DELETE FROM sign_in_tries WHERE key = ?').run(`account:${ref}`);
      }).immediate();
    },

    /** Gives the demo customers the demo password, again when it has changed; one whom a customer chose stays. */
    async seedDemo(password: string, options: { key: Buffer; cost: HashCost; birthDateFor: readonly string[] }) {
      const mark = createHmac('sha256', options.key).update(`demo password\n${password}`).digest('base64url');
      const known = db.prepare<[], { value: string }>("SELECT value FROM settings WHERE name = 'demoPassword'").get();
      const people = db
        .prepare<[], { ref: string; doc: string; seed_key: string; demo: number | null }>(
          'SELECT ref, doc, seed_key, demo FROM customers LEFT JOIN accounts ON customer_ref = ref WHERE seed_key IS NOT NULL',
        )
        .all()
        .filter(({ doc }) => (JSON.parse(doc) as Customer).accountState !== 'notActivated')
        .filter(({ demo }) => demo === null || (demo === 1 && known?.value !== mark));
      const hashes = await Promise.all(people.map(() => hashPassword(password, options.cost)));
      db.transaction(() => {
        for (const [index, { ref, seed_key }] of people.entries()) {
          insertDemo.run(ref, hashes[index], options.birthDateFor.includes(seed_key) ? 1 : 0);
        }
        db.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('demoPassword', ?)").run(mark);
      }).immediate();
    },
  };
}

export type AccountsStore = ReturnType<typeof accountsStore>;
