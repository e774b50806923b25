import { readDeskSummary } from '../domain/deskRequest.ts';
import { findConversation } from '../store/conversations.repository.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import { findDraft } from '../store/drafts.repository.ts';
import type { Db } from '../store/openStore.ts';
import { readTranscript } from '../store/transcript.repository.ts';
import type { RequestDetail } from './deskView.ts';
import { requestBrief, requestFacts } from './requestBrief.ts';
import { requestView, type Viewing } from './requestView.ts';
import { transcriptLines } from './transcriptLines.ts';
import { waitingForm } from './waitingForm.ts';

const LONGEST_TRANSCRIPT = 400;

/** Everything an advisor reads before they answer: brief, facts with their origin, waiting answers, conversation. */
export async function requestDetail(db: Db, row: QueuedRequest, viewing: Viewing): Promise<RequestDetail> {
  const draft = await draftOf(db, row, viewing);
  const lastSeq = (await findConversation(db, row.conversation_id))?.last_seq ?? 0;
  const after = Math.max(0, lastSeq - LONGEST_TRANSCRIPT);
  const rows = await readTranscript(db, row.conversation_id, after, LONGEST_TRANSCRIPT);
  return {
    request: requestView(row, viewing),
    brief: requestBrief(row, { missing: draft?.missing ?? [], waiting: draft?.title ?? null }, viewing),
    facts: requestFacts(row, viewing),
    draft,
    transcript: transcriptLines(rows, viewing),
    cut: after > 0,
    note: row.note,
  };
}

/** The draft as it is now; else what the form held when the request was made. */
async function draftOf(db: Db, row: QueuedRequest, viewing: Viewing): Promise<RequestDetail['draft']> {
  const draft = row.draft_id === null ? undefined : await findDraft(db, row.draft_id);
  if (draft?.status === 'open') {
    const answers = JSON.parse(draft.answers) as Record<string, unknown>;
    return waitingForm({ id: draft.form, answers }, viewing);
  }
  const form = draft === undefined ? readDeskSummary(row.summary)?.form : null;
  return form == null ? null : waitingForm(form, viewing);
}
