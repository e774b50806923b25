import { fold } from '../../intents/fold.ts';
import { type RequestPart, splitRequests } from '../../intents/several/splitRequests.ts';
import { listed } from '../../locales/format.ts';
import { causeIn } from '../cancellation/causes.ts';
import { saysWord } from '../form/formWords.ts';
import type { Turn } from '../turn.ts';

/**
 * The first of several requests in the message of this turn, the others kept for when it is done; null when there is
 * only one. The customer is told the order in one line.
 */
export function firstOfSeveral(turn: Turn): RequestPart | null {
  const { text } = turn.input;
  const [first, ...others] = splitRequests(text, turn.t.language, (part) => turn.understand(part));
  if (first === undefined || others.length === 0 || isOneWithItsCause([first, ...others])) return null;
  turn.state.waitingRequests = others;
  noteSeveral(turn, [first, ...others]);
  return first;
}

/** "Je déménage, je veux résilier": the move is why the contract ends, and no request of its own. */
function isOneWithItsCause(parts: readonly RequestPart[]): boolean {
  const beside = parts.filter(({ intent }) => intent !== 'cancel_contract');
  return beside.length < parts.length && beside.every(({ text }) => causeIn(text) !== undefined);
}

/** The next of the requests that wait, taken off their list; null when none does. `told` is true in the turn that named them all. */
export function nextOfSeveral(turn: Turn, told: boolean): RequestPart | null {
  if (dropsAll(turn)) delete turn.state.waitingRequests;
  const [next, ...others] = turn.state.waitingRequests ?? [];
  if (others.length > 0) turn.state.waitingRequests = others;
  else delete turn.state.waitingRequests;
  if (next === undefined) return null;
  if (!told) sayNext(turn, next);
  return next;
}

/** Tells in one line what was understood, and that it is done in this order. */
export function noteSeveral(turn: Turn, parts: readonly RequestPart[]): void {
  const names = parts.map((part) => nameOf(turn, part));
  turn.say(turn.t('several.noted', { requests: listed(names, turn.t.language) }));
}

export function sayNext(turn: Turn, part: RequestPart): void {
  turn.say(turn.t('several.next', { request: nameOf(turn, part) }));
}

function nameOf(turn: Turn, { intent }: RequestPart): string {
  return turn.t.words('talk.quoted', { name: turn.t.label(`intent.${intent}`).label });
}

/** "Annule tout": the others go as well. */
function dropsAll({ input: { text }, t }: Turn): boolean {
  return (
    saysWord(text.replace(/\b(?:tout|all|everything)\b/i, '').trim(), 'cancel', t.language) &&
    /\b(?:tout|all|everything)\b/.test(fold(text))
  );
}
