import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import { hotQuery, number, text } from './hotQuery.ts';
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
  const { id, conversationId, customerRef, form, version, now } = draft;
  const until = now + THIRTY_DAYS;
  const answers = JSON.stringify(draft.answers);
  await upsertDraft(db, { id, conversationId, customerRef, form, version, answers, now, until });
}

/** What one turn changed of a draft that may be open on another device too. */
export interface DraftChange {
  set: Readonly<Record<string, unknown>>;
  dropped: readonly string[];
}

const MOST_TRIES = 5;

/** Brings only the changed answers up to date: of two devices the last one wins, answer by answer. */
export async function changeDraft(db: Db, draft: DraftToSave, { set, dropped }: DraftChange): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const kept = await findDraft(db, draft.id);
    if (kept === undefined) return saveDraft(db, draft);
    const answers: Record<string, unknown> = { ...(JSON.parse(kept.answers) as Record<string, unknown>), ...set };
    for (const id of dropped) if (set[id] === undefined) delete answers[id];
    const { id, conversationId, customerRef, now } = draft;
    const changed = await replaceAnswers(db, {
      ...{ id, conversationId, customerRef, now, until: now + THIRTY_DAYS },
      ...{ answers: JSON.stringify(answers), kept: kept.answers },
    });
    // What was sent or deleted meanwhile is left as it is.
    if (changed.numAffectedRows !== 0n || kept.status !== 'open') return;
  }
  throw new AppError('STORE_BUSY', { message: 'a draft that changes all the time' });
}

type NewAnswers = Pick<DraftToSave, 'id' | 'conversationId' | 'customerRef' | 'now'> & {
  answers: string;
  /** What stands there; when somebody else has changed it, nothing is written. */
  kept: string;
  until: number;
};

const replaceAnswers = hotQuery<NewAnswers, unknown>((db, at) =>
  db
    .updateTable('draft')
    .set({
      ...{ answers: at('answers'), conversation_id: at('conversationId'), customer_ref: at('customerRef') },
      ...{ updated_at: at('now'), expires_at: at('until') },
    })
    .where('id', '=', at('id'))
    .where('status', '=', sql.lit('open'))
    .where('answers', '=', at('kept')),
);

/** Makes what a conversation kept before anybody signed in the customer's own, on every channel. */
export async function bindDrafts(db: Db, conversationId: string, customerRef: string): Promise<void> {
  await db
    .updateTable('draft')
    .set({ customer_ref: customerRef })
    .where('conversation_id', '=', conversationId)
    .where('customer_ref', 'is', null)
    .where('status', '=', 'open')
    .execute();
}

interface SavedDraft extends Omit<DraftToSave, 'answers'> {
  answers: string;
  until: number;
}

const upsertDraft = hotQuery<SavedDraft, unknown>((db, at) => {
  const saved = {
    ...{ conversation_id: at('conversationId'), customer_ref: at('customerRef'), answers: at('answers') },
    ...{ updated_at: at('now'), expires_at: at('until') },
  };
  return db
    .insertInto('draft')
    .values({
      ...{ id: at('id'), form: at('form'), version: at('version'), status: 'open', created_at: at('now') },
      ...saved,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(saved).where('draft.status', '=', 'open'));
});

export async function setDraftStatus(db: Db, id: string, status: DraftRow['status'], now: number): Promise<void> {
  await db.updateTable('draft').set({ status, updated_at: now }).where('id', '=', id).execute();
}

/** The customer's open drafts, or the conversation's own when nobody is identified; newest first. */
export async function openDrafts(
  db: Db,
  owner: { customerRef: string | null; conversationId: string },
  now: number,
): Promise<DraftRow[]> {
  const { customerRef, conversationId } = owner;
  const own =
    customerRef === null
      ? draftsOfConversation(db, { conversationId, now })
      : draftsOfCustomer(db, { customerRef, now });
  return (await own).rows;
}

const draftsOfConversation = hotQuery<{ conversationId: string; now: number }, DraftRow>((db, at) =>
  newestOpen(db, at('now'))
    .where('conversation_id', '=', text(at('conversationId')))
    .where('customer_ref', 'is', null),
);
const draftsOfCustomer = hotQuery<{ customerRef: string; now: number }, DraftRow>((db, at) =>
  newestOpen(db, at('now')).where('customer_ref', '=', text(at('customerRef'))),
);

function newestOpen(db: Db, now: number) {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('status', '=', sql.lit('open'))
    .where('expires_at', '>', number(now))
    .orderBy('updated_at', 'desc')
    .limit(number(10));
}

export async function findDraft(db: Db, id: string): Promise<DraftRow | undefined> {
  return (await draftById(db, { id })).rows[0];
}

const draftById = hotQuery<{ id: string }, DraftRow>((db, at) =>
  db.selectFrom('draft').selectAll().where('id', '=', at('id')),
);

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
  await db.updateTable('photo_place_consent').set({ form_key: newId }).where('form_key', '=', id).execute();
}

/** Removes the answers of drafts whose 30 days are over; what was sent lives on at the insurer. */
export async function dropExpiredDrafts(db: Db, now: number): Promise<void> {
  await db.deleteFrom('draft').where('expires_at', '<=', now).where('status', '!=', 'sending').execute();
}
