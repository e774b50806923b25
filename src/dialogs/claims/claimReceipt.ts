import { z } from 'zod';
import { show, speak } from '../../cards/answer.ts';
import { claimReceiptCard } from '../../cards/claimReceipt.card.ts';
import { type Claim, type ClaimRequest, claim, claimRequest } from '../../domain/claim.ts';
import type { CustomerRef } from '../../domain/ids.ts';
import { perilOf } from '../../domain/storm.ts';
import { AppError } from '../../errors.ts';
import { longDate } from '../../locales/format.ts';
import { reopenDraft, setDraftStatus } from '../../store/drafts.repository.ts';
import { markFilesAttached } from '../../store/files.repository.ts';
import { bindPhotoPlaceDecision } from '../../store/photoPlaces.repository.ts';
import { countClaim } from '../../store/storms.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { JobOutcome } from '../jobNews.ts';
import type { Turn } from '../turn.ts';
import { riseOf } from './claimArea.ts';
import { maskedEmail } from './maskedEmail.ts';
import { typeName } from './questions/type.question.ts';

/** What the form handed to the job, and the job to the insurer. */
const submission = z.object({
  request: claimRequest,
  customerRef: z.string().transform((value) => value as CustomerRef),
  fileIds: z.array(z.string()),
  draftId: z.string(),
});
type Submission = z.infer<typeof submission>;

/** Tells how the sending of a declaration went; whatever happened, no answer is lost. */
export async function claimReceipt(turn: Turn, jobId: string, outcome: JobOutcome): Promise<void> {
  const sent = await submissionOf(turn, jobId);
  // The session may have ended meanwhile: nothing of the file is shown to whoever sits there now.
  const shown = turn.identity?.ref === sent.customerRef;
  switch (outcome.is) {
    case 'done':
      return received(turn, jobId, sent, outcome.result, shown);
    case 'delayed':
      turn.say(speak(turn.t('claim.delayed'), { choices: [beginChoice(turn, 'callback', 'callback')] }));
      return;
    case 'refused':
      return refused(turn, sent, outcome.code, shown);
  }
}

async function submissionOf(turn: Turn, jobId: string): Promise<Submission> {
  const row = await turn.db.selectFrom('job').select('payload').where('id', '=', jobId).executeTakeFirst();
  if (row === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'news of a job that is not stored' });
  return submission.parse(JSON.parse(row.payload));
}

async function received(turn: Turn, jobId: string, sent: Submission, result: unknown, shown: boolean): Promise<void> {
  const { t } = turn;
  const made = claim.parse(result);
  const { language } = sent.request;
  turn.write((tx) => setDraftStatus(tx, sent.draftId, 'sent', turn.now));
  turn.write((tx) => markFilesAttached(tx, sent.fileIds));
  turn.write((tx) => bindPhotoPlaceDecision(tx, sent.draftId, { claimId: made.id, customerRef: sent.customerRef }));
  countForStorm(turn, sent.request, made);
  turn.startJob({
    kind: 'message.send',
    key: `claim-received.${jobId}`,
    payload: {
      customerRef: sent.customerRef,
      channel: 'email',
      template: 'claim-received',
      parameters: { number: made.number, nextStep: made.nextAct.sentence[language] },
      language,
    },
  });
  if (!shown) {
    turn.say(speak(t('claim.receipt.signedOut'), { choices: [beginChoice(turn, 'intent.sign_in', 'sign_in')] }));
    return;
  }
  const { before } = made.nextAct;
  const card = claimReceiptCard(
    {
      key: `receipt.${turn.inboxId}`,
      claim: made,
      what: typeName(made.type, t),
      today: turn.today,
      before: before === null ? null : longDate(before, t.language, turn.today),
      files: made.attachments.length,
      email: await emailOf(turn),
    },
    t,
  );
  turn.say(show({ key: 'claim.receipt', text: '' }, [card]));
  if (isUrgent(sent.request)) {
    const choices = [beginChoice(turn, 'person', 'talk_to_advisor'), beginChoice(turn, 'callback', 'callback')];
    turn.say(speak(t('claim.receipt.urgent'), { choices }));
  }
}

/** A claim of a kind that hits many at once is counted for its department. */
function countForStorm(turn: Turn, { type, details }: ClaimRequest, { number }: Claim): void {
  const peril = perilOf(type);
  const { department } = details;
  if (peril === null || typeof department !== 'string') return;
  turn.write((tx) => countClaim(tx, { number, peril, department, now: turn.now }, riseOf(turn)));
}

/** Somebody is hurt, or a court has set a date: a person has to see it now. */
function isUrgent({ injured, details }: ClaimRequest): boolean {
  return injured || details['hearing'] === true;
}

async function refused(turn: Turn, sent: Submission, code: string, shown: boolean): Promise<void> {
  const { t } = turn;
  // A new id, because the insurer takes one key for one declaration only: the mended one is another.
  const id = turn.services.newId('f');
  turn.write((tx) => reopenDraft(tx, sent.draftId, id, turn.now));
  if (!shown) {
    turn.say(speak(t('claim.refused.signedOut'), { choices: [beginChoice(turn, 'intent.sign_in', 'sign_in')] }));
    return;
  }
  turn.say(t(code === 'INSURER_NOT_FOUND' ? 'claim.refused.contract' : 'claim.refused.other'));
  turn.say(
    speak(t('claim.refused.way'), {
      choices: [
        { label: t.label('claim.resume'), action: { a: 'resumeDraft', v: 1, k: `refused.${turn.inboxId}`, id } },
        beginChoice(turn, 'callback', 'callback'),
        beginChoice(turn, 'person', 'talk_to_advisor'),
      ],
    }),
  );
}

async function emailOf(turn: Turn): Promise<string | null> {
  try {
    return maskedEmail((await turn.gateway().profile()).email);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return null;
    throw thrown;
  }
}
