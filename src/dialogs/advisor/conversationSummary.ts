import { z } from 'zod';
import type { DeskReason, DeskSummary, DeskTopic } from '../../domain/deskRequest.ts';
import { activeCallbacks } from '../../store/deskRequests.repository.ts';
import { openDrafts } from '../../store/drafts.repository.ts';
import type { Turn } from '../turn.ts';
import { type ConversationPast, conversationPast, type Discussed } from './conversationPast.ts';
import { deskTopicOf } from './deskTopicOf.ts';
import { soundsVulnerable } from './soundsVulnerable.ts';

/** What the desk needs to know of a conversation before it reads it. */
export interface ConversationBrief {
  summary: DeskSummary;
  topic: DeskTopic;
  /** Why it is more urgent than an ordinary request; null when it is not. */
  urgency: Extract<DeskReason, 'emergency' | 'vulnerable' | 'botFailed'> | null;
  draftId: string | null;
  claimNumber: string | null;
}

const LONGEST_WORDS = 300;

/** Forms of this desk: being in one of them is not what the customer came for. */
const deskForms = [
  'talk_to_advisor',
  'complaint',
  'callback',
  'bookCallback',
  'moveCallback',
  'cancelCallback',
  'identify',
  'handoff',
  'satisfaction',
];

/**
 * Builds the brief from what the store and the conversation hold, never from free prose: what is wanted, done, tried
 * and missing. Facts of the customer's file are added where the request is read.
 */
export async function briefOf(turn: Turn): Promise<ConversationBrief> {
  const past = await conversationPast(turn);
  const now = discussedNow(turn);
  const discussed = now === null ? past.discussed : [...past.discussed, now];
  const latest = discussed.at(-1);
  const said = turn.input.text === '' ? past.said : [turn.input.text, ...past.said];
  const form = waitingForm(turn);
  const danger = (turn.input.text === '' ? null : turn.understanding.danger) ?? past.danger;
  const owner = { customerRef: turn.identity?.ref ?? null, conversationId: turn.conversationId };
  const drafts = await openDrafts(turn.db, owner, turn.now);
  const calls = await activeCallbacks(turn.db, owner);
  const spokenOf = turn.input.text === '' ? undefined : turn.understanding.slots.claim_number;
  return {
    summary: {
      v: 1,
      wanted: {
        intent: latest?.intent ?? 'talk_to_advisor',
        words: (latest?.words || said[0])?.slice(0, LONGEST_WORDS) ?? null,
      },
      tried: triedOf(discussed),
      done: doneOf(
        past,
        calls.map((call) => call.reference),
      ),
      form: form === null ? null : { id: form.form, answers: form.answers },
      danger,
      misses: turn.state.misses,
      verified: [],
      consent: null,
      readAt: null,
    },
    topic: latest?.topic ?? (form === null ? 'other' : 'claim'),
    urgency: urgencyOf(turn, danger, said),
    draftId: form?.draftId ?? drafts[0]?.id ?? null,
    claimNumber: past.claims[0] ?? spokenOf ?? null,
  };
}

/** The subject of the sentence that is being answered, when it has one. */
function discussedNow(turn: Turn): Discussed | null {
  const { text } = turn.input;
  if (text === '' || turn.understanding.band === 'unsure') return null;
  const { intent } = turn.understanding;
  const topic = deskTopicOf[intent];
  // An answer to a form looks like many things; only what leads to the desk by itself is a subject here.
  const leadsHere = intent === 'complaint';
  return topic === null || !leadsHere ? null : { intent, topic, words: text, times: 1 };
}

/** How often each subject came up, in the order it first did. */
function triedOf(discussed: readonly Discussed[]): DeskSummary['tried'] {
  const times = new Map<string, number>();
  for (const each of discussed) times.set(each.intent, (times.get(each.intent) ?? 0) + each.times);
  return [...times].map(([intent, count]) => ({ intent, times: count })).slice(-20);
}

function doneOf({ claims }: ConversationPast, calls: readonly string[]): DeskSummary['done'] {
  return [
    ...claims.toReversed().map((number) => ({ what: 'claimSent' as const, number })),
    ...calls.map((number) => ({ what: 'callbackBooked' as const, number })),
  ].slice(0, 10);
}

const formState = z.object({
  form: z.string(),
  draftId: z.string().nullable(),
  answers: z.record(z.string(), z.unknown()),
});

/** The form that waits for an answer below this conversation, when there is one. */
function waitingForm(turn: Turn): z.infer<typeof formState> | null {
  for (const instance of turn.state.dialogs.dialogStack) {
    const parsed = formState.safeParse(instance.state);
    if (parsed.success && !deskForms.includes(parsed.data.form)) return parsed.data;
  }
  return null;
}

function urgencyOf(turn: Turn, danger: string | null, said: readonly string[]): ConversationBrief['urgency'] {
  if (danger !== null) return 'emergency';
  if (said.some((text) => soundsVulnerable(text, turn.t.language))) return 'vulnerable';
  return turn.state.misses >= 2 ? 'botFailed' : null;
}
