import type { Claim } from '../../domain/claim.ts';
import type { ClaimBranch } from '../claims/claimNumber.ts';
import type { Db } from './openInsurerStore.ts';

export type Submission = { kind: 'stored' | 'repeated'; claim: Claim } | { kind: 'conflict' };

/** A claim with whose it is, and the declaration as it was sent; null for what was not sent by this API. */
export interface DeclaredRow {
  ref: string;
  claim: Claim;
  request: string | null;
}

/** Claims of a customer. `firstFreeSequence` is where the numbers of a new year begin. */
export function claimsStore(db: Db, firstFreeSequence: number) {
  const allOf = db.prepare<[string], { doc: string }>(
    'SELECT doc FROM claims WHERE customer_ref = ? ORDER BY declared_at DESC, number DESC',
  );
  const one = db.prepare<[string, string], { doc: string }>('SELECT doc FROM claims WHERE customer_ref = ? AND id = ?');
  const byKey = db.prepare<[string, string], { doc: string; request_hash: string }>(
    'SELECT doc, request_hash FROM claims WHERE customer_ref = ? AND idempotency_key = ?',
  );
  const nextSequence = db.prepare<[string, string, number], { last: number }>(
    `INSERT INTO claim_numbers (branch, year, last) VALUES (?, ?, ?)
     ON CONFLICT (branch, year) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const insert = db.prepare(
    `INSERT INTO claims (id, customer_ref, number, declared_at, doc, idempotency_key, request_hash, request, touched)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const attach = db.prepare(
    `INSERT OR IGNORE INTO attachments (claim_id, sha256, name, content_type, bytes, received_at) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const byNumber = db.prepare<[string], { customer_ref: string; doc: string }>(
    'SELECT customer_ref, doc FROM claims WHERE number = ?',
  );
  const since = db.prepare<[string, number, number], { customer_ref: string; doc: string; request: string | null }>(
    'SELECT customer_ref, doc, request FROM claims WHERE declared_at >= ? ORDER BY declared_at, number LIMIT ? OFFSET ?',
  );
  const update = db.prepare('UPDATE claims SET doc = ?, touched = 1 WHERE id = ?');

  return {
    all: (ref: string): Claim[] => allOf.all(ref).map(({ doc }) => JSON.parse(doc) as Claim),

    one(ref: string, id: string): Claim | null {
      const row = one.get(ref, id);
      return row === undefined ? null : (JSON.parse(row.doc) as Claim);
    },

    /** For the insurer's own people, who know a claim by its number. */
    numbered(number: string): { ref: string; claim: Claim } | null {
      const row = byNumber.get(number);
      return row === undefined ? null : { ref: row.customer_ref, claim: JSON.parse(row.doc) as Claim };
    },

    /** Of all customers, the first declared first. */
    declaredSince: (at: string, { after, limit }: { after: number; limit: number }): DeclaredRow[] =>
      since
        .all(at, limit, after)
        .map(({ customer_ref: ref, doc, request }) => ({ ref, claim: JSON.parse(doc) as Claim, request })),

    save: (claim: Claim): void => void update.run(JSON.stringify(claim), claim.id),

    byKey(ref: string, key: string): { claim: Claim; requestHash: string } | null {
      const row = byKey.get(ref, key);
      return row === undefined ? null : { claim: JSON.parse(row.doc) as Claim, requestHash: row.request_hash };
    },

    /** Stores one claim for a key, however often and however many at a time it is asked to. */
    submit(
      ref: string,
      key: { value: string; requestHash: string; request: string },
      count: { branch: ClaimBranch; year: string },
      make: (sequence: number) => Claim,
    ): Submission {
      return db
        .transaction((): Submission => {
          const before = this.byKey(ref, key.value);
          if (before !== null) {
            if (before.requestHash !== key.requestHash) return { kind: 'conflict' };
            return { kind: 'repeated', claim: before.claim };
          }
          const claim = make(nextSequence.get(count.branch, count.year, firstFreeSequence)?.last ?? firstFreeSequence);
          const { id, number, declaredAt } = claim;
          insert.run(id, ref, number, declaredAt, JSON.stringify(claim), key.value, key.requestHash, key.request);
          return { kind: 'stored', claim };
        })
        .immediate();
    },

    /** Notes a file that has arrived and the claim as it is then. */
    attached(
      claim: Claim,
      file: { sha256: string; name: string; contentType: string; bytes: number },
      at: string,
    ): void {
      db.transaction(() => {
        attach.run(claim.id, file.sha256, file.name, file.contentType, file.bytes, at);
        update.run(JSON.stringify(claim), claim.id);
      }).immediate();
    },
  };
}

export type ClaimsStore = ReturnType<typeof claimsStore>;
