import { z } from 'zod';
import { speak } from '../../cards/answer.ts';
import { claim } from '../../domain/claim.ts';
import { AppError } from '../../errors.ts';
import { listed } from '../../locales/format.ts';
import { markFilesAttached } from '../../store/files.repository.ts';
import { beginChoice } from '../beginChoice.ts';
import type { JobOutcome } from '../jobNews.ts';
import type { Turn } from '../turn.ts';

const attachment = z.object({ claimId: z.string(), customerRef: z.string(), fileIds: z.array(z.string()) });

/** Tells how the sending of papers for a claim went. */
export async function claimDocumentNews(turn: Turn, jobId: string, outcome: JobOutcome): Promise<void> {
  const row = await turn.db.selectFrom('job').select('payload').where('id', '=', jobId).executeTakeFirst();
  if (row === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'news of a job that is not stored' });
  const { customerRef, fileIds } = attachment.parse(JSON.parse(row.payload));
  const { t } = turn;
  switch (outcome.is) {
    case 'delayed':
      turn.say(t('claimDocument.delayed'));
      return;
    case 'refused':
      turn.say(
        speak(t('claimDocument.refused'), {
          choices: [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')],
        }),
      );
      return;
    case 'done': {
      turn.write((tx) => markFilesAttached(tx, fileIds));
      if (turn.identity?.ref !== customerRef) {
        turn.say(t('claimDocument.signedOut'));
        return;
      }
      const { number, missing } = claim.parse(outcome.result);
      turn.say(t('claimDocument.added', { count: fileIds.length, number }));
      if (missing.length === 0) return;
      const names = missing.map(({ label }) => label[t.language].charAt(0).toLowerCase() + label[t.language].slice(1));
      turn.say(t('claimDocument.stillMissing', { papers: listed(names, t.language) }));
    }
  }
}
