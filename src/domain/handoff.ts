import type { Priority } from './deskRequest.ts';

/** Who answers a conversation. Every change raises its epoch; what was decided under an older one is dropped. */
export type Owner = { is: 'bot' } | { is: 'queue' } | { is: 'advisor'; id: string };

/** The stored form of an owner: `bot`, `queue` or `advisor:<id>`. */
export function readOwner(stored: string): Owner {
  if (stored === 'queue') return { is: 'queue' };
  return stored.startsWith('advisor:') ? { is: 'advisor', id: stored.slice('advisor:'.length) } : { is: 'bot' };
}

export function ownerOfAdvisor(id: string): string {
  return `advisor:${id}`;
}

/** Who is talking to the customer, and how far the conversation is; shown in the strip above the messages. */
export interface ConversationStatus {
  owner: 'assistant' | 'queue' | 'advisor';
  /** Place in the queue from 1, and minutes rounded up; with owner `queue`. */
  rank?: number;
  waitMinutes?: number;
  /** First name, with owner `advisor`. */
  advisor?: string;
  /** Question 4 of 9, while a form runs. */
  progress?: { step: number; of: number };
  /** The insurer's sign-in page is open beside the chat until then, ms UTC. */
  signInUntil?: number;
}

export type PresenceState = 'online' | 'busy' | 'away' | 'offline';

/** How many conversations one advisor holds at a time, unless told otherwise. */
export const CAPACITY = 3;

/** Times of a live conversation, in ms. */
export const handoffTimes = {
  /** An offer nobody accepts goes to the next advisor. */
  offer: 30_000,
  /** A console that was not heard for so long is gone; its conversations wait a little longer for a reload. */
  presence: 45_000,
  reloadGrace: 60_000,
  /** Waiting so long adds one step of priority, again and again. */
  starvation: 5 * 60_000,
  /** The customer is told how long it still takes at most so often, unless the rank changes. */
  tellAgain: 2 * 60_000,
  proposeCallback: 3 * 60_000,
  /** An advisor who does not answer loses the conversation; a customer who does not is told goodbye. */
  advisorSilent: 10 * 60_000,
  customerSilent: 15 * 60_000,
  /** A call that nobody has begun so long before its end: the customer is told before they notice. */
  callAtRisk: 5 * 60_000,
  reminder: 10 * 60_000,
} as const;

/** How long a conversation takes when nothing is known yet, ms. */
export const USUAL_HANDLING = 8 * 60_000;

export interface Waiting {
  id: string;
  priority: number;
  /** ms UTC since it waits. */
  queuedAt: number;
  /** True for one whose advisor was lost: it was answered already and goes first. */
  front: boolean;
}

/** The priority that a request has grown to by waiting; it may pass 1, so that nothing waits for ever. */
export function grownPriority({ priority, queuedAt }: Pick<Waiting, 'priority' | 'queuedAt'>, now: number): number {
  return priority - Math.floor(Math.max(0, now - queuedAt) / handoffTimes.starvation);
}

/** The queue in the order in which it is served: lost ones first, then priority grown by waiting, then age. */
export function inOrder<Row extends Waiting>(rows: readonly Row[], now: number): Row[] {
  return rows.toSorted(
    (left, right) =>
      Number(right.front) - Number(left.front) ||
      grownPriority(left, now) - grownPriority(right, now) ||
      left.queuedAt - right.queuedAt ||
      (left.id < right.id ? -1 : 1),
  );
}

/**
 * Minutes until an advisor comes, rounded up and never under 1. `places` is how many conversations the advisors who are
 * there can hold together, `handling` the mean length of one in ms. Null when nobody is there.
 */
export function waitMinutes(rank: number, { places, handling }: { places: number; handling: number }): number | null {
  if (places < 1) return null;
  return Math.max(1, Math.ceil((rank * handling) / places / 60_000));
}

export interface Candidate {
  id: string;
  state: PresenceState;
  teams: readonly string[];
  capacity: number;
  /** Conversations in hand, offers included. */
  load: number;
  /** ms UTC since nothing was given to them. */
  idleSince: number;
}

/** The advisor to whom a request is offered: is in the team, has room, has the least in hand, has waited longest. Null when there is none. */
export function chooseAdvisor(
  candidates: readonly Candidate[],
  { team, refusedBy }: { team: string | null; refusedBy: readonly string[] },
): Candidate | null {
  const able = candidates.filter((each) => each.state === 'online' && each.load < each.capacity && inTeam(each, team));
  const willing = able.filter(({ id }) => !refusedBy.includes(id));
  const [chosen] = (willing.length > 0 ? willing : able).toSorted(
    (left, right) => left.load - right.load || left.idleSince - right.idleSince || (left.id < right.id ? -1 : 1),
  );
  return chosen ?? null;
}

/** True when somebody may answer and read what a team does; null is everybody's. */
export function inTeam({ teams }: { teams: readonly string[] }, team: string | null): boolean {
  return team === null || teams.includes(team);
}

/** How soon a first answer should come in a live conversation, ms by priority. */
export const answerWithinMs = { 1: 60_000, 2: 120_000, 3: 180_000, 4: 300_000, 5: 600_000 } as const satisfies Record<
  Priority,
  number
>;
