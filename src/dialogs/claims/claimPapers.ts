import { type Answer, show } from '../../cards/answer.ts';
import { claimPapersCard } from '../../cards/claimPapers.card.ts';
import type { ClaimType } from '../../domain/claim.ts';
import { missingPapers } from '../../domain/claimPapers.ts';
import { filesOfDraft } from '../../store/files.repository.ts';
import type { Asking } from '../form/form.ts';
import { filesOf } from '../prompts/files.prompt.ts';

const ASKS =
  /^\s*(?:(?:quel(?:le)?s?|de quel(?:le)?s?|la liste des?|liste des?|voir (?:la liste des?|les)|il (?:vous )?manque quel(?:le)?s?) (?:documents?|papiers?|pi[èe]ces?|justificatifs?|photos?)\b|(?:que|qu['’]est[- ]ce qu['’]il) (?:vous )?manque|(?:which|what) (?:documents?|papers?|files?|photos?)\b|(?:the )?list of (?:documents|papers)|what is missing)/iu;

/** "Quels documents faut-il ?", "il manque quoi ?": a question about the papers of this declaration. */
export function asksForPapers(text: string): boolean {
  return text.length <= 120 && ASKS.test(text);
}

/** What has come and what would still help, for the declaration under way. */
export async function claimPapers({ turn, key, answers }: Asking): Promise<Answer> {
  const { t } = turn;
  const ids = filesOf(answers['files']);
  const rows = await filesOfDraft(turn.db, { draftId: key, conversationId: turn.conversationId }, ids);
  const type = answers['type'] as ClaimType | undefined;
  const files = rows.map(({ name, content_type }) => ({ name, contentType: content_type }));
  const missing = type === undefined ? [] : missingPapers(type, files);
  const card = claimPapersCard(
    {
      key: `papers.${turn.inboxId}`,
      received: rows.map(({ name }) => name),
      missing: missing.map(({ label }) => label[t.language]),
    },
    t,
  );
  return show({ key: 'claim.papers.title', text: '' }, [card]);
}
