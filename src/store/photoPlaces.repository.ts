import { type PhotoPlace, photoPlace } from '../domain/photoPlace.ts';
import { errorCodeOf } from '../errors.ts';
import type { Db } from './openStore.ts';
import type { Sealer } from './seal.ts';
import type { FileRow } from './tables.ts';

export type PhotoPlaceDecision = 'joined' | 'refused';

/** One asking: the form that it was part of, and the claim where there is one already. */
export interface PhotoPlaceAsking {
  formKey: string;
  claimId: string | null;
}

/** What the customer said for this claim, in this form or in an earlier one; null when they were not asked yet. */
export async function photoPlaceDecision(
  db: Db,
  { formKey, claimId }: PhotoPlaceAsking,
): Promise<PhotoPlaceDecision | null> {
  const rows = await db
    .selectFrom('photo_place_consent')
    .select(['decision', 'withdrawn_at'])
    .where((where) =>
      claimId === null
        ? where('form_key', '=', formKey)
        : where.or([where('form_key', '=', formKey), where('claim_id', '=', claimId)]),
    )
    .orderBy('decided_at', 'desc')
    .execute();
  const [last] = rows;
  if (last === undefined) return null;
  return last.withdrawn_at === null ? last.decision : 'refused';
}

export async function notePhotoPlaceDecision(
  tx: Db,
  asking: PhotoPlaceAsking & { conversationId: string; customerRef: string | null },
  decision: PhotoPlaceDecision,
  now: number,
): Promise<void> {
  const said = { decision, decided_at: now, withdrawn_at: null };
  await tx
    .insertInto('photo_place_consent')
    .values({
      form_key: asking.formKey,
      conversation_id: asking.conversationId,
      customer_ref: asking.customerRef,
      claim_id: asking.claimId,
      ...said,
    })
    .onConflict((conflict) => conflict.column('form_key').doUpdateSet(said))
    .execute();
}

/** The declaration in which it was asked has become a claim. */
export async function bindPhotoPlaceDecision(
  tx: Db,
  formKey: string,
  of: { claimId: string; customerRef: string },
): Promise<void> {
  await tx
    .updateTable('photo_place_consent')
    .set({ claim_id: of.claimId, customer_ref: of.customerRef })
    .where('form_key', '=', formKey)
    .execute();
}

/** The places that wait for an answer, by file; what cannot be opened any more is none. */
export function heldPlaces(rows: readonly FileRow[], sealer: Sealer): Map<string, PhotoPlace> {
  const held = new Map<string, PhotoPlace>();
  for (const { id, held_place: sealed } of rows) {
    if (sealed === null) continue;
    try {
      held.set(id, photoPlace.parse(JSON.parse(sealer.open(sealed))));
    } catch (thrown) {
      if (errorCodeOf(thrown) !== 'SEAL_BROKEN') throw thrown;
    }
  }
  return held;
}

export async function keepPlaces(tx: Db, places: ReadonlyMap<string, PhotoPlace>): Promise<void> {
  for (const [id, place] of places)
    await tx
      .updateTable('file')
      .set({ place: JSON.stringify(place), held_place: null })
      .where('id', '=', id)
      .execute();
}

/** Neither kept nor waiting any more. */
export async function forgetPlaces(tx: Db, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.updateTable('file').set({ place: null, held_place: null }).where('id', 'in', fileIds).execute();
}

/** Takes back a yes for a claim: the places of the files that were asked for, and the words about them in the draft. */
export async function withdrawPhotoPlaces(
  tx: Db,
  { claimId, customerRef, sha256s }: { claimId: string; customerRef: string; sha256s: readonly string[] },
  now: number,
): Promise<void> {
  const rows = await tx
    .updateTable('photo_place_consent')
    .set({ withdrawn_at: now })
    .where('claim_id', '=', claimId)
    .where('customer_ref', '=', customerRef)
    .returning(['form_key', 'conversation_id'])
    .execute();
  for (const { form_key: draftId, conversation_id: conversationId } of rows) {
    await tx
      .updateTable('file')
      .set({ place: null, held_place: null })
      .where((where) => where.or([where('draft_id', '=', draftId), where('conversation_id', '=', conversationId)]))
      .where('sha256', 'in', sha256s.length === 0 ? [''] : sha256s)
      .execute();
    const draft = await tx.selectFrom('draft').select('answers').where('id', '=', draftId).executeTakeFirst();
    if (draft === undefined) continue;
    const { photoPlace: _gone, ...answers } = JSON.parse(draft.answers) as Record<string, unknown>;
    await tx
      .updateTable('draft')
      .set({ answers: JSON.stringify(answers) })
      .where('id', '=', draftId)
      .execute();
  }
}

/** Silence is no yes: what waited since before `before` (ms UTC) is forgotten. */
export async function dropHeldPlaces(db: Db, before: number): Promise<void> {
  await db
    .updateTable('file')
    .set({ held_place: null })
    .where('held_place', 'is not', null)
    .where('created_at', '<', before)
    .execute();
}

export interface PhotoPlaceConsent {
  decision: PhotoPlaceDecision;
  claimId: string | null;
  decidedAt: number;
  withdrawnAt: number | null;
}

/** Everything that a customer has said about it, oldest first. */
export async function photoPlaceConsentsOf(db: Db, customerRef: string): Promise<PhotoPlaceConsent[]> {
  return db
    .selectFrom('photo_place_consent')
    .select(['decision', 'claim_id as claimId', 'decided_at as decidedAt', 'withdrawn_at as withdrawnAt'])
    .where('customer_ref', '=', customerRef)
    .orderBy('decided_at')
    .execute();
}
