import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { CustomerRef } from '../../domain/ids.ts';
import type { MessageRequest } from '../../domain/message.ts';
import { latestChallenge, openChallenge, spendTry, type TryOutcome } from '../../store/challenges.repository.ts';
import { type Budget, giveBack, spend } from '../../store/counters.repository.ts';
import type { Turn } from '../turn.ts';

const QUARTER = 15 * 60_000;
const DAY = 24 * 3_600_000;

/** A code may be asked for again this long after the last one, in ms. */
export const RESEND_AFTER = 45_000;

export interface CodeToSend {
  /** What the code allows, with a hash of its parameters where it has any: it confirms nothing else. */
  purpose: string;
  /** Perhaps nobody's; nothing that can be observed depends on it. */
  ref: CustomerRef;
  /** Stands for what the customer typed to say who they are; one person's tries are counted under it. */
  subject: string;
  /** What is confirmed, as in "votre code pour …". */
  act: string;
  channel: MessageRequest['channel'];
}

export type Sending = { is: 'sent' } | { is: 'tooSoon'; seconds: number } | { is: 'tooMany'; until: number };

/**
 * Makes a new code and has it sent with the commit of this turn; the code before it dies. The code itself is only in
 * the sealed part of the job. What is spent, is spent at once.
 *
 * Sends are counted three times: for the conversation and for what was typed, both known to whoever writes, and for the
 * customer, which they may not learn about. Over the last limit nothing is sent, and nothing is said of it.
 */
export async function sendCode(turn: Turn, wanted: CodeToSend): Promise<Sending> {
  const { services, now, conversationId } = turn;
  const { limits } = services;
  const pause: Budget = {
    key: `code:pause:${conversationKey(turn)}:${subjectKey(wanted.subject)}`,
    most: 1,
    windowMs: RESEND_AFTER,
  };
  const owners = [conversationKey(turn), subjectKey(wanted.subject)];
  const shown = await spend(turn.db, {
    mark: `send:${turn.inboxId}`,
    budgets: [pause, ...owners.flatMap((owner) => sendBudgets(owner, limits))],
    now,
  });
  if (shown.is === 'over' && shown.key === pause.key) {
    return { is: 'tooSoon', seconds: Math.max(1, Math.ceil((shown.until - now) / 1000)) };
  }
  if (shown.is === 'over') return { is: 'tooMany', until: shown.until };
  const hidden = await spend(turn.db, {
    mark: `reach:${turn.inboxId}`,
    budgets: sendBudgets(customerKey(wanted.ref), limits),
    now,
  });

  const id = services.newId('ch');
  const salt = randomBytes(16).toString('base64url');
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const challenge = {
    id,
    conversationId,
    customerRef: wanted.ref,
    purpose: wanted.purpose,
    salt,
    codeHmac: services.codeHmac(`${salt}.${id}.${code}`),
    now,
    expiresAt: now + limits.lifeMs,
  };
  turn.write((tx) => openChallenge(tx, challenge));
  if (hidden.is === 'spent') {
    const payload: MessageRequest = {
      customerRef: wanted.ref,
      channel: wanted.channel,
      template: 'one-time-code',
      parameters: { act: wanted.act, minutes: String(Math.round(limits.lifeMs / 60_000)) },
      language: turn.t.language,
    };
    turn.startJob({ kind: 'message.send', key: `code:${id}`, payload, secret: code });
  }
  return { is: 'sent' };
}

export type CodeTry = Exclude<TryOutcome, { is: 'right' }> | { is: 'right'; ref: CustomerRef };

/**
 * Tries a code against the newest challenge of this conversation and purpose. A right code gives its send back, when
 * the turn commits.
 */
export async function tryCode(turn: Turn, tried: { purpose: string; subject: string; code: string }): Promise<CodeTry> {
  const challenge = await latestChallenge(turn.db, turn.conversationId, tried.purpose);
  if (challenge === undefined) return { is: 'over', why: 'ended' };
  const hmac = turn.services.codeHmac(`${challenge.salt}.${challenge.id}.${tried.code}`);
  const outcome = await spendTry(turn.db, {
    id: challenge.id,
    conversationId: turn.conversationId,
    inboxId: turn.inboxId,
    matched: sameText(hmac, challenge.code_hmac),
    most: turn.services.limits.tries,
    now: turn.now,
  });
  if (outcome.is !== 'right') return outcome;
  const ref = challenge.customer_ref as CustomerRef;
  const keys = [conversationKey(turn), subjectKey(tried.subject), customerKey(ref)].flatMap((owner) =>
    sendBudgets(owner, turn.services.limits).map((budget) => budget.key),
  );
  turn.write((tx) => giveBack(tx, keys, turn.now));
  return { is: 'right', ref };
}

function sendBudgets(owner: string, limits: Turn['services']['limits']): Budget[] {
  return [
    { key: `code:quarter:${owner}`, most: limits.sendsPerQuarter, windowMs: QUARTER },
    { key: `code:day:${owner}`, most: limits.sendsPerDay, windowMs: DAY },
  ];
}

const conversationKey = (turn: Turn) => `conversation:${turn.conversationId}`;
const subjectKey = (subject: string) => `subject:${subject}`;
const customerKey = (ref: CustomerRef) => `customer:${ref}`;

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
