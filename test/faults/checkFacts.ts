import type { Facts } from './facts.ts';
import { inOrder } from './invariants/inOrder.ts';
import { nothingLost } from './invariants/nothingLost.ts';
import { nothingOpen } from './invariants/nothingOpen.ts';
import { onceOutside } from './invariants/onceOutside.ts';
import { oneTurnEach } from './invariants/oneTurnEach.ts';
import { timingOf, tooSlow } from './invariants/timing.ts';

export type Invariant =
  | 'I1 nothing lost'
  | 'I2 one turn each'
  | 'I3 once outside'
  | 'I4 in order'
  | 'I7 nothing open'
  | 'in time';

export interface Verdict {
  breaches: Record<Invariant, string[]>;
  counts: Record<string, number>;
  /** In ms. */
  readyMax: number;
  continuedMax: number;
}

/** Judges a run by what it left behind. */
export function checkFacts(facts: Facts): Verdict {
  const { wire } = facts;
  const timing = timingOf(facts);
  const many = (e: string, what?: string) =>
    wire.filter((event) => event.e === e && (what === undefined || ('what' in event && event.what === what))).length;
  return {
    breaches: {
      'I1 nothing lost': nothingLost(facts),
      'I2 one turn each': oneTurnEach(facts),
      'I3 once outside': onceOutside(facts),
      'I4 in order': inOrder(facts),
      'I7 nothing open': nothingOpen(facts),
      'in time': tooSlow(timing),
    },
    counts: {
      kills: timing.kills,
      conversations: facts.conversations.length,
      posts: many('post'),
      accepted: many('ack'),
      unanswered: many('unanswered'),
      turns: facts.turns.length,
      claims: many('intent', 'claim'),
      callbacks: many('intent', 'callback'),
      codes: many('intent', 'code'),
      interrupted: timing.continued.length,
    },
    readyMax: Math.max(0, ...timing.ready),
    continuedMax: Math.max(0, ...timing.continued),
  };
}

export function breachCount({ breaches }: Verdict): number {
  return Object.values(breaches).reduce((sum, each) => sum + each.length, 0);
}
