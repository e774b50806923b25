import { type ClaimType, contractKindOf } from '../../../domain/claim.ts';
import { fold } from '../../../intents/fold.ts';
import type { Answers } from '../../form/form.ts';
import { isOpened } from '../questions/extra.ts';
import { extrasByType } from '../questions/extrasByType.ts';
import { valueTold } from '../questions/toldIn.ts';
import { toldValue } from '../questions/toldValue.ts';
import { sharedTells } from './tells.ts';

/** Types whose declaration asks whether anybody is hurt. */
const asksInjured = (type: ClaimType) => !['health', 'legal'].includes(contractKindOf(type));

/**
 * The answers to a type's own questions that a story gives, by question id: only what is plainly said, and nothing that
 * calls for advice, which is given when the question is reached. `before` is what is known already.
 */
export function answersTold(type: ClaimType, text: string, before: Answers = {}): Record<string, unknown> {
  const { found, advised } = readFor(type, text, before);
  return Object.fromEntries(Object.entries(found).filter(([id]) => !advised.has(id)));
}

/** True when a text answers a question of the type that is still open, also one whose answer calls for advice. */
export function tellsSomethingNew(type: ClaimType, text: string, answers: Answers): boolean {
  return Object.keys(readFor(type, text, answers).found).some((id) => answers[id] === undefined);
}

function readFor(type: ClaimType, text: string, before: Answers) {
  const plain = fold(text);
  const found: Record<string, unknown> = {};
  const advised = new Set<string>();
  const injured = asksInjured(type) ? valueTold(plain, sharedTells['injured'] ?? {}) : undefined;
  if (injured === 'false') found['injured'] = false;
  for (const extra of extrasByType[type]) {
    const value = toldValue(extra, text, plain, before);
    if (value === undefined || !isOpened(extra, { ...before, ...found })) continue;
    found[extra.id] = value;
    if (extra.advice?.[String(value)] !== undefined) advised.add(extra.id);
  }
  return { found, advised };
}
