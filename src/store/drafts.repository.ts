import type { Db } from './openStore.ts';
import type { DraftRow } from './tables.ts';

const THIRTY_DAYS = 30 * 86_400_000;

export interface DraftToSave {
  id: string;
  conversationId: string;
  customerRef: string | null;
  form: string;
  version: number;
  answers: Record<string, unknown>;
  now: number;
}

/** Creates the draft or brings it up to date; its 30 days begin again. A draft that was sent is left as it is. */
export async function saveDraft(db: Db, draft: DraftToSave): Promise<void> {
  const answers = JSON.stringify(draft.answers);
  const until = draft.now + THIRTY_DAYS;
  await db
    .insertInto('draft')
    .values({
      id: draft.id,
      conversation_id: draft.conversationId,
      customer_ref: draft.customerRef,
      form: draft.form,
      version: draft.version,
      answers,
      status: 'open',
      created_at: draft.now,
      updated_at: draft.now,
      expires_at: until,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({
          answers,
          conversation_id: draft.conversationId,
          customer_ref: draft.customerRef,
          updated_at: draft.now,
          expires_at: until,
        })
        .where('draft.status', '=', 'open'),
    )
    .execute();
}

export async function setDraftStatus(db: Db, id: string, status: DraftRow['status'], now: number): Promise<void> {
  await db.updateTable('draft').set({ status, updated_at: now }).where('id', '=', id).execute();
}

/** The customer's open drafts, or the conversation's own when nobody is identified; newest first. */
export async function openDrafts(
  db: Db,
  owner: { customerRef: string | null; conversationId: string },
  now: number,
): Promise<DraftRow[]> {
  const drafts = db.selectFrom('draft').selectAll().where('status', '=', 'open').where('expires_at', '>', now);
  const own =
    owner.customerRef === null
      ? drafts.where('conversation_id', '=', owner.conversationId).where('customer_ref', 'is', null)
      : drafts.where('customer_ref', '=', owner.customerRef);
  return own.orderBy('updated_at', 'desc').limit(10).execute();
}

export async function findDraft(db: Db, id: string): Promise<DraftRow | undefined> {
  return db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Gives the answers of a draft that was not accepted back under a new id, open for 30 days; the old one is deleted. */
export async function reopenDraft(db: Db, id: string, newId: string, now: number): Promise<void> {
  const draft = await findDraft(db, id);
  if (draft === undefined) return;
  await setDraftStatus(db, id, 'deleted', now);
  await db
    .insertInto('draft')
    .values({ ...draft, id: newId, status: 'open', updated_at: now, expires_at: now + THIRTY_DAYS })
    .execute();
  await db.updateTable('file').set({ draft_id: newId }).where('draft_id', '=', id).execute();
}

/** Removes the answers of drafts whose 30 days are over; what was sent lives on at the insurer. */
export async function dropExpiredDrafts(db: Db, now: number): Promise<void> {
  await db.deleteFrom('draft').where('expires_at', '<=', now).where('status', '!=', 'sending').execute();
}
