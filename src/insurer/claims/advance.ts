import { parisAt } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import { nextActOf, offerOf, stepsOf } from './steps.ts';

/** What a demonstration claim without figures is settled at: 1,240.00 less 150.00 deductible. */
const demoOffer = offerOf(124_000, 0, 15_000);

/** The claim at its next step, as a handler would have moved it on; null for one that has come to its end. */
export function advancedClaim(claim: Claim, now: number): Claim | null {
  const next = claim.steps.find(({ status }) => status === 'next')?.state;
  if (next === undefined) return null;
  const today = parisAt(now).date;
  const past = claim.steps
    .filter(({ status }) => status !== 'next')
    .map(({ state, on }) => ({ state, on: on ?? today }));
  return {
    ...claim,
    state: next,
    steps: stepsOf([...past, { state: next, on: today }]),
    nextAct: nextActOf(next, [], today, today),
    missing: [],
    offer: claim.offer ?? (next === 'offerSent' ? demoOffer : null),
  };
}
