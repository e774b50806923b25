import { maskPersonal } from '../../domain/maskPersonal.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { keepMisunderstood, noteChosen } from '../../store/misunderstood.repository.ts';
import type { MisunderstoodRow } from '../../store/tables.ts';
import type { Turn } from '../turn.ts';

/** Longer ones tell a reviewer nothing more. */
const LONGEST = 500;

/** Keeps the sentence of this turn, masked, so that a person can say what it means (src/intents/learning). */
export function keepForReview(turn: Turn, outcome: MisunderstoodRow['outcome']): void {
  const { text } = turn.input;
  if (text === '') return;
  const { intent, score, alternatives, language } = turn.understanding;
  const row = {
    id: turn.services.newId('mis'),
    conversation_id: turn.conversationId,
    language: language ?? turn.t.language,
    text: maskPersonal(text).slice(0, LONGEST),
    outcome,
    intent,
    score: Math.round(score * 1000),
    alternatives: JSON.stringify(alternatives),
    created_at: turn.now,
  };
  turn.state.underReview = row.id;
  turn.write((tx) => keepMisunderstood(tx, row));
}

/** The customer has chosen what the last unclear sentence meant. */
export function noteForReview(turn: Turn, chosen: Intent): void {
  const id = turn.state.underReview;
  delete turn.state.underReview;
  if (id !== undefined) turn.write((tx) => noteChosen(tx, id, chosen));
}
