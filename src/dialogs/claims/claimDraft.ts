import { parisAt } from '../../domain/calendar.ts';
import type { ClaimType } from '../../domain/claim.ts';
import { dayMonth, fullDate } from '../../locales/format.ts';
import { openDrafts } from '../../store/drafts.repository.ts';
import type { DraftRow } from '../../store/tables.ts';
import { counted } from '../form/formState.ts';
import type { Turn } from '../turn.ts';
import { claimQuestions } from './questions/claimQuestions.ts';
import { typeName } from './questions/type.question.ts';

export const FILE_CLAIM = 'fileClaim';
/** Raise it when stored answers could not be continued; an older draft is then offered no more. */
export const CLAIM_VERSION = 1;

/** A kept declaration as a customer reads it. */
export interface ClaimDraft {
  id: string;
  answers: Record<string, unknown>;
  /** Day it was begun, in words. */
  date: string;
  /** Day until which it is kept, in words. */
  until: string;
  /** The same day, short: "12/11". */
  began: string;
  type: ClaimType | undefined;
  /** The type in words, inside a sentence. */
  what: string;
  done: number;
  of: number;
}

/**
 * The declarations that this customer, or this anonymous conversation, may resume; the newest first. What was begun
 * here before signing in counts too.
 */
export async function keptClaims(turn: Turn): Promise<ClaimDraft[]> {
  const { conversationId } = turn;
  const customerRef = turn.identity?.ref ?? null;
  const here = await openDrafts(turn.db, { customerRef: null, conversationId }, turn.now);
  const own = customerRef === null ? [] : await openDrafts(turn.db, { customerRef, conversationId }, turn.now);
  return [...own, ...here]
    .filter(isClaimDraft)
    .sort((a, b) => b.updated_at - a.updated_at)
    .map((row) => claimDraft(row, turn));
}

export function isClaimDraft(row: DraftRow): boolean {
  return row.form === FILE_CLAIM && row.version === CLAIM_VERSION;
}

export function claimDraft(row: DraftRow, turn: Turn): ClaimDraft {
  const answers = JSON.parse(row.answers) as Record<string, unknown>;
  const questions = counted(claimQuestions(answers), answers);
  const type = answers['type'] as ClaimType | undefined;
  const { t } = turn;
  return {
    id: row.id,
    answers,
    date: fullDate(parisAt(row.created_at).date, t.language),
    began: dayMonth(parisAt(row.created_at).date),
    type,
    until: fullDate(parisAt(row.expires_at).date, t.language),
    what: type === undefined ? t.words('claim.draft.unnamed') : typeName(type, t),
    done: questions.filter(({ id }) => answers[id] !== undefined).length,
    of: questions.length,
  };
}

/** True while a declaration waits under the conversation that runs: a second one must not begin inside it. */
export function claimIsOpen(turn: Turn): boolean {
  return turn.state.dialogs.dialogStack.some(({ id }) => id === FILE_CLAIM);
}
