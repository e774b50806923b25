import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

import { accountTables } from './accountTables.ts';

export type Db = Database.Database;

// Each row keeps the domain object as JSON beside the columns that it is looked up by. `seed_key` marks a demo row,
// `touched` one that somebody has changed since: only untouched demo rows are dated anew.
const schema = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS customers (
  ref TEXT PRIMARY KEY, number_key TEXT NOT NULL UNIQUE, email_key TEXT NOT NULL UNIQUE, birth_date TEXT NOT NULL,
  doc TEXT NOT NULL, seed_key TEXT UNIQUE, touched INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS contracts (
  id TEXT PRIMARY KEY, customer_ref TEXT NOT NULL, rank INTEGER NOT NULL, doc TEXT NOT NULL, guarantees TEXT NOT NULL,
  seed_key TEXT UNIQUE, touched INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS contracts_of ON contracts (customer_ref);
CREATE TABLE IF NOT EXISTS reimbursements (
  id TEXT PRIMARY KEY, customer_ref TEXT NOT NULL, person TEXT NOT NULL, care_on TEXT NOT NULL, state TEXT NOT NULL,
  doc TEXT NOT NULL, seed_key TEXT UNIQUE, touched INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS reimbursements_of ON reimbursements (customer_ref, care_on DESC, id DESC);
CREATE TABLE IF NOT EXISTS claims (
  id TEXT PRIMARY KEY, customer_ref TEXT NOT NULL, number TEXT NOT NULL UNIQUE, declared_at TEXT NOT NULL,
  doc TEXT NOT NULL, idempotency_key TEXT, request_hash TEXT, request TEXT,
  seed_key TEXT UNIQUE, touched INTEGER NOT NULL DEFAULT 0, UNIQUE (customer_ref, idempotency_key)
) STRICT;
CREATE INDEX IF NOT EXISTS claims_of ON claims (customer_ref, declared_at DESC);
CREATE TABLE IF NOT EXISTS claim_numbers (branch TEXT NOT NULL, year TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (branch, year)) STRICT;
CREATE TABLE IF NOT EXISTS attachments (
  claim_id TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL, content_type TEXT NOT NULL, bytes INTEGER NOT NULL,
  received_at TEXT NOT NULL, PRIMARY KEY (claim_id, sha256)
) STRICT;
CREATE TABLE IF NOT EXISTS documents (
  id TEXT PRIMARY KEY, customer_ref TEXT NOT NULL, idempotency_key TEXT NOT NULL, request_hash TEXT NOT NULL,
  check_number TEXT NOT NULL UNIQUE, valid_until TEXT, doc TEXT NOT NULL, content BLOB NOT NULL,
  issued_at TEXT NOT NULL, UNIQUE (customer_ref, idempotency_key)
) STRICT;
CREATE INDEX IF NOT EXISTS documents_of ON documents (customer_ref, issued_at DESC);
CREATE TABLE IF NOT EXISTS messages (
  idempotency_key TEXT PRIMARY KEY, request_hash TEXT NOT NULL, doc TEXT, created_at TEXT NOT NULL
) STRICT;
`;

/** Opens `insurer.sqlite` in `dataDir`, made when absent. */
export function openInsurerStore(dataDir: string): Db {
  mkdirSync(dataDir, { recursive: true });
  const db = new Database(join(dataDir, 'insurer.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 2000');
  db.exec(schema);
  db.exec(accountTables);
  return db;
}

/** A secret of this database, made at its first opening: ids, decoys and tokens derive from it. */
export function databaseKey(db: Db): Buffer {
  db.prepare("INSERT OR IGNORE INTO settings (name, value) VALUES ('key', ?)").run(randomBytes(32).toString('base64'));
  const row = db.prepare<[], { value: string }>("SELECT value FROM settings WHERE name = 'key'").get();
  return Buffer.from(row?.value ?? '', 'base64');
}
