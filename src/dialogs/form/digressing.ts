import type { DialogTurnResult } from 'botbuilder-dialogs';
import { type RequestPart, splitRequests } from '../../intents/several/splitRequests.ts';
import { answerFromHelp } from '../help/sayHelp.ts';
import { askedLookup } from '../lookups/askedLookup.ts';
import { slotsOf } from '../lookups/lookupOptions.ts';
import { followUpOf } from '../patterns/followUp.ts';
import { noteSeveral, sayNext } from '../patterns/severalRequests.ts';
import { looksLikeRequest } from './asksInstead.ts';
import { askAgain } from './proceed.ts';
import { type FormOptions, keep, type RunningForm } from './runningForm.ts';

/** How many conversations may interrupt one another. */
const DEEPEST = 4;
const CLAUSES = /(?:[,.;:!?\n]+\s*|\s+)(?:(?:et|mais|sinon|and|but|also)\s+)+|[,.;:!?\n]+\s*/giu;

/** Answers the question or begins the conversation that the sentence asks for; null when it asks for none. */
export async function digress(run: RunningForm): Promise<DialogTurnResult | null> {
  const { dc, turn, form, digression } = run;
  // "Et à Villeurbanne ?" goes on from what was looked up in between.
  const asks = dc.stack.length < DEEPEST && /\?\s*$/.test(turn.input.text);
  const followUp = asks ? await followUpOf(turn) : null;
  if (followUp !== null && followUp.dialog !== form.id) return dc.beginDialog(followUp.dialog, followUp.options);
  const lookup = lookupBeside(run);
  if (lookup !== null) {
    const options: FormOptions = { options: slotsOf(turn.understanding) };
    // A look-up that waits to know of which contract gives way to the next one.
    return lookup === form.id ? dc.replaceDialog(lookup, options) : dc.beginDialog(lookup, options);
  }
  if (answerFromHelp(turn)) return askAgain(run);
  if (turn.input.text === '' || turn.understanding.band !== 'act' || dc.stack.length >= DEEPEST) return null;
  const target = digression(turn.understanding, form.id);
  return target === null ? null : dc.beginDialog(target.dialog, { options: target.options } satisfies FormOptions);
}

/** The look-up that the sentence asks for, which a general answer would be less than; null when it asks for none. */
export function lookupBeside({ dc, turn }: RunningForm): string | null {
  return turn.input.text === '' || dc.stack.length >= DEEPEST ? null : askedLookup(turn);
}

/**
 * Begins the first of several requests that the message puts beside the form; the others follow, each when the one
 * before is done, and then the open question. Null when the message puts none or one.
 */
export async function digressForSeveral(run: RunningForm): Promise<DialogTurnResult | null> {
  const parts = otherRequests(run);
  if (parts.length < 2) return null;
  noteSeveral(run.turn, parts);
  run.state.beside = { parts, toldIn: run.turn.inboxId };
  return nextBeside(run);
}

/** Begins the next of the requests that were put beside the form; null when none waits. */
export async function nextBeside(run: RunningForm): Promise<DialogTurnResult | null> {
  const { state, turn } = run;
  const [next, ...others] = state.beside?.parts ?? [];
  if (next === undefined || state.beside === undefined) return null;
  if (state.beside.toldIn !== turn.inboxId) sayNext(turn, next);
  if (others.length > 0) state.beside = { ...state.beside, parts: others };
  else delete state.beside;
  return (await begin(run, next)) ?? nextBeside(run);
}

/** Begins what an answer asks for at its end: "non, et je voudrais mon attestation"; null when it asks for nothing. */
export async function digressAtTheEnd(run: RunningForm): Promise<DialogTurnResult | null> {
  const { text } = run.turn.input;
  if (text.length > 160) return null;
  for (const { index, 0: joint } of text.matchAll(CLAUSES)) {
    const rest = text.slice(index + joint.length);
    if (!looksLikeRequest(rest)) continue;
    const { intent, band } = run.turn.understand(rest);
    const begun = band === 'act' && intent !== 'claim_file' ? await begin(run, { text: rest, intent }) : null;
    if (begun !== null) return begun;
  }
  return null;
}

/** True when the message wants something of its own: it is no piece of what the form is told. */
export function asksForElse(run: RunningForm): boolean {
  const { input, understanding } = run.turn;
  if (otherRequests(run).length > 1) return true;
  return looksLikeRequest(input.text) && understanding.intent !== 'claim_file' && understanding.band !== 'unsure';
}

/** The requests of the message, when each of them leads to another conversation. */
function otherRequests({ turn, form, digression }: RunningForm): RequestPart[] {
  const parts = splitRequests(turn.input.text, turn.t.language, (part) => turn.understand(part));
  const beside = parts.every(
    ({ text, intent }) => intent !== 'claim_file' && digression({ ...turn.understand(text), intent }, form.id) !== null,
  );
  return beside ? parts : [];
}

async function begin(run: RunningForm, { text, intent }: RequestPart): Promise<DialogTurnResult | null> {
  const { dc, turn, form, digression } = run;
  const target = dc.stack.length < DEEPEST ? digression({ ...turn.understand(text), intent }, form.id) : null;
  if (target === null) return null;
  keep(run);
  return dc.beginDialog(target.dialog, { options: target.options, said: text } satisfies FormOptions);
}
