import type { Claim, ClaimState, ClaimType } from '../../../domain/claim.ts';
import type { PaperCode } from '../../../domain/claimPapers.ts';
import type { ClaimParty } from '../../../domain/claimParty.ts';
import type { JointReport } from '../../../domain/jointReport.ts';
import type { CustomerKey } from '../customers.ts';

/** A demo claim before its dates, its ids and its number. */
export interface ClaimPlan {
  key: string;
  owner: CustomerKey;
  type: ClaimType;
  contract: string;
  occurredDaysAgo: number;
  /** States passed with days ago, oldest first; the last is the current one. */
  path: readonly (readonly [ClaimState, number])[];
  missing?: PaperCode[];
  offer?: Claim['offer'];
  refusal?: Claim['refusal'];
  parties?: ClaimParty[];
  report?: JointReport;
  /** Said instead of the usual next act, such as the day of an expert's visit. */
  expertInDays?: number;
}
