import { z } from 'zod';
import type { DeskReason, DeskSummary, DeskTopic } from '../../domain/deskRequest.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { pastAnswers, pastInbound } from '../../store/conversationHistory.repository.ts';
import { activeCallbacks } from '../../store/deskRequests.repository.ts';
import { openDrafts } from '../../store/drafts.repository.ts';
import { readShown } from '../shown.ts';
import type { Turn } from '../turn.ts';
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

const LOOKED_AT = 60;
const LONGEST_WORDS = 300;

const pastBody = z.union([
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({
    kind: z.literal('jobDone'),
    jobKind: z.literal('claim.submit'),
    outcome: z.object({ is: z.literal('done'), result: z.object({ number: z.string() }) }),
  }),
]);

/** Forms of this desk: being in one of them is not what the customer came for. */
const deskForms = [
  'talk_to_advisor',
  'complaint',
  'callback',
  'bookCallback',
  'moveCallback',
  'cancelCallback',
  'identify',
];

/**
 * Builds the brief from what the store and the conversation hold, never from free prose: what is wanted, done, tried
 * and missing. Facts of the customer's file are added where the request is read.
 */
export async function briefOf(turn: Turn): Promise<ConversationBrief> {
  const past = await pastInbound(turn.db, turn.conversationId, LOOKED_AT);
  const messages = [currentMessage(turn), ...past.map(readPast)].filter((each) => each !== null);
  const subjects = messages.flatMap((each) =>
    each.is === 'message' && each.topic !== null ? [{ intent: each.intent, topic: each.topic, words: each.text }] : [],
  );
  const [latest] = subjects;
  const said = messages.flatMap((each) => (each.is === 'message' ? [each.text] : []));
  const claims = messages.flatMap((each) => (each.is === 'claimSent' ? [each.number] : []));
  const form = waitingForm(turn);
  // Nothing is understood of a button: asking would record an intent that nobody had.
  const understood = turn.input.text === '' ? null : turn.understanding;
  const danger = understood?.danger ?? (await dangerSpokenOf(turn));
  const drafts = await openDrafts(
    turn.db,
    { customerRef: turn.identity?.ref ?? null, conversationId: turn.conversationId },
    turn.now,
  );
  const calls = await activeCallbacks(turn.db, {
    customerRef: turn.identity?.ref ?? null,
    conversationId: turn.conversationId,
  });
  return {
    summary: {
      v: 1,
      wanted: {
        intent: latest?.intent ?? 'talk_to_advisor',
        words: (latest?.words || said.find((text) => text !== ''))?.slice(0, LONGEST_WORDS) ?? null,
      },
      tried: triedOf(subjects.map((subject) => subject.intent)),
      done: [
        ...claims.toReversed().map((number) => ({ what: 'claimSent' as const, number })),
        ...calls.map((call) => ({ what: 'callbackBooked' as const, number: call.reference })),
      ].slice(0, 10),
      form: form === null ? null : { id: form.form, answers: form.answers },
      danger,
      misses: turn.state.misses,
      verified: [],
      consent: null,
    },
    topic: latest?.topic ?? (form === null ? 'other' : 'claim'),
    urgency: urgencyOf(turn, danger, said),
    draftId: form?.draftId ?? drafts[0]?.id ?? null,
    claimNumber: claims[0] ?? understood?.slots.claim_number ?? null,
  };
}

type Past =
  | { is: 'message'; intent: string; topic: DeskTopic | null; text: string }
  | { is: 'claimSent'; number: string };

function currentMessage(turn: Turn): Past | null {
  const { text } = turn.input;
  if (text === '') return null;
  const { intent, band } = turn.understanding;
  return { is: 'message', intent, topic: band === 'unsure' ? null : deskTopicOf[intent], text };
}

function readPast({ body, intent }: { body: string; intent: string | null }): Past | null {
  const parsed = pastBody.safeParse(JSON.parse(body));
  if (!parsed.success) return null;
  if (parsed.data.kind === 'jobDone') return { is: 'claimSent', number: parsed.data.outcome.result.number };
  const topic = intent !== null && intent in deskTopicOf ? deskTopicOf[intent as Intent] : null;
  return { is: 'message', intent: intent ?? '', topic, text: parsed.data.text };
}

/** How often each subject came up, in the order it first did. */
function triedOf(newestFirst: readonly string[]): DeskSummary['tried'] {
  const times = new Map<string, number>();
  for (const intent of newestFirst.toReversed()) times.set(intent, (times.get(intent) ?? 0) + 1);
  return [...times].map(([intent, count]) => ({ intent, times: count })).slice(-20);
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

async function dangerSpokenOf(turn: Turn): Promise<string | null> {
  for (const body of await pastAnswers(turn.db, turn.conversationId, LOOKED_AT)) {
    const shown = readShown(body);
    const danger = shown.kind === 'answered' ? /^emergency\.([a-zA-Z]+)$/.exec(shown.answer.key)?.[1] : undefined;
    if (danger !== undefined && !/paused/iu.test(danger)) return danger;
  }
  return null;
}

function urgencyOf(turn: Turn, danger: string | null, said: readonly string[]): ConversationBrief['urgency'] {
  if (danger !== null) return 'emergency';
  if (said.some((text) => soundsVulnerable(text, turn.t.language))) return 'vulnerable';
  return turn.state.misses >= 2 ? 'botFailed' : null;
}
