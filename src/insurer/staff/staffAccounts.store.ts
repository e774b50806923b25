import { createHmac } from 'node:crypto';
import { demoAdvisors, demoStaffEmail, type StaffRole, staffRoles, teamNames } from '../../domain/advisors.ts';
import { type HashCost, hashPassword } from '../signIn/passwordHash.ts';
import { emailKey } from '../store/lookupKeys.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS staff (
  id TEXT PRIMARY KEY, email_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, first_name TEXT NOT NULL, role TEXT NOT NULL,
  teams TEXT NOT NULL, mobile TEXT NOT NULL, password_hash TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1
) STRICT;
`;

export interface StaffAccount {
  id: string;
  name: string;
  firstName: string;
  role: StaffRole;
  teams: string[];
  /** E.164; the codes of the second step go here. */
  mobile: string;
  passwordHash: string;
}

interface Row {
  id: string;
  name: string;
  first_name: string;
  role: string;
  teams: string;
  mobile: string;
  password_hash: string;
}

/** The people who work for the insurer. */
export function staffAccountsStore(db: Db) {
  db.exec(schema);
  const columns = 'id, name, first_name, role, teams, mobile, password_hash';
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM staff WHERE id = ? AND active = 1`);
  const byEmail = db.prepare<[string], Row>(`SELECT ${columns} FROM staff WHERE email_key = ? AND active = 1`);

  return {
    account: (id: string): StaffAccount | null => accountOf(byId.get(id)),
    identified: (email: string): StaffAccount | null => accountOf(byEmail.get(emailKey(email))),

    /** The staff of the demonstration, with its password; again when the password has changed. */
    async seedDemo(password: string, { key, cost }: { key: Buffer; cost: HashCost }): Promise<void> {
      const mark = createHmac('sha256', key).update(`staff password\n${password}`).digest('base64url');
      const known = db.prepare<[], { value: string }>("SELECT value FROM settings WHERE name = 'staffPassword'").get();
      if (known?.value === mark) return;
      const hashes = await Promise.all(demoAdvisors.map(() => hashPassword(password, cost)));
      const insert = db.prepare(
        `INSERT OR REPLACE INTO staff (id, email_key, name, first_name, role, teams, mobile, password_hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      db.transaction(() => {
        for (const [index, person] of demoAdvisors.entries()) {
          const { id, name, firstName, role, teams } = person;
          // From the block that the regulator keeps for fiction.
          const mobile = `+3363998109${index}`;
          insert.run(
            id,
            emailKey(demoStaffEmail(id)),
            name,
            firstName,
            role,
            JSON.stringify(teams),
            mobile,
            hashes[index],
          );
        }
        db.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('staffPassword', ?)").run(mark);
      }).immediate();
    },
  };
}

export type StaffAccountsStore = ReturnType<typeof staffAccountsStore>;

function accountOf(row: Row | undefined): StaffAccount | null {
  const role = staffRoles.find((name) => name === row?.role);
  if (row === undefined || role === undefined) return null;
  return {
    id: row.id,
    name: row.name,
    firstName: row.first_name,
    role,
    teams: teamNames.parse(JSON.parse(row.teams)),
    mobile: row.mobile,
    passwordHash: row.password_hash,
  };
}
