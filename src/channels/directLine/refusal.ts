import type { ProblemReason } from '../../http/reply.ts';

/** An activity that is not taken, and why. */
export interface Refused {
  kind: 'refused';
  reason: ProblemReason;
}

export function refuse(reason: ProblemReason): Refused {
  return { kind: 'refused', reason };
}
