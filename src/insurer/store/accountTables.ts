/** What a customer changes and pays. A change keeps what was before it, so that it can be undone. */
export const accountTables = `
CREATE TABLE IF NOT EXISTS changes (
  id TEXT PRIMARY KEY, customer_ref TEXT NOT NULL, idempotency_key TEXT NOT NULL, request_hash TEXT NOT NULL,
  content TEXT NOT NULL, customer_before TEXT NOT NULL, contract_before TEXT, doc TEXT NOT NULL,
  due_at INTEGER, stop_token TEXT NOT NULL UNIQUE, requested_at TEXT NOT NULL, UNIQUE (customer_ref, idempotency_key)
) STRICT;
CREATE INDEX IF NOT EXISTS changes_of ON changes (customer_ref, requested_at DESC);
CREATE INDEX IF NOT EXISTS changes_due ON changes (customer_ref, due_at) WHERE due_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS bank_accounts (customer_ref TEXT PRIMARY KEY, iban_end TEXT NOT NULL, mandate TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS preferences (customer_ref TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS payments (
  id TEXT PRIMARY KEY, customer_ref TEXT NOT NULL, contract_id TEXT NOT NULL, idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL, doc TEXT NOT NULL, language TEXT NOT NULL, expires_at INTEGER NOT NULL,
  UNIQUE (customer_ref, idempotency_key)
) STRICT;
`;
