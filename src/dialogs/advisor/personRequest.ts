import { createHash } from 'node:crypto';
import {
  type DeskReason,
  type DeskSummary,
  type DeskTopic,
  deskReference,
  type Priority,
  priorityOf,
  targetMinutes,
} from '../../domain/deskRequest.ts';
import { answerWithinMs } from '../../domain/handoff.ts';
import { addOpenTime } from '../../domain/openingHours.ts';
import { AppError } from '../../errors.ts';
import { activePersonRequest, changeDeskRequest, insertDeskRequest } from '../../store/deskRequests.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Turn } from '../turn.ts';
import { briefOf, type ConversationBrief } from './conversationSummary.ts';
import { teamOf } from './deskOutlook.ts';

export interface RecordedRequest {
  reference: string;
  /** `recorded` also for an ordinary request that has just become a complaint. */
  status: 'recorded' | 'already' | 'taken';
  advisor: string | null;
  /** ms UTC. */
  createdAt: number;
}

/** The reason of a request, in the order of their urgency. */
function reasonOf(asked: DeskReason, brief: ConversationBrief): DeskReason {
  const reasons = [brief.urgency, asked].filter((reason) => reason !== null);
  return reasons.toSorted((left, right) => priorityOf[left] - priorityOf[right])[0] ?? asked;
}

/**
 * Puts the conversation on the desk's list, once while it is open; asking again makes it more urgent at most. Written
 * with the turn.
 */
export async function recordPersonRequest(
  turn: Turn,
  asked: { reason: DeskReason; topic?: DeskTopic },
): Promise<RecordedRequest> {
  const brief = await briefOf(turn);
  const reason = reasonOf(asked.reason, brief);
  const topic = asked.topic ?? brief.topic;
  const existing = await activePersonRequest(turn.db, turn.conversationId);
  if (existing !== undefined) {
    const becomesComplaint = topic === 'complaint' && existing.topic !== 'complaint';
    makeMoreUrgent(turn, existing, { reason, becomesComplaint, summary: brief.summary });
    const { reference, advisor } = existing;
    return {
      reference,
      advisor,
      status: becomesComplaint ? 'recorded' : existing.status === 'taken' ? 'taken' : 'already',
      createdAt: becomesComplaint ? turn.now : existing.created_at,
    };
  }
  const person = await knownPerson(turn);
  if (person.name !== null) brief.summary.verified = person.phone === null ? ['name'] : ['name', 'phone'];
  const reference = newReference(turn, 'person');
  const priority = priorityOf[reason];
  turn.write((tx) =>
    insertDeskRequest(tx, {
      id: turn.services.newId('req'),
      reference,
      kind: 'person',
      status: 'open',
      priority,
      ...briefColumns(turn, brief),
      topic,
      reason,
      customer_name: person.name,
      phone: person.phone,
      slot_start: null,
      slot_end: null,
      team: teamOf(topic, turn.services.brand),
      due_at: dueAt(turn, priority),
    }),
  );
  return { reference, status: 'recorded', advisor: null, createdAt: turn.now };
}

/**
 * Puts the conversation in the queue for a live answer, with the customer's own words for it. A request that was only
 * to be read becomes the one that is answered now.
 */
export async function queueForPerson(
  turn: Turn,
  asked: { reason: DeskReason; words: string | null },
): Promise<{ id: string; priority: number; team: string | null }> {
  const brief = await briefOf(turn);
  const reason = reasonOf(asked.reason, brief);
  const existing = await activePersonRequest(turn.db, turn.conversationId);
  const complaint = reason === 'complaint' || existing?.topic === 'complaint';
  const topic: DeskTopic = complaint ? 'complaint' : brief.topic;
  const person = await knownPerson(turn);
  const { summary } = brief;
  if (person.name !== null) summary.verified = person.phone === null ? ['name'] : ['name', 'phone'];
  if (asked.words !== null) summary.wanted.words = asked.words;
  summary.readAt = asked.words === null ? null : turn.now;
  const priority = Math.min(priorityOf[reason], existing?.priority ?? 5) as Priority;
  const team = teamOf(topic, turn.services.brand);
  const id = existing?.id ?? turn.services.newId('req');
  const live = {
    ...{ priority, topic, reason, team, queued_at: turn.now, customer_wrote_at: turn.now, told: '{}' },
    due_at: turn.now + answerWithinMs[priority],
    customer_name: person.name ?? existing?.customer_name ?? null,
    phone: person.phone ?? existing?.phone ?? null,
  };
  const columns = briefColumns(turn, brief);
  turn.write(async (tx) => {
    if (existing === undefined) {
      const reference = newReference(turn, 'person');
      await insertDeskRequest(tx, { id, reference, kind: 'person', status: 'open', ...columns, ...live });
      return;
    }
    const { summary: facts, customer_ref, level, draft_id, claim_number } = columns;
    const changed = await changeDeskRequest(
      tx,
      { id, status: ['open'], updatedAt: existing.updated_at, now: turn.now },
      { ...live, summary: facts, customer_ref, level, draft_id, claim_number },
    );
    if (changed === undefined) throw new AppError('STORE_BUSY', { message: 'request changed during the turn' });
  });
  return { id, priority, team };
}

/** The columns that every new request has in common. */
export function briefColumns(turn: Turn, brief: ConversationBrief) {
  return {
    conversation_id: turn.conversationId,
    customer_ref: turn.identity?.ref ?? null,
    level: turn.identity === null ? 'anonymous' : 'identified',
    language: turn.t.language,
    summary: JSON.stringify(brief.summary),
    draft_id: brief.draftId,
    claim_number: brief.claimNumber,
    attempts: 0,
    advisor: null,
    note: null,
    created_at: turn.now,
    updated_at: turn.now,
  };
}

export function newReference(turn: Turn, kind: 'callback' | 'person'): string {
  return deskReference(kind, createHash('sha256').update(turn.services.newId('ref')).digest());
}

export function dueAt(turn: Turn, priority: Priority): number {
  const ms = targetMinutes[priority] * 60_000;
  return addOpenTime(turn.services.brand, turn.now, ms) ?? turn.now + ms;
}

function makeMoreUrgent(
  turn: Turn,
  existing: DeskRequestRow,
  { reason, becomesComplaint, summary }: { reason: DeskReason; becomesComplaint: boolean; summary: DeskSummary },
): void {
  const priority = priorityOf[reason];
  if (priority >= existing.priority && !becomesComplaint) return;
  const raised = Math.min(priority, existing.priority);
  turn.write(async (tx) => {
    const changed = await changeDeskRequest(
      tx,
      { id: existing.id, status: ['open', 'taken'], updatedAt: existing.updated_at, now: turn.now },
      {
        priority: raised,
        reason: priority <= existing.priority ? reason : existing.reason,
        topic: becomesComplaint ? 'complaint' : existing.topic,
        summary: JSON.stringify(summary),
        due_at: Math.min(existing.due_at, dueAt(turn, priority)),
      },
    );
    if (changed === undefined) throw new AppError('STORE_BUSY', { message: 'request changed during the turn' });
  });
}

/** Name and number from the customer's file; nothing when nobody is identified or the file cannot be read now. */
export async function knownPerson(turn: Turn): Promise<{ name: string | null; phone: string | null }> {
  if (turn.identity === null) return { name: null, phone: null };
  try {
    const profile = await turn.gateway().profile();
    return { name: `${profile.firstName} ${profile.lastName}`, phone: profile.mobile ?? profile.phone };
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return { name: null, phone: null };
  }
}
