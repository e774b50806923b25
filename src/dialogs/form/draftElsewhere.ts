import { findDraft } from '../../store/drafts.repository.ts';
import type { RunningForm } from './runningForm.ts';

/**
 * Takes up what another device of the same customer has answered since. Returns why the form has nothing left to do
 * when it was sent or deleted there; null when it goes on.
 */
export async function takeUpDraft({ form, turn, state }: RunningForm): Promise<'sent' | 'deleted' | null> {
  if (!form.keepsDraft || state.draftId === null) return null;
  const kept = await findDraft(turn.db, state.draftId);
  if (kept === undefined) return null;
  if (kept.status === 'deleted') return 'deleted';
  if (kept.status !== 'open') return 'sent';
  if (kept.customer_ref !== null && kept.customer_ref !== turn.identity?.ref) return null;
  if (kept.answers !== JSON.stringify(state.answers))
    state.answers = JSON.parse(kept.answers) as Record<string, unknown>;
  return null;
}
