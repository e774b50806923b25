import { z } from 'zod';
import type { DeskTopic } from '../../domain/deskRequest.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { pastAnswers, pastTurns } from '../../store/conversationHistory.repository.ts';
import { readShown } from '../shown.ts';
import type { Turn } from '../turn.ts';
import { deskTopicOf } from './deskTopicOf.ts';

/** A subject that was dealt with, from the sentence that opened it. */
export interface Discussed {
  intent: Intent;
  topic: DeskTopic;
  words: string;
  times: number;
}

export interface ConversationPast {
  /** Oldest first. */
  discussed: Discussed[];
  /** What the customer wrote, newest first. */
  said: string[];
  /** Numbers of claims that were declared here, newest first. */
  claims: string[];
  /** The danger that was answered last. */
  danger: string | null;
}

const LOOKED_AT = 80;

/** What the assistant's own answers say was dealt with: surer than what each sentence inside a form looked like. */
const families: readonly [RegExp, Intent, { form: boolean }][] = [
  [/^claimStatus\./, 'claim_status', { form: false }],
  [/^claimDocument\./, 'claim_add_document', { form: true }],
  [/^claim\./, 'claim_file', { form: true }],
  [/^emergency\./, 'emergency_assistance', { form: true }],
  [/^reimbursements?\./, 'reimbursement_status', { form: false }],
  [/^coverage\./, 'coverage_question', { form: false }],
  [/^guarantees?\./, 'guarantees', { form: false }],
  [/^contracts?\./, 'contracts_overview', { form: false }],
  [/^complaint\./, 'complaint', { form: false }],
];
/** Answers that leave the request itself open: what was understood counts then. */
const UNDERSTOOD = /^(?:talk\.later\.|trouble\.|identify\.ask\.identifierFor|account\.)/;

const pastBody = z.union([
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({
    kind: z.literal('jobDone'),
    jobKind: z.literal('claim.submit'),
    outcome: z.object({ is: z.literal('done'), result: z.object({ number: z.string() }) }),
  }),
]);

/** Reads what happened in this conversation before the present turn. */
export async function conversationPast(turn: Turn): Promise<ConversationPast> {
  const turns = await pastTurns(turn.db, turn.conversationId, LOOKED_AT);
  const keys = await keysByTurn(turn);
  const past: ConversationPast = { discussed: [], said: [], claims: [], danger: null };
  for (const { turnId, body, intent } of turns.toReversed()) {
    const parsed = pastBody.safeParse(JSON.parse(body));
    if (!parsed.success) continue;
    if (parsed.data.kind === 'jobDone') {
      past.claims.unshift(parsed.data.outcome.result.number);
      continue;
    }
    const { text } = parsed.data;
    if (text !== '') past.said.unshift(text);
    const answered = keys.get(turnId) ?? [];
    past.danger = answered.map(dangerOf).find((danger) => danger !== null) ?? past.danger;
    addDiscussed(past.discussed, text, intent, answered);
  }
  return past;
}

function addDiscussed(discussed: Discussed[], words: string, intent: string | null, answered: readonly string[]): void {
  const family = families.find(([pattern]) => answered.some((key) => pattern.test(key)));
  const understood = intent !== null && intent in deskTopicOf ? (intent as Intent) : null;
  const open = answered.some((key) => UNDERSTOOD.test(key)) ? understood : null;
  const found = family?.[1] ?? open;
  const topic = found === null ? null : deskTopicOf[found];
  if (found === null || topic === null) return;
  const last = discussed.at(-1);
  if (last?.intent !== found) discussed.push({ intent: found, topic, words, times: 1 });
  // The questions of a form are one matter; asking twice for a list is twice.
  else if (family?.[2].form !== true) last.times += 1;
}

async function keysByTurn(turn: Turn): Promise<Map<string, string[]>> {
  const keys = new Map<string, string[]>();
  for (const { turnId, body } of await pastAnswers(turn.db, turn.conversationId, LOOKED_AT * 3)) {
    const shown = readShown(body);
    if (turnId === null || shown.kind !== 'answered') continue;
    keys.set(turnId, [...(keys.get(turnId) ?? []), shown.answer.key]);
  }
  return keys;
}

function dangerOf(key: string): string | null {
  const danger = /^emergency\.([a-zA-Z]+)$/.exec(key)?.[1] ?? null;
  return danger === 'stillPaused' ? null : danger;
}
