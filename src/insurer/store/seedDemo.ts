import type { IsoDate } from '../../domain/calendar.ts';
import { type CustomerFile, demoFiles } from '../seed/seed.ts';
import { emailKey, numberKey, personKey } from './lookupKeys.ts';
import type { Db } from './openInsurerStore.ts';

/**
 * Puts the demo data in, dated to today. Rows that nobody has touched are made anew with the same ids; a touched row
 * keeps its dates.
 */
export function seedDemo(db: Db, idOf: (prefix: string, key: string) => string, today: IsoDate): void {
  const files = demoFiles({ today, idOf });
  db.transaction(() => {
    for (const table of ['customers', 'contracts', 'reimbursements', 'claims']) {
      db.exec(`DELETE FROM ${table} WHERE seed_key IS NOT NULL AND touched = 0`);
    }
    for (const file of files) insertFile(db, file);
  }).immediate();
}

function insertFile(db: Db, file: CustomerFile): void {
  const { ref, number, email, birthDate } = file.customer;
  db.prepare(
    'INSERT OR IGNORE INTO customers (ref, number_key, email_key, birth_date, doc, seed_key) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(ref, numberKey(number), emailKey(email), birthDate, JSON.stringify(file.customer), file.key);

  const contract = db.prepare(
    'INSERT OR IGNORE INTO contracts (id, customer_ref, rank, doc, guarantees, seed_key) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [rank, one] of file.contracts.entries()) {
    contract.run(one.contract.id, ref, rank, JSON.stringify(one.contract), JSON.stringify(one.guarantees), one.key);
  }

  const line = db.prepare(
    'INSERT OR IGNORE INTO reimbursements (id, customer_ref, person, care_on, state, doc, seed_key) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { key, line: one } of file.reimbursements) {
    line.run(one.id, ref, personKey(one.person.name), one.careOn, one.state, JSON.stringify(one), key);
  }

  const claim = db.prepare(
    'INSERT OR IGNORE INTO claims (id, customer_ref, number, declared_at, doc, seed_key) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { key, claim: one } of file.claims) {
    claim.run(one.id, ref, one.number, one.declaredAt, JSON.stringify(one), key);
  }
}
