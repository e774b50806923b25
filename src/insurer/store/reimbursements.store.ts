import type { Reimbursement, ReimbursementPage, ReimbursementState } from '../../domain/reimbursement.ts';
import { personKey } from './lookupKeys.ts';
import type { Db } from './openInsurerStore.ts';

export interface ReimbursementQuery {
  /** First name or full name; accents and case do not count. */
  person?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  state?: ReimbursementState | undefined;
  /** Where the page before ended. */
  after?: { careOn: string; id: string } | undefined;
  limit: number;
}

const pageSql = `
SELECT doc FROM reimbursements
WHERE customer_ref = @ref
  AND (@person IS NULL OR person = @person OR person LIKE @person || ' %')
  AND (@from IS NULL OR care_on >= @from)
  AND (@to IS NULL OR care_on <= @to)
  AND (@state IS NULL OR state = @state)
  AND (@afterDay IS NULL OR care_on < @afterDay OR (care_on = @afterDay AND id < @afterId))
ORDER BY care_on DESC, id DESC
LIMIT @rows`;

export function reimbursementsStore(db: Db) {
  const page = db.prepare<[Record<string, string | number | null>], { doc: string }>(pageSql);
  const one = db.prepare<[string, string], { doc: string }>(
    'SELECT doc FROM reimbursements WHERE customer_ref = ? AND id = ?',
  );

  const papers = db.prepare<[string], { sha256: string }>('SELECT sha256 FROM attachments WHERE claim_id = ?');
  const attach = db.prepare(
    `INSERT OR IGNORE INTO attachments (claim_id, sha256, name, content_type, bytes, received_at) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare('UPDATE reimbursements SET doc = ?, state = ?, touched = 1 WHERE id = ?');

  return {
    /** Most recent care first. */
    page(ref: string, query: ReimbursementQuery): ReimbursementPage {
      const rows = page.all({
        ref,
        person: query.person === undefined ? null : personKey(query.person).replace(/[%_]/g, ''),
        from: query.from ?? null,
        to: query.to ?? null,
        state: query.state ?? null,
        afterDay: query.after?.careOn ?? null,
        afterId: query.after?.id ?? null,
        rows: query.limit + 1,
      });
      const items = rows.slice(0, query.limit).map(({ doc }) => JSON.parse(doc) as Reimbursement);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > query.limit && last !== undefined ? cursorOf(last) : null };
    },

    one(ref: string, id: string): Reimbursement | null {
      const row = one.get(ref, id);
      return row === undefined ? null : (JSON.parse(row.doc) as Reimbursement);
    },

    /** The papers that were sent for a line, by sha256. */
    papersOf: (id: string): string[] => papers.all(id).map(({ sha256 }) => sha256),

    save: (line: Reimbursement): void => void update.run(JSON.stringify(line), line.state, line.id),

    /** Notes a paper that has arrived and the line as it is then. */
    attached(
      line: Reimbursement,
      file: { sha256: string; name: string; contentType: string; bytes: number },
      at: string,
    ): void {
      db.transaction(() => {
        attach.run(line.id, file.sha256, file.name, file.contentType, file.bytes, at);
        update.run(JSON.stringify(line), line.state, line.id);
      }).immediate();
    },
  };
}

export type ReimbursementsStore = ReturnType<typeof reimbursementsStore>;

function cursorOf(last: Reimbursement): string {
  return Buffer.from(`${last.careOn}|${last.id}`).toString('base64url');
}

/** The place that a cursor names, or null when it is none of ours. */
export function placeOf(cursor: string): { careOn: string; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})\|([\w-]{1,60})$/.exec(Buffer.from(cursor, 'base64url').toString());
  return match?.[1] === undefined || match[2] === undefined ? null : { careOn: match[1], id: match[2] };
}
