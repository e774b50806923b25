import type { Choice } from '../cards/answer.ts';
import type { Intent } from '../intents/catalogue.ts';
import type { LabelKey } from '../locales/translator.ts';
import type { Turn } from './turn.ts';

/** A suggested reply that begins a conversation, whenever it is pressed; `said` is taken for the sentence that began it. */
export function beginChoice(turn: Turn, label: LabelKey, intent: Intent, said?: string): Choice {
  const action = { a: 'begin' as const, v: 1 as const, k: turn.conversationId.slice(-12), intent };
  return { label: turn.t.label(label), action: said === undefined ? action : { ...action, said } };
}
