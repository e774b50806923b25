import { reimbursement } from '../../domain/reimbursement.ts';
import { longDate } from '../../locales/format.ts';
import { filesSentNews } from '../filesSentNews.ts';
import type { JobOutcome } from '../jobNews.ts';
import type { Turn } from '../turn.ts';

/** Tells how the sending of papers for a reimbursement went, and when the money is now expected. */
export async function refundPaperNews(turn: Turn, jobId: string, outcome: JobOutcome): Promise<void> {
  const { t } = turn;
  await filesSentNews(turn, jobId, outcome, {
    delayed: t('refundPaper.delayed'),
    refused: t('refundPaper.refused'),
    signedOut: t('refundPaper.signedOut'),
    added(result, count) {
      const { paidOn } = reimbursement.parse(result);
      const date = paidOn === null ? null : longDate(paidOn, t.language, turn.today);
      turn.say(t('refundPaper.added', { count, date }));
    },
  });
}
