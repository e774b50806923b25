import { degreesWords, photoPlaceWords } from '../cards/photoPlaceWords.ts';
import { FILE_CLAIM } from '../dialogs/claims/claimDraft.ts';
import { filesOf } from '../dialogs/prompts/files.prompt.ts';
import type { Advisor } from '../domain/advisors.ts';
import { parisAt } from '../domain/calendar.ts';
import { readDeskSummary } from '../domain/deskRequest.ts';
import { ownerOfAdvisor } from '../domain/handoff.ts';
import { readPhotoPlace } from '../domain/photoPlace.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { verdictsOf } from '../store/coverVerdicts.repository.ts';
import { type DeliveryState, deliveryStates } from '../store/deliveries.repository.ts';
import { notesOf } from '../store/deskNotes.repository.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import { findDraft } from '../store/drafts.repository.ts';
import { filesOfDraft } from '../store/files.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { ConversationRow, FileRow } from '../store/tables.ts';
import { readTranscript } from '../store/transcript.repository.ts';
import { contradictionsShown } from './contradictions.ts';
import type { DeskFact, RequestDetail, TranscriptLine } from './deskView.ts';
import { requestBrief, requestFacts } from './requestBrief.ts';
import { requestView, type Viewing } from './requestView.ts';
import { momentOf, transcriptLines } from './transcriptLines.ts';
import { waitingForm } from './waitingForm.ts';

const LONGEST_TRANSCRIPT = 400;
const MOST_VERDICTS = 3;

/** Everything an advisor reads before they answer: brief, facts with their origin, waiting answers, conversation. */
export async function requestDetail(
  db: Db,
  row: QueuedRequest,
  viewing: Viewing,
  advisor: Advisor,
): Promise<RequestDetail> {
  const draft = await draftOf(db, row, viewing);
  const claim = await claimOf(db, row);
  const conversation = await findConversation(db, row.conversation_id);
  const lastSeq = conversation?.last_seq ?? 0;
  const after = Math.max(0, lastSeq - LONGEST_TRANSCRIPT);
  const rows = await readTranscript(db, row.conversation_id, after, LONGEST_TRANSCRIPT);
  const states = conversation === undefined ? new Map() : await deliveryStates(db, conversation);
  return {
    request: requestView(row, viewing),
    brief: requestBrief(row, { missing: draft?.missing ?? [], waiting: draft?.title ?? null }, viewing),
    facts: [
      ...requestFacts(row, viewing),
      ...placesJoined(claim?.files ?? [], viewing),
      ...(await verdictsTold(db, row, viewing)),
    ],
    contradictions: claim === null ? [] : contradictionsShown(claim.answers, { files: claim.files, rows }, viewing),
    draft,
    transcript: withStates(transcriptLines(rows, viewing), states),
    cut: after > 0,
    note: row.note,
    notes: (await notesOf(db, row.conversation_id)).map((note) => ({
      id: note.id,
      author: note.first_name ?? note.advisor,
      at: momentOf(note.created_at, viewing),
      after: rows.findLast(({ created_at: at }) => at <= note.created_at)?.seq ?? 0,
      text: note.text,
    })),
    mine: conversation?.owner === ownerOfAdvisor(advisor.id) && conversation.ended_at === null,
    closedWindow: closedWindow(conversation, viewing),
  };
}

/** What was answered here on cover: the advisor begins where the assistant stopped. */
async function verdictsTold(db: Db, row: QueuedRequest, viewing: Viewing): Promise<DeskFact[]> {
  const verdicts = await verdictsOf(db, { conversationId: row.conversation_id }, MOST_VERDICTS);
  return verdicts.map((verdict) => ({
    label: viewing.t.words('console.verdict.told', { reference: verdict.reference }),
    value: viewing.t.words('console.verdict.short', {
      verdict: viewing.t.words(`coverage.verdict.${verdict.verdict}`),
      clause: verdict.clause,
      version: verdict.contract_version,
    }),
    mark: null,
  }));
}

function withStates(lines: TranscriptLine[], states: ReadonlyMap<number, DeliveryState>): TranscriptLine[] {
  return lines.map((line) => {
    const state = line.who === 'advisor' ? states.get(line.seq) : undefined;
    return state === undefined ? line : { ...line, state };
  });
}

const WINDOW_MS = 24 * 3_600_000;

/** WhatsApp takes free text for 24 hours after the customer's last word only. */
function closedWindow(conversation: ConversationRow | undefined, { t, now }: Viewing): string | null {
  if (conversation?.channel !== 'whatsapp' || now - conversation.last_at < WINDOW_MS) return null;
  return t.words('console.windowClosed');
}

/** The declaration that waits, or that was sent from this conversation, with its files. */
async function claimOf(
  db: Db,
  row: QueuedRequest,
): Promise<{ answers: Record<string, unknown>; files: FileRow[] } | null> {
  const draft = row.draft_id === null ? undefined : await findDraft(db, row.draft_id);
  if (draft === undefined || draft.form !== FILE_CLAIM) return null;
  const answers = JSON.parse(draft.answers) as Record<string, unknown>;
  const ids = filesOf(answers['files']);
  return { answers, files: await filesOfDraft(db, { draftId: draft.id, conversationId: draft.conversation_id }, ids) };
}

/** Where photos were taken, as far as the customer has let it join. */
function placesJoined(files: readonly FileRow[], { t, now }: Viewing): DeskFact[] {
  const places = files.flatMap(({ name, place: stored }) => {
    const place = readPhotoPlace(stored);
    if (place === null) return [];
    const where = photoPlaceWords(place, t, parisAt(now).date);
    return [t.words('desk.facts.photoPlace', { name, where, degrees: degreesWords(place, t) })];
  });
  return places.length === 0
    ? []
    : [{ label: t.words('desk.facts.photoPlaces'), value: places.join('\u202f; '), mark: 'declared' }];
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
