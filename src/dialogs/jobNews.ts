import { changeReceipt } from './changes/changeReceipt.ts';
import { claimDocumentNews } from './claims/claimDocumentNews.ts';
import { claimReceipt } from './claims/claimReceipt.ts';
import { refundPaperNews } from './lookups/refundPaperNews.ts';
import { paymentNews } from './payments/paymentNews.ts';
import type { JobKind, Turn } from './turn.ts';

/** How a job went, as it reaches the conversation. */
export type JobOutcome = { is: 'done'; result: unknown } | { is: 'refused'; code: string } | { is: 'delayed' };

/** What the customer is told about a job; a kind without a teller stays silent. */
export const jobNews: Readonly<
  Record<JobKind, ((turn: Turn, jobId: string, outcome: JobOutcome) => Promise<void>) | null>
> = {
  'claim.submit': claimReceipt,
  'claim.attach': claimDocumentNews,
  'refund.attach': refundPaperNews,
  'message.send': null,
  'change.request': changeReceipt,
  'change.attach': changeReceipt,
  'payment.watch': paymentNews,
};
