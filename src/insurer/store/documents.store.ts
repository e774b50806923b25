import type { IssuedDocument } from '../../domain/document.ts';
import type { MadeDocument } from '../documents/makeDocument.ts';
import type { Db } from './openInsurerStore.ts';

export type Filing = { kind: 'stored' | 'repeated'; document: IssuedDocument } | { kind: 'conflict' };

/** The register of papers. A file is kept as it was issued: what somebody holds can be compared with it for years. */
export function documentsStore(db: Db) {
  const allOf = db.prepare<[string], { doc: string }>(
    'SELECT doc FROM documents WHERE customer_ref = ? ORDER BY issued_at DESC, id',
  );
  const byKey = db.prepare<[string, string], { doc: string; request_hash: string }>(
    'SELECT doc, request_hash FROM documents WHERE customer_ref = ? AND idempotency_key = ?',
  );
  const contentOf = db.prepare<[string, string], { content: Buffer }>(
    'SELECT content FROM documents WHERE customer_ref = ? AND id = ?',
  );
  const byNumber = db.prepare<[string], { doc: string; valid_until: string | null }>(
    'SELECT doc, valid_until FROM documents WHERE check_number = ?',
  );
  const insert = db.prepare(
    `INSERT OR IGNORE INTO documents
     (id, customer_ref, idempotency_key, request_hash, check_number, valid_until, doc, content, issued_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Newest first. */
    all: (ref: string): IssuedDocument[] => allOf.all(ref).map(({ doc }) => JSON.parse(doc) as IssuedDocument),

    filed(ref: string, key: { value: string; requestHash: string }): Filing | null {
      const row = byKey.get(ref, key.value);
      if (row === undefined) return null;
      if (row.request_hash !== key.requestHash) return { kind: 'conflict' };
      return { kind: 'repeated', document: JSON.parse(row.doc) as IssuedDocument };
    },

    /** Files a paper; when another one came first under the same key, that one counts and this one is thrown away. */
    file(ref: string, key: { value: string; requestHash: string }, made: MadeDocument, at: string): Filing {
      const { document, content, validUntil } = made;
      const { id, checkNumber } = document;
      const number = plainNumber(checkNumber);
      const doc = JSON.stringify(document);
      const { changes } = insert.run(
        id,
        ref,
        key.value,
        key.requestHash,
        number,
        validUntil,
        doc,
        Buffer.from(content),
        at,
      );
      if (changes === 1) return { kind: 'stored', document };
      return this.filed(ref, key) ?? { kind: 'conflict' };
    },

    content: (ref: string, id: string): Buffer | null => contentOf.get(ref, id)?.content ?? null,

    byNumber(number: string): { document: IssuedDocument; validUntil: string | null } | null {
      const row = byNumber.get(plainNumber(number));
      return row === undefined
        ? null
        : { document: JSON.parse(row.doc) as IssuedDocument, validUntil: row.valid_until };
    },
  };
}

export type DocumentsStore = ReturnType<typeof documentsStore>;

/** As typed from paper: case, spaces and dashes do not count; O is 0, I and L are 1. */
export function plainNumber(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
