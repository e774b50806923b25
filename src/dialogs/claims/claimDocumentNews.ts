import { paperNames } from '../../cards/paperNames.ts';
import { claim } from '../../domain/claim.ts';
import { filesSentNews } from '../filesSentNews.ts';
import type { JobOutcome } from '../jobNews.ts';
import type { Turn } from '../turn.ts';

/** Tells how the sending of papers for a claim went, and which are still missing. */
export async function claimDocumentNews(turn: Turn, jobId: string, outcome: JobOutcome): Promise<void> {
  const { t } = turn;
  await filesSentNews(turn, jobId, outcome, {
    delayed: t('claimDocument.delayed'),
    refused: t('claimDocument.refused'),
    signedOut: t('claimDocument.signedOut'),
    added(result, count) {
      const { number, missing } = claim.parse(result);
      turn.say(t('claimDocument.added', { count, number }));
      if (missing.length === 0) return;
      turn.say(t('claimDocument.stillMissing', { papers: paperNames(missing, t.language) }));
    },
  });
}
